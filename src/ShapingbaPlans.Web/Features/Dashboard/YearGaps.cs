using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>What a gap between plan and actual is counted in. The three are never blended, summed or ranked together.</summary>
public enum GapMeasure
{
    /// <summary>Completion rate, for levels of which higher is better.</summary>
    Rate,

    /// <summary>Percentage points, for rates.</summary>
    Points,

    /// <summary>The indicator's own unit, for what is neither: at most, rank.</summary>
    Own,
}

/// <summary>The gaps of one direction and one measure, the largest first.</summary>
public sealed record GapList(GapMeasure Measure, IReadOnlyList<Promise> Promises);

/// <summary>The largest shortfalls (near, missed) and overshoots (exceeded) of a year, each measure in a list of its own.</summary>
public sealed record YearGaps(IReadOnlyList<GapList> Shortfalls, IReadOnlyList<GapList> Overshoots)
{
    public static YearGaps Of(YearOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return new(
            Lists(outcome.Promises.Where(p => p.State is YearState.Near or YearState.Missed), largestFirst: p => SizeOf(p)),
            Lists(outcome.Promises.Where(p => p.State == YearState.Exceeded), largestFirst: p => -SizeOf(p)));
    }

    /// <summary>The largest gap of a measure; null when the list has none.</summary>
    public static Promise? WorstOf(IReadOnlyList<GapList> lists, GapMeasure measure)
        => lists.FirstOrDefault(l => l.Measure == measure)?.Promises[0];

    public static GapMeasure MeasureOf(Promise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return promise.Cell.Verdict.IsRate ? GapMeasure.Points : promise.Cell.Verdict.CompletionRate is null ? GapMeasure.Own : GapMeasure.Rate;
    }

    private static IReadOnlyList<GapList> Lists(IEnumerable<Promise> promises, Func<Promise, decimal> largestFirst)
        => [.. promises.Where(p => p.Cell.Verdict.Difference is not null)
            .GroupBy(MeasureOf).OrderBy(g => g.Key)
            .Select(g => new GapList(g.Key, [.. g.OrderBy(largestFirst).ThenBy(p => p.Indicator.IndicatorId, StringComparer.Ordinal)]))];

    // Positive is better than the plan. In own units there is no common scale: the share of the plan orders the list, and is not shown.
    private static decimal SizeOf(Promise promise)
    {
        var verdict = promise.Cell.Verdict;
        var difference = verdict.Margin ?? verdict.Difference ?? 0m;
        return MeasureOf(promise) switch
        {
            GapMeasure.Rate => verdict.CompletionRate ?? 0m,
            GapMeasure.Points => difference,
            _ => promise.Cell.Plan!.Value == 0 ? difference : difference / Math.Abs(promise.Cell.Plan.Value),
        };
    }
}
