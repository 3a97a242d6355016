using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>Makes one release of what is approved, in one transaction, when the checklist is clear.</summary>
public sealed class DraftRelease(IDbContextFactory<PlansDb> databases, DraftBooks books, TimeProvider clock) : IDisposable
{
    public const int LongestText = 200;

    // The checklist of a whole year is dear: of fifty who publish at once, one makes it, and the others find the list empty.
    private readonly SemaphoreSlim _publishing = new(1, 1);

    public void Dispose() => _publishing.Dispose();

    /// <summary>Everything that is approved now, with its checklist.</summary>
    public async Task<ReleaseProposal> LoadAsync(CancellationToken cancellationToken)
    {
        var book = await books.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await ProposalAsync(db, book, cancellationToken);
    }

    /// <summary>Publishes the approved drafts as they were shown: those and no others, all or none.</summary>
    public async Task<DraftOutcome> PublishAsync(ClaimsPrincipal user, ReleaseAsk ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var (named, why) = (ask.Title.Trim(), ask.Reason.Trim());
        if (named.Length == 0 || why.Length == 0)
            return new(DraftFault.WantsReason);
        if (named.Length > LongestText || why.Length > LongestText)
            return new(DraftFault.TooLong);
        await _publishing.WaitAsync(cancellationToken);
        try
        {
            return await PublishAsync(user, ask with { Title = named, Reason = why }, await books.LoadAsync(cancellationToken), cancellationToken);
        }
        catch (Exception overtaken) when (overtaken is StaleRevisionException or DbUpdateException)
        {
            // Somebody decided, wrote or published at the same moment: nothing was done here.
            return new(DraftFault.ListChanged);
        }
        finally
        {
            _publishing.Release();
        }
    }

    private async Task<DraftOutcome> PublishAsync(ClaimsPrincipal user, ReleaseAsk ask, DraftBook book, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await DraftPerson.OfAsync(db, user, cancellationToken);
        if (Approved(book) is not { Count: > 0 } drafts)
            return new(DraftFault.NothingChosen);
        if (drafts.Select(d => Review.OfPublishing(person.In(d, book), d)).FirstOrDefault(r => r is not null) is { } refusal)
            return DraftOutcome.Of(refusal);
        var proposal = await ProposalAsync(db, book, cancellationToken);
        if (proposal.Seen != ask.Seen)
            return new(DraftFault.ListChanged);
        if (proposal.Errors.Any())
            return new(DraftFault.ChecklistIsOpen);
        if (proposal.Warnings.Count > 0 && !ask.HasReadWarnings)
            return new(DraftFault.WarningsUnread);
        db.Drafts.RemoveRange(drafts);
        var revisions = drafts.SelectMany(d => DraftRevisions.Of(book.Read(d), proposal.Facts, ask.Reason)).ToList();
        return new(Release: await db.PublishAsync(revisions, ask.Title, person.Name, clock.GetUtcNow().UtcDateTime, cancellationToken, after: book.Plans.LatestRelease))
        {
            Count = drafts.Count,
        };
    }

    private static async Task<ReleaseProposal> ProposalAsync(PlansDb db, DraftBook book, CancellationToken cancellationToken)
    {
        var (drafts, facts) = (Approved(book), await db.FactsAsync(book.Plans.RegionCode, cancellationToken));
        return new(book, drafts, facts, Checklist.Of(book, drafts, facts));
    }

    private static List<Draft> Approved(DraftBook book) => [.. book.Drafts.Where(d => d.State == DraftState.Approved)];
}
