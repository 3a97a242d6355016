using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>Makes one release of what is approved, in one transaction, when the checklist is clear.</summary>
public sealed class DraftRelease(IDbContextFactory<PlansDb> databases, DraftBooks books, TimeProvider clock)
{
    public const int LongestText = 200;

    /// <summary>The checklist of everything that is approved now.</summary>
    public async Task<IReadOnlyList<ChecklistItem>> ChecklistAsync(DraftBook book, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return Checklist.Of(book, Approved(book), await db.FactsAsync(cancellationToken));
    }

    public static IReadOnlyList<Draft> Approved(DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return [.. book.Drafts.Where(d => d.State == DraftState.Approved)];
    }

    /// <summary>Publishes the approved drafts that were seen on the checklist: those and no others, all or none.</summary>
    public async Task<DraftOutcome> PublishAsync(ClaimsPrincipal user, IReadOnlyList<DraftSeen> seen, string title, string reason, CancellationToken cancellationToken)
    {
        var (named, why) = ((title ?? "").Trim(), (reason ?? "").Trim());
        if (named.Length == 0 || why.Length == 0)
            return new(DraftFault.WantsReason);
        if (named.Length > LongestText || why.Length > LongestText)
            return new(DraftFault.TooLong);
        var book = await books.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await DraftPerson.OfAsync(db, user, cancellationToken);
        var drafts = Approved(book);
        if (drafts.Count == 0)
            return new(DraftFault.NothingChosen);
        if (!drafts.Select(DraftSeen.Of).ToHashSet().SetEquals(seen))
            return new(DraftFault.Missing);
        if (drafts.Select(d => Review.OfPublishing(person.In(d, book), d)).FirstOrDefault(r => r is not null) is { } refusal)
            return DraftOutcome.Of(refusal);
        var facts = await db.FactsAsync(cancellationToken);
        if (Checklist.Of(book, drafts, facts).Any(i => i.IsError))
            return new(DraftFault.ChecklistIsOpen);
        db.Drafts.RemoveRange(drafts);
        try
        {
            var revisions = drafts.SelectMany(d => DraftRevisions.Of(book.Read(d), facts, why)).ToList();
            return new(Release: await db.PublishAsync(revisions, named, person.Name, clock.GetUtcNow().UtcDateTime, cancellationToken, after: book.Plans.LatestRelease));
        }
        catch (Exception overtaken) when (overtaken is StaleRevisionException or DbUpdateException)
        {
            // Somebody decided, wrote or published at the same moment: nothing was done here.
            return new(DraftFault.Missing);
        }
    }
}
