namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>Where a horizon target stands, going by what is reported so far. No forecast: it says what follows if the pace stays.</summary>
public enum HorizonState
{
    /// <summary>已达到: the latest value (or the sum, or the mean of the whole span) satisfies the target.</summary>
    Reached,

    /// <summary>进度正常: R ≥ 0.95, or a miss under 5 % of the distance still to go.</summary>
    OnTrack,

    /// <summary>需加快: 0.60 ≤ R &lt; 0.95, or a miss of 5–20 %.</summary>
    NeedsAcceleration,

    /// <summary>进展有限: 0 ≤ R &lt; 0.60, or a miss over 20 %.</summary>
    Limited,

    /// <summary>倒退: R &lt; 0, or a change in the wrong direction.</summary>
    GoingBack,

    /// <summary>数据不足: fewer figures than the method needs; no guess is made.</summary>
    NotEnoughData,
}

/// <summary>How the path to a horizon target is judged. The indicator's measure and the target's period choose.</summary>
public enum HorizonMethod
{
    /// <summary>Levels, all positive: R = d · CAGR(observed) ÷ |CAGR(required)| (Open SDG, after Eurostat).</summary>
    GrowthRate,

    /// <summary>Rates, shares, ranks, and levels that touch zero: mean yearly change carried to the target year.</summary>
    Linear,

    /// <summary>年均 over a span: geometric mean of the yearly growth reported so far.</summary>
    YearlyAverage,

    /// <summary>A flow summed over a span (新增100家 in 2023-2027): the sum so far against the share of the years elapsed.</summary>
    Cumulative,

    /// <summary>A target that holds in each year of a span (每年3万人以上, or a rank kept throughout).</summary>
    EveryYear,
}

/// <summary>The lines between the states of a path. Sources: Open SDG for the ratios; this product's rule for the others.</summary>
public sealed record HorizonThresholds
{
    /// <summary>The rules in force.</summary>
    public static readonly HorizonThresholds InForce = new();

    /// <summary>On track from this ratio on.</summary>
    public decimal OnTrackRatio { get; init; } = 0.95m;

    /// <summary>Needs acceleration from this ratio on; limited from 0 on.</summary>
    public decimal AccelerationRatio { get; init; } = 0.60m;

    /// <summary>Linear: on track when the miss is under this many percent of the distance still to go.</summary>
    public decimal OnTrackMissPercent { get; init; } = 5m;

    /// <summary>Linear: needs acceleration up to this many percent, inclusive.</summary>
    public decimal AccelerationMissPercent { get; init; } = 20m;

    /// <summary>Yearly average: needs acceleration when the mean is short by less than this many points.</summary>
    public decimal AccelerationGapPoints { get; init; } = 0.5m;

    internal HorizonState OfRatio(decimal ratio)
        => ratio < 0 ? HorizonState.GoingBack
            : ratio < AccelerationRatio ? HorizonState.Limited
            : ratio < OnTrackRatio ? HorizonState.NeedsAcceleration : HorizonState.OnTrack;
}
