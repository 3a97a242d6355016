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
        => DecideAsync(user, (_, _) => chosen, Unfit, Submitted, cancellationToken);

    /// <summary>Hands drafts over, each for itself: what one lacks holds up no other.</summary>
    public Task<IReadOnlyList<DraftOutcome>> SubmitEachAsync(ClaimsPrincipal user, IReadOnlyList<DraftSeen> chosen, CancellationToken cancellationToken)
        => DecideEachAsync(user, (_, _) => chosen, allOrNothing: false, Unfit, Submitted, cancellationToken);

    /// <summary>Sends drafts back with a note; also what is approved and not yet published.</summary>
    public async Task<DraftOutcome> ReturnAsync(ClaimsPrincipal user, IReadOnlyList<DraftSeen> chosen, string note, CancellationToken cancellationToken)
    {
        var words = (note ?? "").Trim();
        if (words.Length == 0)
            return new(DraftFault.WantsNote);
        return words.Length > LongestNote ? new(DraftFault.TooLong)
            : await DecideAsync(user, (_, _) => chosen, (person, draft, book) => Review.OfReturning(person.In(draft, book), draft) is { } refusal ? DraftOutcome.Of(refusal, draft) : null,
                (_, draft) => draft with { State = DraftState.Returned, Note = words, ApprovedBy = "" }, cancellationToken);
    }

    /// <summary>Agrees to drafts; they wait for their release.</summary>
    public Task<DraftOutcome> ApproveAsync(ClaimsPrincipal user, IReadOnlyList<DraftSeen> chosen, CancellationToken cancellationToken)
        => ApproveAsync(user, (_, _) => chosen, cancellationToken);

    /// <summary>
    /// Agrees to what is unproblematic among the versions that were shown: drafts that this person may decide, without error or warning. What
    /// was changed since is left alone.
    /// </summary>
    public Task<DraftOutcome> ApproveClearAsync(ClaimsPrincipal user, IReadOnlySet<Guid> shown, CancellationToken cancellationToken)
        => ApproveAsync(user, (person, book) => [.. book.Drafts
            .Where(d => shown.Contains(d.Version) && Review.OfDeciding(person.In(d, book), d) is null && book.Problems(d).Count == 0).Select(DraftSeen.Of)], cancellationToken);

    private Task<DraftOutcome> ApproveAsync(ClaimsPrincipal user, Func<DraftPerson, DraftBook, IReadOnlyList<DraftSeen>> choose, CancellationToken cancellationToken)
        => DecideAsync(user, choose, (person, draft, book) => Review.OfDeciding(person.In(draft, book), draft) is { } refusal ? DraftOutcome.Of(refusal, draft)
            : book.Problems(draft).Any(p => p.IsError) ? new(DraftFault.HasErrors, Draft: draft) : null,
            (person, draft) => draft with { State = DraftState.Approved, ApprovedBy = person.Name }, cancellationToken);

    private static DraftOutcome? Unfit(DraftPerson person, Draft draft, DraftBook book)
        => Review.OfWriting(person.In(draft, book)) is { } refusal ? DraftOutcome.Of(refusal, draft)
            : book.Problems(draft) is var problems && problems.Any(p => p.IsError) ? new(DraftFault.HasErrors, Draft: draft)
            : problems.Count > 0 && draft.Reason.Length == 0 ? new(DraftFault.WantsReason, Draft: draft)
            : null;

    private static Draft Submitted(DraftPerson person, Draft draft) => draft with { State = DraftState.Submitted, Note = "", ApprovedBy = "" };

    private async Task<DraftOutcome> DecideAsync(
        ClaimsPrincipal user, Func<DraftPerson, DraftBook, IReadOnlyList<DraftSeen>> choose, Func<DraftPerson, Draft, DraftBook, DraftOutcome?> faultOf,
        Func<DraftPerson, Draft, Draft> become, CancellationToken cancellationToken)
    {
        var outcomes = await DecideEachAsync(user, choose, allOrNothing: true, faultOf, become, cancellationToken);
        return outcomes.Count == 0 ? new(DraftFault.NothingChosen)
            : outcomes.FirstOrDefault(o => o.Fault is not null) ?? outcomes[^1] with { Count = outcomes.Count };
    }

    private async Task<IReadOnlyList<DraftOutcome>> DecideEachAsync(
        ClaimsPrincipal user, Func<DraftPerson, DraftBook, IReadOnlyList<DraftSeen>> choose, bool allOrNothing,
        Func<DraftPerson, Draft, DraftBook, DraftOutcome?> faultOf, Func<DraftPerson, Draft, Draft> become, CancellationToken cancellationToken)
    {
        var book = await books.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var person = await DraftPerson.OfAsync(db, user, cancellationToken);
        var chosen = choose(person, book).Distinct().ToList();
        var slots = chosen.Select(s => s.Slot).ToList();
        var there = await db.Drafts.Where(d => slots.Contains(d.Slot)).ToDictionaryAsync(d => d.Slot, cancellationToken);
        var outcomes = new List<DraftOutcome>();
        foreach (var seen in chosen)
        {
            var draft = there.GetValueOrDefault(seen.Slot);
            var fault = draft is null || draft.Version != seen.Version ? new(DraftFault.Missing) : faultOf(person, draft, book);
            if (fault is null)
            {
                var decided = become(person, draft!) with { Version = Guid.NewGuid() };
                db.Entry(draft!).CurrentValues.SetValues(decided);
                fault = new(Draft: decided);
            }

            outcomes.Add(fault);
        }

        if (allOrNothing && outcomes.Any(o => o.Fault is not null))
            return outcomes;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcomes;
    }
}
