using System.Security.Claims;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>What came of handing over many: how many went, and why each other did not.</summary>
public sealed record EntrySubmitted(int Count, IReadOnlyList<(EntryLine Line, string Why)> Refused);

/// <summary>Hands over every row that is complete, and says of each other that was begun what it lacks.</summary>
public sealed class EntrySubmission(DraftReviews reviews, DraftText text, CellAnswers answers)
{
    public async Task<EntrySubmitted> SubmitAsync(ClaimsPrincipal user, IReadOnlyList<EntryLine> lines, CancellationToken cancellationToken)
    {
        var begun = lines.Where(l => l.Cell.Draft is { State: DraftState.Draft or DraftState.Returned }).ToList();
        var complete = begun.Where(l => l.Cell.IsComplete).ToList();
        var outcomes = complete.Count == 0 ? [] : await reviews.SubmitEachAsync(user, [.. complete.Select(l => DraftSeen.Of(l.Cell.Draft!))], cancellationToken);
        var refused = complete.Zip(outcomes).Where(p => p.Second.Fault is not null).Select(p => (p.First, text.Of(p.Second)))
            .Concat(begun.Where(l => !l.Cell.IsComplete).Select(l => (l, string.Join(" ", l.Cell.Problems.Select(answers.Sentence)))));
        return new(outcomes.Count(o => o.Fault is null), [.. refused]);
    }
}
