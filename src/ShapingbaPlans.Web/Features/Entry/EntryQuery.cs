using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>The address as typed.</summary>
public sealed record EntryAsk(string? Year, string? Topic, string? Department, string? State, string? Q, string? Show);

/// <summary>Which figures of a report are on the page.</summary>
public enum EntryShow { Actual, Plan, Both }

/// <summary>The list, or the part of the address that cannot be answered.</summary>
public sealed record EntryAnswer(EntryView? View, AddressProblem? Problem);

/// <summary>Reads what is expected of a year's report: every promise of the year, and every indicator that is followed.</summary>
public sealed class EntryQuery(DraftBooks books)
{
    public async Task<EntryAnswer> LoadAsync(EntryAsk ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var book = await books.LoadAsync(cancellationToken);
        var plans = book.Plans;
        var years = YearsOf(plans);
        var address = new AddressReader();
        var year = address.OneOf("year", ask.Year, [.. years.Select(y => y.ToString(CultureInfo.InvariantCulture))]);
        var show = address.Term<EntryShow>("show", ask.Show) ?? EntryShow.Actual;
        var topic = address.Topic(ask.Topic, plans);
        var department = address.OneOf("department", ask.Department, [.. plans.Tasks.Departments.Select(d => d.DepartmentId)]);
        var state = address.Term<EntryState>("state", ask.State);
        if (address.Problem is { } problem)
            return new(null, problem);
        if (years.Count == 0)
            return new(null, null);
        var chosen = year is null ? years[^1] : int.Parse(year, CultureInfo.InvariantCulture);
        var text = SearchText.Of(ask.Q);
        var all = Expected(book, chosen);
        var found = all.Where(r => (topic is null || r.Topic.TopicId == topic) && (department is null || r.Leads.Any(d => d.DepartmentId == department))
            && (state is null || r.Actual.State == state || r.Plan.State == state) && text.Finds(r.Indicator)).ToList();
        return new(new EntryView(book, chosen, years, show, topic, department, state, text, all, found), null);
    }

    /// <summary>The cells of a year's report of which there are drafts; of the newest report when no year is given.</summary>
    public async Task<(DraftBook Book, IReadOnlyList<EntryCell> Cells)> DraftedAsync(int? year, CancellationToken cancellationToken)
    {
        var book = await books.LoadAsync(cancellationToken);
        var report = year ?? YearsOf(book.Plans) switch { [.., var last] => last, _ => 0 };
        var end = "/" + ReportIdOf(report, book);
        return (book, [.. book.Drafts.Where(d => d.Slot.EndsWith(end, StringComparison.Ordinal)).Select(d => EntryCell.Of(d.Slot, book)).OfType<EntryCell>()]);
    }

    /// <summary>The reports that figures may be entered of, each with how far it has come.</summary>
    public async Task<IReadOnlyList<EntryReport>> ReportsAsync(CancellationToken cancellationToken)
    {
        var book = await books.LoadAsync(cancellationToken);
        return [.. YearsOf(book.Plans).Select(y => new EntryReport(y, ReportOf(y, book), book.In(new Domain.Revising.DraftSlot("document", ReportIdOf(y, book)).ToString()),
            Expected(book, y).SelectMany(r => r.Lines).CountBy(l => l.Cell.State).ToDictionary())).Reverse()];
    }

    /// <summary>The reported years, and the one after the last: the report that is to come.</summary>
    public static IReadOnlyList<int> YearsOf(PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var reported = plans.ReportedYears.ToList();
        return reported.Count == 0 ? [] : [.. reported, reported[^1] + 1];
    }

    /// <summary>The annual report of a year: published, or proposed; null when it is neither.</summary>
    public static Document? ReportOf(int year, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.Plans.Documents.Concat(book.Proposed<Document>()).FirstOrDefault(d => d.ReportsActualsOf(year));
    }

    /// <summary>The id of the annual report of a year, known or to come.</summary>
    public static string ReportIdOf(int year, DraftBook book) => ReportOf(year, book)?.DocumentId ?? string.Create(CultureInfo.InvariantCulture, $"report-{year}");

    /// <summary>What is expected of an indicator in the report of a year.</summary>
    public static EntryRow RowOf(Indicator indicator, int year, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(book);
        var plans = book.Plans;
        var documentId = ReportIdOf(year, book);
        var figures = plans.Figures[indicator.IndicatorId].ToList();
        Figure? Of(Role role, int y) => figures.LastOrDefault(f => f.Role == role && f.Period == new Period(y));
        return new(
            indicator, plans.Topics.FirstOrDefault(t => t.TopicId == indicator.TopicId) ?? book.Proposed<Topic>().First(t => t.TopicId == indicator.TopicId),
            plans.Tasks.LeadsOf(indicator.IndicatorId), [Of(Role.Actual, year - 2), Of(Role.Actual, year - 1)], Of(Role.Plan, year),
            EntryCell.Of(indicator, year, Role.Actual, documentId, book), EntryCell.Of(indicator, year + 1, Role.Plan, documentId, book));
    }

    private static List<EntryRow> Expected(DraftBook book, int year)
        => [.. book.Plans.Indicators.Select(i => RowOf(i, year, book)).Where(r => r.Lines.Any()).OrderBy(r => r.Topic.Sort).ThenBy(r => r.Promise is null).ThenBy(r => r.Indicator.Prominence)];
}
