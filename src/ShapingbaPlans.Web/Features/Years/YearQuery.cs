using System.Globalization;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>A year's scorecard, or the part of the address that cannot be answered.</summary>
public sealed record YearAnswer(YearScore? Score, AddressProblem? Problem);

/// <summary>Reads the scorecard of a year.</summary>
public sealed class YearQuery(PublishedPlansReader reader)
{
    public async Task<YearAnswer> LoadAsync(YearAsk ask, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        if (ScoreFilter.Read(ask, plans, out var filter) is { } problem)
            return new(null, problem);
        // The same for every filter.
        var (all, outcome) = plans.View(filter.Year, () => (RowsOf(plans, filter.Year), YearOutcome.Of(plans, filter.Year)));
        var score = new YearScore
        {
            Plans = plans,
            Filter = filter,
            IsReported = plans.ReportedYears.Contains(filter.Year),
            Outcome = outcome,
            All = all,
            Moves = YearsQuery.MovesOf(plans),
        };
        score = score with { Rows = [.. Ordered(score.InScope.Where(filter.Accepts), filter)] };
        return AddressReader.PageWithin(filter.Page, score.Pages) is { } beyond ? new(null, beyond) : new(score, null);
    }

    private static List<ScoreRow> RowsOf(PublishedPlans plans, int year)
        => [.. plans.Histories.Select(h => (h.Indicator, Cell: h.In(year)!)).Where(p => !p.Cell.IsEmpty)
            .Select(p => new ScoreRow(p.Indicator, plans.Topic(p.Indicator.TopicId), p.Cell))];

    private static IEnumerable<ScoreRow> Ordered(IEnumerable<ScoreRow> rows, ScoreFilter filter)
    {
        // Where nothing else decides: by topic and outcome, then as the documents speak.
        var stated = rows.OrderBy(r => r.Topic.Sort).ThenBy(r => r.State)
            .ThenBy(r => (r.Cell.Plan ?? r.Cell.Actual)!.DocumentId, StringComparer.Ordinal)
            .ThenBy(r => (r.Cell.Plan ?? r.Cell.Actual)!.Paragraph).ThenBy(r => (r.Cell.Plan ?? r.Cell.Actual)!.Start)
            .ThenBy(r => r.Indicator.IndicatorId, StringComparer.Ordinal).ToList();
        return filter.Sort switch
        {
            null => stated,
            ScoreSort.Name => By(stated, r => r.Indicator.Name, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true), filter.Direction),
            ScoreSort.Verdict => By(stated, r => (int)r.State, Comparer<int>.Default, filter.Direction),
            { } sort => ByNumber(stated, r => NumberOf(r, sort), filter.Direction),
        };
    }

    private static decimal? NumberOf(ScoreRow row, ScoreSort sort) => sort switch
    {
        ScoreSort.Plan => row.PlanValue,
        ScoreSort.Actual => row.ActualValue,
        ScoreSort.Difference => row.Difference,
        ScoreSort.Completion => row.CompletionRate,
        _ => row.Cell.ChangeOnYearBefore?.Value,
    };

    // Rows without the number come last in both directions.
    private static IEnumerable<ScoreRow> ByNumber(List<ScoreRow> rows, Func<ScoreRow, decimal?> number, SortDirection direction)
        => By([.. rows.Where(r => number(r) is not null)], r => number(r)!.Value, Comparer<decimal>.Default, direction).Concat(rows.Where(r => number(r) is null));

    private static IEnumerable<ScoreRow> By<T>(List<ScoreRow> rows, Func<ScoreRow, T> key, IComparer<T> order, SortDirection direction)
        => direction == SortDirection.Asc ? rows.OrderBy(key, order) : rows.OrderByDescending(key, order);
}
