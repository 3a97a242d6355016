using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>The address as typed.</summary>
public sealed record EntryAsk(string? Year, string? Topic, string? Department, string? State, string? Q, string? Page);

/// <summary>An indicator of which something is expected in the report.</summary>
public sealed record EntryRow(Indicator Indicator, Topic Topic, IReadOnlyList<Department> Leads, IReadOnlyList<Figure?> Before, Figure? Promise, EntryCell Actual, EntryCell Plan);

/// <summary>What the list and its CSV show.</summary>
public sealed record EntryView(
    PublishedPlans Plans, int Year, IReadOnlyList<int> Years, string? Topic, string? Department, EntryState? State, SearchText Text, int Page,
    IReadOnlyList<EntryRow> All, IReadOnlyList<EntryRow> Found, DraftBook Book)
{
    public const int PageLength = 50;

    public int Pages => Math.Max(1, (Found.Count + PageLength - 1) / PageLength);

    public IEnumerable<EntryRow> OnPage => Found.Skip((Page - 1) * PageLength).Take(PageLength);

    public int Count(params EntryState[] states) => All.Sum(r => (states.Contains(r.Actual.State) ? 1 : 0) + (states.Contains(r.Plan.State) ? 1 : 0));

    /// <summary>The annual report of the year: published, or proposed; null when it is neither.</summary>
    public Document? Report => EntryQuery.ReportOf(Year, Book);
}

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
        var topic = address.OneOf("topic", ask.Topic, [.. plans.Topics.Select(t => t.TopicId)]);
        var department = address.OneOf("department", ask.Department, [.. plans.Tasks.Departments.Select(d => d.DepartmentId)]);
        var state = address.OneOf("state", ask.State, Codes.All<EntryState>());
        var page = address.Page(ask.Page);
        if (address.Problem is { } problem)
            return new(null, problem);
        var chosen = year is null ? years[^1] : int.Parse(year, CultureInfo.InvariantCulture);
        var (wanted, text) = (state is null ? (EntryState?)null : Codes.Parse<EntryState>(state), SearchText.Of(ask.Q));
        var all = Expected(book, chosen);
        var found = all.Where(r => (topic is null || r.Topic.TopicId == topic) && (department is null || r.Leads.Any(d => d.DepartmentId == department))
            && (wanted is null || r.Actual.State == wanted || r.Plan.State == wanted) && text.Finds(r.Indicator)).ToList();
        var view = new EntryView(plans, chosen, years, topic, department, wanted, text, page, all, found, book);
        return AddressReader.PageWithin(page, view.Pages) is { } beyond ? new(null, beyond) : new(view, null);
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

    private static List<EntryRow> Expected(DraftBook book, int year)
    {
        var plans = book.Plans;
        var documentId = ReportOf(year, book)?.DocumentId ?? $"report-{year}";
        var rows = new List<EntryRow>();
        foreach (var indicator in plans.Indicators)
        {
            var figures = plans.Figures[indicator.IndicatorId].ToList();
            var promise = Of(figures, Role.Plan, year);
            var (actual, plan) = (EntryCell.Of(indicator, year, Role.Actual, documentId, book), EntryCell.Of(indicator, year + 1, Role.Plan, documentId, book));
            if (promise is null && indicator.Prominence == Prominence.OneOff && actual.State == EntryState.Empty && plan.State == EntryState.Empty)
                continue;
            rows.Add(new(indicator, plans.Topic(indicator.TopicId), plans.Tasks.LeadsOf(indicator.IndicatorId),
                [Of(figures, Role.Actual, year - 2), Of(figures, Role.Actual, year - 1)], promise, actual, plan));
        }

        return [.. rows.OrderBy(r => r.Topic.Sort).ThenBy(r => r.Indicator.Prominence)];
    }

    private static Figure? Of(List<Figure> figures, Role role, int year) => figures.LastOrDefault(f => f.Role == role && f.Period == new Period(year));
}
