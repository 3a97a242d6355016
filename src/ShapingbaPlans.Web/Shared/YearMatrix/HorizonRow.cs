using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Shared.YearMatrix;

/// <summary>A horizon target beside the indicator it is shown with: its own, or its yearly average's (年均).</summary>
public sealed record HorizonRow(IndicatorHistory History, HorizonCell Horizon)
{
    public HorizonPath Path => Horizon.Path;

    public bool IsYearlyAverage => Path.Method == HorizonMethod.YearlyAverage;

    /// <summary>The target of a single year comes first, then the one that spans years; null when there is none.</summary>
    public static HorizonRow? Of(PublishedPlans plans, IndicatorHistory history)
    {
        var id = history.Indicator.IndicatorId;
        var own = history.Horizon.OrderByDescending(h => h.Target.Period.IsSingleYear).ThenByDescending(h => h.Path.TargetYear).FirstOrDefault();
        var averages = plans.View(nameof(HorizonRow), () => plans.Histories.ToLookup(h => IndicatorHistory.CompanionOf(h.Indicator.IndicatorId)));
        var horizon = own ?? (averages[id].FirstOrDefault() is { Horizon: [var first, ..] } ? first : null);
        return horizon is null ? null : new(history, horizon);
    }

    public static IReadOnlyList<HorizonRow> HeadlinesOf(PublishedPlans plans)
        => [.. plans.Histories.Where(h => h.Indicator.Prominence == Prominence.Headline).Select(h => Of(plans, h)).OfType<HorizonRow>()];
}
