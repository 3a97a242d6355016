using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>An indicator of which something is expected in the report, with what is known of the years before.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Leads">The departments that lead a task about it.</param>
/// <param name="Before">The actual figures of the two years before.</param>
/// <param name="Promise">The plan of the report's year.</param>
/// <param name="Actual">The figure of the year itself.</param>
/// <param name="Plan">The plan of the year after.</param>
public sealed record EntryRow(Indicator Indicator, Topic Topic, IReadOnlyList<Department> Leads, IReadOnlyList<Figure?> Before, Figure? Promise, EntryCell Actual, EntryCell Plan)
{
    /// <summary>The figures that are expected: of what is named only once no other than what was promised, or is there.</summary>
    public IEnumerable<EntryLine> Lines => new[] { Actual, Plan }
        .Where(c => Indicator.Prominence != Prominence.OneOff || c.State != EntryState.Empty || (c.Role == Role.Actual && Promise is not null)).Select(c => new EntryLine(this, c));
}

/// <summary>One expected figure beside what is known of it: a line of the grid.</summary>
public sealed record EntryLine(EntryRow Row, EntryCell Cell)
{
    /// <summary>The report may leave the promise without a figure; that is stated here.</summary>
    public bool MayBeUnanswered => Cell.Role == Role.Actual && (Row.Promise is not null || Cell.Fate is not null);
}

/// <summary>What the page and its CSV show.</summary>
public sealed record EntryView(
    DraftBook Book, int Year, IReadOnlyList<int> Years, EntryShow Show, string? Topic, string? Department, EntryState? State, SearchText Text,
    IReadOnlyList<EntryRow> All, IReadOnlyList<EntryRow> Found)
{
    public PublishedPlans Plans => Book.Plans;

    /// <summary>The annual report of the year: published, or proposed; null when it is neither.</summary>
    public Document? Report => EntryQuery.ReportOf(Year, Book);

    /// <summary>The draft that proposes the report; null when it is published or not proposed.</summary>
    public Draft? Proposal => Book.In(new DraftSlot("document", EntryQuery.ReportIdOf(Year, Book)).ToString());

    /// <summary>The lines of the grid, by the switch and the filters.</summary>
    public IReadOnlyList<EntryLine> Lines { get; } = [.. Found.SelectMany(r => r.Lines).Where(l => IsShown(Show, l.Cell) && (State is null || l.Cell.State == State))];

    /// <summary>How many figures are in a state, of those that the switch shows.</summary>
    public int Count(EntryState state) => All.SelectMany(r => r.Lines).Count(l => IsShown(Show, l.Cell) && l.Cell.State == state);

    private static bool IsShown(EntryShow show, EntryCell cell) => show == EntryShow.Both || cell.Role == (show == EntryShow.Plan ? Role.Plan : Role.Actual);
}

/// <summary>A report that figures may be entered of.</summary>
/// <param name="Year">The year whose actual figures it gives.</param>
/// <param name="Document">The report; null when it has not been handed in.</param>
/// <param name="Proposal">The draft that proposes it, or a change to it.</param>
/// <param name="Counts">How many figures are in each state.</param>
public sealed record EntryReport(int Year, Document? Document, Draft? Proposal, IReadOnlyDictionary<EntryState, int> Counts);
