using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>What becomes of drafts before they are published: handed over, sent back, approved. All of the chosen, or none.</summary>
public sealed class DraftReviews(IDbContextFactory<PlansDb> databases, DraftBooks books)
{
    public const int LongestNote = 500;

    /// <summary>Hands drafts over to a second person: without errors, and with a reason where something is unusual.</summary>
    public Task<DraftOutcome> SubmitAsync(ClaimsPrincipal user, IReadOnlyList<DraftSeen> chosen, CancellationToken cancellationToken)
        => DecideAsync(user, chosen, (person, draft, book) =>
            Review.OfWriting(person.In(draft, book)) is { } refusal ? DraftOutcome.Of(refusal, draft)
            : book.Problems(draft) is var problems && problems.Any(p => p.IsError) ? new(DraftFault.HasErrors, Draft: draft)
            : problems.Count > 0 && draft.Reason.Length == 0 ? new(DraftFault.WantsReason, Draft: draft)
            : null, (_, draft) => draft with { State = DraftState.Submitted, Note = "" }, cancellationToken);

    /// <summary>Sends drafts back with a note.</summary>
    public async Task<DraftOutcome> ReturnAsync(ClaimsPrincipal user, IReadOnlyList<DraftSeen> chosen, string note, CancellationToken cancellationToken)
    {
        var words = (note ?? "").Trim();
        if (words.Length == 0)
            return new(DraftFault.WantsNote);
        return words.Length > LongestNote ? new(DraftFault.TooLong)
            : await DecideAsync(user, chosen, Refused, (_, draft) => draft with { State = DraftState.Returned, Note = words }, cancellationToken);
    }

    /// <summary>Agrees to drafts; they wait for their release.</summary>
    public Task<DraftOutcome> ApproveAsync(ClaimsPrincipal user, IReadOnlyList<DraftSeen> chosen, CancellationToken cancellationToken)
        => DecideAsync(user, chosen, (person, draft, book) => Refused(person, draft, book)
            ?? (book.Problems(draft).Any(p => p.IsError) ? new(DraftFault.HasErrors, Draft: draft) : null),
            (person, draft) => draft with { State = DraftState.Approved, ApprovedBy = person.Name }, cancellationToken);

    private static DraftOutcome? Refused(DraftPerson person, Draft draft, DraftBook book)
        => Review.OfDeciding(person.In(draft, book), draft) is { } refusal ? DraftOutcome.Of(refusal, draft) : null;

    private async Task<DraftOutcome> DecideAsync(
        ClaimsPrincipal user, IReadOnlyList<DraftSeen> chosen, Func<DraftPerson, Draft, DraftBook, DraftOutcome?> faultOf,
        Func<DraftPerson, Draft, Draft> become, CancellationToken cancellationToken)
    {
        if (chosen.Count == 0)
            return new(DraftFault.NothingChosen);
        var book = await books.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var person = await DraftPerson.OfAsync(db, user, cancellationToken);
        Draft? last = null;
        foreach (var seen in chosen.Distinct())
        {
            if (await db.Drafts.FindAsync([seen.Slot], cancellationToken) is not { } draft || draft.Version != seen.Version)
                return new(DraftFault.Missing);
            if (faultOf(person, draft, book) is { } fault)
                return fault;
            last = become(person, draft) with { Version = Guid.NewGuid() };
            db.Entry(draft).CurrentValues.SetValues(last);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(Draft: last);
    }
}
