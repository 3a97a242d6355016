using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.YearMatrix;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>A year's value in the indicator's unit.</summary>
public sealed record SparkPoint(int Year, decimal Value, Figure Figure);

/// <summary>One headline indicator in one year.</summary>
public sealed record Tile(IndicatorHistory History, YearCell Cell, IReadOnlyList<SparkPoint> Points)
{
    private const int Most = 8;
    private const int Fewest = 6;

    public Indicator Indicator => History.Indicator;

    /// <summary>The actual of the year before, for the change to name why there is none.</summary>
    public Figure? ActualBefore => History.In(Cell.Year - 1)?.Actual;

    /// <summary>
    /// One headline indicator for each topic, of those with a figure for the year (an actual; for a year to come a plan): first one with
    /// a verdict, then the one known in most years, a target for 2027 counting as one. At most eight are shown, chosen alike, in the order
    /// of the topics; where fewer than six topics speak, their next indicators join.
    /// </summary>
    /// <example>2025, Opening-up: trains run (judged; actuals 2023–2025, plan 2026, target 2027) go before trade, which has no plan.</example>
    public static IReadOnlyList<Tile> Choose(PublishedPlans plans, int year, bool yearIsReported)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var ranked = plans.Histories
            .Where(h => h.Indicator.Prominence == Prominence.Headline && Speaks(h.In(year), yearIsReported))
            .OrderByDescending(IsJudged).ThenByDescending(KnownYears).ThenBy(h => plans.Topic(h.Indicator.TopicId).Sort)
            .ThenBy(h => h.Indicator.IndicatorId, StringComparer.Ordinal).ToList();
        var first = ranked.DistinctBy(h => h.Indicator.TopicId).Take(Most).ToList();
        return [.. first.Concat(ranked.Except(first).Take(Fewest - first.Count))
            .OrderBy(h => plans.Topic(h.Indicator.TopicId).Sort)
            .Select(h => new Tile(h, h.In(year)!, [.. Known(h)]))];

        bool IsJudged(IndicatorHistory history) => history.In(year)!.Verdict.IsJudged;

        int KnownYears(IndicatorHistory history) => history.Years.Count(c => !c.IsEmpty) + (HorizonRow.Of(plans, history) is null ? 0 : 1);
    }

    private static bool Speaks(YearCell? cell, bool yearIsReported) => yearIsReported ? cell?.Actual is not null : cell?.Plan is not null;

    private static IEnumerable<SparkPoint> Known(IndicatorHistory history)
    {
        foreach (var cell in history.Years)
        {
            if (cell.Actual is { } actual && history.Indicator.ValueOf(actual) is { } value)
                yield return new(cell.Year, value, actual);
        }
    }
}
