using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Domain.Comparing;

/// <summary>Why an indicator has no index.</summary>
public enum NoIndexReason
{
    /// <summary>Its values are rates: a ratio of two rates says nothing.</summary>
    Rate,

    /// <summary>Its values are places in a ranking.</summary>
    Rank,

    /// <summary>It has no actual in the base year.</summary>
    NoBase,

    /// <summary>An actual is zero or negative.</summary>
    NotPositive,

    /// <summary>It has no other actual than that of the base year.</summary>
    OnlyBase,
}

/// <summary>One year of an index.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The index at one decimal place, half away from zero.</param>
/// <param name="Actual">The actual it was worked out from.</param>
/// <param name="IsApproximate">The actual or that of the base year is itself a bound or approximate: the printed numbers were used.</param>
public sealed record IndexPoint(int Year, decimal Value, Figure Actual, bool IsApproximate);

/// <summary>
/// The actuals of a level as an index: Iₜ = 100 · aₜ ÷ a_b, a_b being the actual of the base year. Years without an actual have no point.
/// Only positive levels have one. Source: the fixed-base index of OECD/JRC, Handbook on Constructing Composite Indicators (2008), p. 30.
/// </summary>
/// <example>Trains, base 2023: 3923 is 100; 4295 ÷ 3923 · 100 = 109.482… is 109.5; 4156 is 105.9.</example>
public sealed record IndexSeries(Indicator Indicator, int BaseYear, IReadOnlyList<IndexPoint> Points, NoIndexReason? Reason)
{
    /// <summary>The point of a year; null when there is none.</summary>
    public IndexPoint? In(int year) => Points.FirstOrDefault(p => p.Year == year);

    /// <summary>Works out the index of one indicator.</summary>
    public static IndexSeries Of(IndicatorHistory history, int baseYear)
    {
        ArgumentNullException.ThrowIfNull(history);
        var indicator = history.Indicator;
        var known = history.Years.Where(c => c.Actual is not null)
            .Select(c => (c.Year, Actual: c.Actual!, Value: Measured.In(indicator.Unit, c.Actual!)?.Bound.Value))
            .Where(k => k.Value is not null).Select(k => (k.Year, k.Actual, Value: k.Value!.Value)).ToList();
        var start = known.FirstOrDefault(k => k.Year == baseYear);
        NoIndexReason? reason = indicator.IsRate ? NoIndexReason.Rate
            : indicator.Measure == Measure.Rank ? NoIndexReason.Rank
            : start.Actual is null ? NoIndexReason.NoBase
            : known.Any(k => k.Value <= 0) ? NoIndexReason.NotPositive
            : known.Count == 1 ? NoIndexReason.OnlyBase
            : null;
        return new(indicator, baseYear, reason is not null ? [] : [.. known.Select(k => new IndexPoint(
            k.Year, Math.Round(k.Value * 100m / start.Value, 1, MidpointRounding.AwayFromZero), k.Actual,
            k.Year != baseYear && (k.Actual.Comparator != Comparator.Eq || start.Actual!.Comparator != Comparator.Eq)))], reason);
    }
}
