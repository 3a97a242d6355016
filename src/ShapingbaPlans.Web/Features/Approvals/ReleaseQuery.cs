using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Approvals;

/// <summary>What the page before a release shows.</summary>
public sealed record ReleaseView(ReleaseProposal Proposal, IReadOnlyList<ApprovalRow> Rows)
{
    public DraftBook Book => Proposal.Book;
}

/// <summary>A release that was made.</summary>
public sealed record MadeRelease(Release Release, int Changes);

/// <summary>Reads what a release would publish, and what the one just made has published.</summary>
public sealed class ReleaseQuery(IDbContextFactory<PlansDb> databases, DraftRelease releases, FactName names)
{
    public async Task<ReleaseView> LoadAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var proposal = await releases.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await DraftPerson.OfAsync(db, user, cancellationToken);
        return new(proposal, ApprovalsQuery.Rows(proposal.Drafts, person, proposal.Book, names));
    }

    /// <summary>Null when the address names no release.</summary>
    public async Task<MadeRelease?> MadeAsync(string made, CancellationToken cancellationToken)
    {
        if (!int.TryParse(made, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Releases.AsNoTracking().Where(r => r.Number == number).Select(r => new MadeRelease(r, db.Revisions.Count(v => v.ReleaseNumber == r.Number))).FirstOrDefaultAsync(cancellationToken);
    }
}
