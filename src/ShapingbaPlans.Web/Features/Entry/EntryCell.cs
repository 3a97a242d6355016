using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>What has become of an expected figure.</summary>
public enum EntryState { Empty, Draft, Error, Warning, Submitted, Returned, Approved, Published }

/// <summary>One expected figure: published, proposed or still empty.</summary>
/// <param name="Slot">The slot that a draft of it fills.</param>
/// <param name="Year">The year it speaks of.</param>
/// <param name="Role">Plan or actual.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Published">The published figure.</param>
/// <param name="Fate">The published statement that there is none.</param>
/// <param name="Draft">What is proposed.</param>
/// <param name="Problems">What is wrong with what is proposed.</param>
public sealed record EntryCell(
    string Slot, int Year, Role Role, EntryState State, Figure? Published, UnansweredPromise? Fate, Draft? Draft, IReadOnlyList<DraftProblem> Problems)
{
    /// <summary>A cell of the draft as typed, else of what is published.</summary>
    public string Typed(string column) => Draft is not null ? Draft.Cells.GetValueOrDefault(column, "")
        : Published is not null ? FactCells.Of(Data.FactKinds.For<Figure>(), Data.FactKinds.For<Figure>().Write(Published)).GetValueOrDefault(column, "") : "";

    public static string SlotOf(string indicatorId, int year, Role role, string documentId)
        => new DraftSlot("figure", $"{indicatorId}/{year}/{Codes.Of(role)}/{documentId}").ToString();

    public static EntryCell Of(Indicator indicator, int year, Role role, string documentId, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(book);
        var slot = SlotOf(indicator.IndicatorId, year, role, documentId);
        var published = book.Plans.Figures[indicator.IndicatorId].FirstOrDefault(f => f.Role == role && f.Period == new Period(year) && f.DocumentId == documentId);
        var fate = role == Role.Actual ? book.Plans.Unanswered[indicator.IndicatorId].FirstOrDefault(u => u.Year == year) : null;
        var draft = book.In(slot);
        var problems = draft is null ? [] : book.Problems(draft);
        return new(slot, year, role, draft is null ? published is null && fate is null ? EntryState.Empty : EntryState.Published : StateOf(draft, problems), published, fate, draft, problems);
    }

    public static EntryState StateOf(Draft draft, IReadOnlyList<DraftProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.State switch
        {
            DraftState.Approved => EntryState.Approved,
            DraftState.Submitted => EntryState.Submitted,
            _ when problems.Any(p => p.IsError) => EntryState.Error,
            _ when problems.Count > 0 && draft.Reason.Length == 0 => EntryState.Warning,
            DraftState.Returned => EntryState.Returned,
            _ when draft.Note.Length > 0 => EntryState.Returned,
            _ => EntryState.Draft,
        };
    }
}
