using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Approvals;

/// <summary>What the page before a release shows.</summary>
public sealed record ReleaseView(ReleaseProposal Proposal, IReadOnlyList<ApprovalRow> Rows, PersonNames People)
{
    public DraftBook Book => Proposal.Book;
}

/// <summary>A release that was made.</summary>
public sealed record MadeRelease(Release Release, int Changes, PersonNames People);

/// <summary>Reads what a release would publish, and what the one just made has published.</summary>
public sealed class ReleaseQuery(IDbContextFactory<PlansDb> databases, DraftRelease releases, PersonName people, FactName names)
{
    public async Task<ReleaseView> LoadAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var proposal = await releases.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await DraftPerson.OfAsync(db, user, cancellationToken);
        return new(proposal, ApprovalsQuery.Rows(proposal.Drafts, person, proposal.Book, names), await people.ForAsync(user, cancellationToken));
    }

    /// <summary>Null when the address names no release.</summary>
    public async Task<MadeRelease?> MadeAsync(ClaimsPrincipal user, string made, CancellationToken cancellationToken)
    {
        if (!int.TryParse(made, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Releases.AsNoTracking().FirstOrDefaultAsync(r => r.Number == number, cancellationToken) is { } release
            ? new(release, await db.Revisions.CountAsync(r => r.ReleaseNumber == number, cancellationToken), await people.ForAsync(user, cancellationToken)) : null;
    }
}
