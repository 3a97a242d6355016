using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>One indicator in the list; with a year asked for, its columns speak of that year alone.</summary>
public sealed record IndicatorRow(IndicatorHistory History, Topic Topic, int? Year)
{
    public Indicator Indicator => History.Indicator;

    /// <summary>The last year with an actual.</summary>
    public YearCell? LatestActual => Cells.LastOrDefault(c => c.Actual is not null);

    /// <summary>The last year with a plan.</summary>
    public YearCell? LatestPlan => Cells.LastOrDefault(c => c.Plan is not null);

    /// <summary>The last year whose plan was judged, or should have been.</summary>
    public YearCell? LatestAnswer => Cells.LastOrDefault(c => c.Plan is not null && (Year is not null || c.Verdict.State != YearState.Pending));

    public HorizonCell? Horizon => History.Horizon.Count > 0 ? History.Horizon[^1] : null;

    public int YearsWithFigures => History.Years.Count(c => !c.IsEmpty);

    /// <summary>The state of a year that has a figure; null for an empty one.</summary>
    public YearState? StateIn(int year) => History.In(year) is { IsEmpty: false } cell ? cell.Verdict.State : null;

    private IEnumerable<YearCell> Cells => History.Years.Where(c => Year is null || c.Year == Year);
}

/// <summary>What the list and its CSV show: every indicator found, in order; the page shows fifty of them.</summary>
public sealed record IndicatorsView(PublishedPlans Plans, IndicatorsFilter Filter, IReadOnlyList<IndicatorRow> Found, AddressProblem? Problem)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Found.Count + PageSize - 1) / PageSize);

    public IEnumerable<IndicatorRow> OnPage => Found.Skip((Filter.Page - 1) * PageSize).Take(PageSize);

    public int From => Found.Count == 0 ? 0 : ((Filter.Page - 1) * PageSize) + 1;

    public int To => Math.Min(Filter.Page * PageSize, Found.Count);
}

/// <summary>Reads the list of indicators.</summary>
public sealed class IndicatorsQuery(PublishedPlansReader reader)
{
    public async Task<IndicatorsView> LoadAsync(IndicatorsAsk ask, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var problem = IndicatorsFilter.Read(ask, plans, out var filter);
        var found = Ordered(plans.Histories.Where(filter.Accepts).Select(h => new IndicatorRow(h, plans.Topic(h.Indicator.TopicId), filter.Year)), filter.Order);
        var view = new IndicatorsView(plans, filter, [.. found], problem);
        return problem is null ? view with { Problem = AddressReader.PageWithin(filter.Page, view.Pages) } : view;
    }

    private static IOrderedEnumerable<IndicatorRow> Ordered(IEnumerable<IndicatorRow> rows, IndicatorOrder order)
    {
        var byName = StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true);
        return (order switch
        {
            IndicatorOrder.Name => rows.OrderBy(r => r.Indicator.Name, byName),
            IndicatorOrder.Figures => rows.OrderByDescending(r => r.YearsWithFigures),
            IndicatorOrder.Latest => rows.OrderBy(r => r.LatestAnswer is null).ThenByDescending(r => r.LatestAnswer?.Year).ThenBy(r => r.LatestAnswer?.Verdict.State),
            _ => rows.OrderBy(r => r.Topic.Sort).ThenBy(r => r.Indicator.Prominence).ThenByDescending(r => r.YearsWithFigures),
        }).ThenBy(r => r.Indicator.IndicatorId, StringComparer.Ordinal);
    }
}
