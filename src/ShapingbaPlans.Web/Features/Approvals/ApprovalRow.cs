using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Approvals;

/// <summary>A figure to hold the proposed one against.</summary>
/// <param name="Word">The word for what it is, in the resources.</param>
/// <param name="Year">The year it speaks of.</param>
/// <param name="Figure">The figure; null where none is known.</param>
public sealed record Reference(string Word, int Year, Figure? Figure);

/// <summary>A draft with everything that the one who decides has to see.</summary>
/// <param name="Reading">The draft as the fact that it would become.</param>
/// <param name="Name">The name of the fact.</param>
/// <param name="DocumentId">The document it comes from; empty when from none.</param>
/// <param name="TopicId">The topic of its indicator; empty when it has none.</param>
/// <param name="Before">What is published in its place.</param>
/// <param name="References">Last year's value and the promise it answers.</param>
/// <param name="Problems">Errors and warnings.</param>
/// <param name="Refusal">Why this person may not decide about it; null when they may.</param>
public sealed record ApprovalRow(
    DraftReading Reading, string Name, string DocumentId, string TopicId, IFact? Before, IReadOnlyList<Reference> References,
    IReadOnlyList<DraftProblem> Problems, ReviewRefusal? Refusal)
{
    public Draft Draft => Reading.Draft;

    public DraftSlot Slot => DraftSlot.Parse(Draft.Slot)!;

    /// <summary>The fact as it would be; null when it would go.</summary>
    public IFact? After => Draft.Withdraws ? null : Reading.Fact;

    public static ApprovalRow Of(Draft draft, DraftPerson person, DraftBook book, FactName names)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(book);
        var reading = book.Read(draft);
        var slot = DraftSlot.Parse(draft.Slot)!;
        var key = slot.Key.Split('/');
        var indicator = draft.Cells.GetValueOrDefault("indicator_id", "") is { Length: > 0 } id ? book.Indicator(id) : reading.Fact as Indicator;
        var document = slot.Kind == "figure" && key.Length == 4 ? key[3] : draft.Cells.GetValueOrDefault("document_id", "");
        return new(reading, names.Of(reading, book), document, indicator?.TopicId ?? "", BeforeOf(draft, reading, book), ReferencesOf(reading.Fact, book),
            book.Problems(draft), Review.OfReturning(person.In(draft, book), draft));
    }

    // What is published in the slot: of the draft's own kind, or of the kind whose place it takes.
    private static IFact? BeforeOf(Draft draft, DraftReading reading, DraftBook book)
    {
        if (draft.Before is not null)
            return reading.Kind.Read(draft.Before);
        return reading.Fact switch
        {
            Figure figure => DraftRevisions.Replaced(draft, figure, book.Plans.Unanswered[figure.IndicatorId]),
            UnansweredPromise fate => DraftRevisions.Replaced(draft, fate, book.Plans.Figures[fate.IndicatorId]),
            _ => null,
        };
    }

    private static List<Reference> ReferencesOf(IFact? fact, DraftBook book) => fact switch
    {
        Figure { Role: Role.Actual, Period.IsSingleYear: true } actual => Answering(actual.IndicatorId, actual.Period.LastYear, book),
        Figure { Role: Role.Plan, Period.IsSingleYear: true } plan => [Last(plan.IndicatorId, plan.Period.LastYear - 1, book)],
        UnansweredPromise fate => Answering(fate.IndicatorId, fate.Year, book),
        _ => [],
    };

    private static List<Reference> Answering(string indicatorId, int year, DraftBook book)
        => [Last(indicatorId, year - 1, book), new("reference.promise", year, Of(indicatorId, Role.Plan, year, book))];

    private static Reference Last(string indicatorId, int year, DraftBook book)
    {
        if (Of(indicatorId, Role.Actual, year, book) is null
            && book.ProposedOf(indicatorId).LastOrDefault(f => f.Role == Role.Actual && f.Period == new Period(year)) is { } proposed)
            return new("reference.last-proposed", year, proposed);
        return new("reference.last", year, Of(indicatorId, Role.Actual, year, book));
    }

    private static Figure? Of(string indicatorId, Role role, int year, DraftBook book)
        => book.Plans.Figures[indicatorId].LastOrDefault(f => f.Role == role && f.Period == new Period(year));
}
