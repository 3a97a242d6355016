using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>One expected figure with all that its forms show.</summary>
/// <param name="Book">All drafts beside what is published.</param>
/// <param name="Line">The figure, and what is known of the years before.</param>
/// <param name="Year">The year of the report.</param>
/// <param name="Report">The report; null when it has not been handed in.</param>
public sealed record EntryCellView(DraftBook Book, EntryLine Line, int Year, Document? Report)
{
    public EntryCell Cell => Line.Cell;

    public string Address => $"/entry/{Cell.Indicator.IndicatorId}?year={Cell.Year}&role={Codes.Of(Cell.Role)}";

    /// <summary>The columns of the form of a figure.</summary>
    public IReadOnlyList<GridColumn> FigureColumns => [.. GridColumn.For(EntryShow.Both).Where(c => !FateNames.Contains(c.Name) && c.IsOf(Line))];

    /// <summary>The columns of the form that says there is none.</summary>
    public IReadOnlyList<GridColumn> FateColumns
        => !Line.MayBeUnanswered ? [] : [.. GridColumn.For(EntryShow.Actual).Where(c => FateNames.Contains(c.Name) || c.Name is "paragraph" or "reason")];

    private static readonly string[] FateNames = ["class", "reason_zh", "reason_en"];
}

/// <summary>Reads one expected figure.</summary>
public sealed class EntryCellQuery(DraftBooks books)
{
    /// <summary>Null when there is no such indicator, or the year is none that a report may speak of.</summary>
    public async Task<EntryCellView?> LoadAsync(string id, string? year, string? role, CancellationToken cancellationToken)
    {
        var book = await books.LoadAsync(cancellationToken);
        var years = EntryQuery.YearsOf(book.Plans);
        var part = Role.Actual;
        if (book.Indicator(id) is not { } indicator || years.Count == 0 || (role is not null && !Codes.TryParse(role, out part)))
            return null;
        var chosen = years[^1] + (part == Role.Plan ? 1 : 0);
        if (year is not null && (!Period.TryParse(year, out var period) || !period.IsSingleYear || (chosen = period.FirstYear) < years[0] || chosen > years[^1] + 1))
            return null;
        var report = part == Role.Actual ? chosen : chosen - 1;
        var row = EntryQuery.RowOf(indicator, report, book);
        return new(book, new(row, part == Role.Actual ? row.Actual : row.Plan), report, EntryQuery.ReportOf(report, book));
    }
}
