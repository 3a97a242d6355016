using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>A year's value in the indicator's unit.</summary>
public sealed record SparkPoint(int Year, decimal Value, Figure Figure);

/// <summary>One headline indicator in one year.</summary>
public sealed record Tile(IndicatorHistory History, YearCell Cell, IReadOnlyList<SparkPoint> Points)
{
    private const int Most = 8;

    public Indicator Indicator => History.Indicator;

    /// <summary>The actual of the year before, for the change to name why there is none.</summary>
    public Figure? ActualBefore => History.In(Cell.Year - 1)?.Actual;

    /// <summary>
    /// One headline indicator for each topic: the one with a figure for the year (an actual; for a year to come a plan), then the one
    /// known in most years. Of the topics so answered the best known eight are shown, in the order of the topics.
    /// </summary>
    /// <example>2025, Opening-up: trains run (actuals 2023–2025, plans 2025–2026, target 2027) go before trade, known in two years.</example>
    public static IReadOnlyList<Tile> Choose(PublishedPlans plans, int year, bool yearIsReported)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return [.. plans.Histories
            .Where(h => h.Indicator.Prominence == Prominence.Headline && Speaks(h.In(year), yearIsReported))
            .GroupBy(h => h.Indicator.TopicId)
            .Select(g => g.OrderByDescending(KnownYears).ThenBy(h => h.Indicator.IndicatorId, StringComparer.Ordinal).First())
            .OrderByDescending(KnownYears).ThenBy(h => plans.Topic(h.Indicator.TopicId).Sort)
            .Take(Most)
            .OrderBy(h => plans.Topic(h.Indicator.TopicId).Sort)
            .Select(h => new Tile(h, h.In(year)!, [.. Known(h)]))];
    }

    private static bool Speaks(YearCell? cell, bool yearIsReported) => yearIsReported ? cell?.Actual is not null : cell?.Plan is not null;

    private static int KnownYears(IndicatorHistory history) => history.Years.Count(c => !c.IsEmpty) + history.Horizon.Count;

    private static IEnumerable<SparkPoint> Known(IndicatorHistory history)
    {
        foreach (var cell in history.Years)
        {
            if (cell.Actual is { } actual && UnitWords.Convert(actual.Value, actual.Unit, history.Indicator.Unit) is { } value)
                yield return new(cell.Year, value, actual);
        }
    }
}
