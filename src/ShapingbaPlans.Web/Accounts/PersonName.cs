using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>What a person did with a fact, as far as the public is told.</summary>
public enum PersonPart
{
    /// <summary>填报人: proposed it.</summary>
    Author,

    /// <summary>审核人: approved or published it.</summary>
    Approver,
}

/// <summary>
/// Who did it, as this reader may know: colleagues who work here see the name, everybody else sees what the person is. The one place
/// where a user name of the history becomes text, on pages and in downloads.
/// </summary>
public sealed class PersonName(IDbContextFactory<PlansDb> databases, IStringLocalizer<AccountsWords> words)
{
    /// <summary>Whether this reader may see, and search by, names.</summary>
    public static bool IsFor(ClaimsPrincipal? reader)
        => reader is not null && AccountClaims.IsSignedIn(reader) && !AccountClaims.MustChangePassword(reader)
            && (AccountClaims.Has(reader, AccountRole.Editor) || AccountClaims.Has(reader, AccountRole.Approver) || AccountClaims.Has(reader, AccountRole.Administrator));

    /// <summary>The names as this reader may know them: one query for those who may, none for the others.</summary>
    public async Task<PersonNames> ForAsync(ClaimsPrincipal? reader, CancellationToken cancellationToken)
    {
        if (!IsFor(reader))
            return new(null, words);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var people = await db.Accounts.AsNoTracking().Select(a => new { a.UserName, a.DisplayName }).ToListAsync(cancellationToken);
        var namesakes = people.GroupBy(p => p.DisplayName).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return new(people.ToDictionary(
            p => p.UserName!,
            p => p.DisplayName.Length == 0 ? p.UserName! : namesakes.Contains(p.DisplayName) ? $"{p.DisplayName} ({p.UserName})" : p.DisplayName,
            StringComparer.Ordinal), words);
    }
}

/// <summary>Names as one reader may know them.</summary>
public sealed class PersonNames(IReadOnlyDictionary<string, string>? shown, IStringLocalizer<AccountsWords> words)
{
    /// <param name="userName">As the history bears it.</param>
    /// <param name="part">What the person did.</param>
    /// <example>"zhang" as author: "张三" to an approver, "填报人" to a citizen; "seed": "种子文件" to both.</example>
    public string Of(string userName, PersonPart part)
        => userName == SeedImport.Author ? words["person.seed"]
            : shown is null ? words[part == PersonPart.Author ? "person.author" : "person.approver"]
            : shown.GetValueOrDefault(userName, userName);
}
