using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>How a part-year stands against the time gone (序时进度). No verdict of the year.</summary>
public enum PaceState
{
    /// <summary>快于序时: at least 1.05 times the share of the year gone.</summary>
    Ahead,

    /// <summary>达到序时: 0.95 to under 1.05.</summary>
    Normal,

    /// <summary>慢于序时: 0.80 to under 0.95.</summary>
    Behind,

    /// <summary>严重滞后: under 0.80.</summary>
    SeriouslyBehind,

    /// <summary>不适用: the value does not add up over the year (rates, stocks, ranks), lower is better, or units do not convert.</summary>
    NotApplicable,
}

/// <summary>The lines between the states of pace, as ratios of the share reached to the share elapsed. Source: this product's rule; each may be set.</summary>
public sealed record PaceThresholds
{
    /// <summary>The rules in force.</summary>
    public static readonly PaceThresholds InForce = new();

    /// <summary>Ahead from this ratio on.</summary>
    public decimal Ahead { get; init; } = 1.05m;

    /// <summary>Normal from this ratio on.</summary>
    public decimal Normal { get; init; } = 0.95m;

    /// <summary>Behind from this ratio on; seriously behind under it.</summary>
    public decimal Behind { get; init; } = 0.80m;
}

/// <summary>
/// 序时进度: the share of the plan reached, cumulative from January, against the share of the year elapsed in whole months.
/// Source: the usual reading of 序时进度 in execution reports; an even pace over the year is assumed, which seasonal work does not have.
/// </summary>
/// <example>2000列 by June of a plan of 4000列: 50 % reached, 6 ÷ 12 = 50 % elapsed, ratio 1.00, normal.</example>
public sealed record Pace
{
    /// <summary>The version of these rules.</summary>
    public const string RuleVersion = "pace-1";

    /// <summary>The state.</summary>
    public required PaceState State { get; init; }

    /// <summary>% of the plan reached; null when not applicable.</summary>
    public decimal? ShareReached { get; init; }

    /// <summary>% of the year elapsed.</summary>
    public required decimal ShareElapsed { get; init; }

    /// <summary>Share reached ÷ share elapsed; null when not applicable.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>Sets a value cumulative from January to the end of a month against the plan of the year.</summary>
    /// <param name="indicator">Gives measure and direction.</param>
    /// <param name="plan">The plan of the year; of a range, its lower end counts.</param>
    /// <param name="cumulative">The value from January to the end of <paramref name="month"/>.</param>
    /// <param name="unit">The unit of the value.</param>
    /// <param name="month">The last month counted, 1–12; a quarter gives 3, 6, 9 or 12.</param>
    /// <param name="thresholds">Other lines than those in force.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1–12.</exception>
    public static Pace Judge(Indicator indicator, Figure plan, decimal cumulative, string unit, int month, PaceThresholds? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        var elapsed = month * 100m / 12m;
        var target = Measured.In(unit, plan)?.Low;
        var addsUp = indicator.Measure is Measure.Level or Measure.Other && indicator.Direction == Direction.Higher
            && plan.Comparator is not (Comparator.Le or Comparator.Lt);
        if (!addsUp || target is not > 0)
            return new Pace { State = PaceState.NotApplicable, ShareElapsed = elapsed };
        var ratio = cumulative * 12m / (target.Value * month);
        return new Pace
        {
            State = StateOf(ratio, thresholds ?? PaceThresholds.InForce),
            ShareReached = cumulative * 100m / target.Value,
            ShareElapsed = elapsed,
            Ratio = ratio,
        };
    }

    private static PaceState StateOf(decimal ratio, PaceThresholds lines)
        => ratio >= lines.Ahead ? PaceState.Ahead
            : ratio >= lines.Normal ? PaceState.Normal
            : ratio >= lines.Behind ? PaceState.Behind : PaceState.SeriouslyBehind;
}
