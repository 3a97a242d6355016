using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>
/// The lines between the year's verdicts. Levels use percent of the absolute value of the plan, rates use percentage points.
/// Source: this product's own rule, printed beside every verdict; the shares follow the usual reading of 超额完成 and 基本完成.
/// </summary>
/// <example>A plan of 4000列 is exceeded from 4400 on (10 %) and nearly met above 3800 (5 %).</example>
public sealed record YearThresholds
{
    /// <summary>The rules in force.</summary>
    public static readonly YearThresholds InForce = new();

    /// <summary>Levels: exceeded from this many percent of the plan better, inclusive.</summary>
    public decimal ExceededPercent { get; init; } = 10m;

    /// <summary>Rates: exceeded from this many percentage points better, inclusive.</summary>
    public decimal ExceededPoints { get; init; } = 0.5m;

    /// <summary>Levels: near when short by less than this many percent of the plan, exclusive.</summary>
    public decimal NearPercent { get; init; } = 5m;

    /// <summary>Rates: near when short by less than this many percentage points, exclusive.</summary>
    public decimal NearPoints { get; init; } = 0.2m;

    /// <summary>Levels: what 左右 and 约 allow on the worse side, in percent of the plan, inclusive.</summary>
    public decimal AboutPercent { get; init; } = 5m;

    /// <summary>Rates: what 左右 and 约 allow on the worse side, in percentage points, inclusive.</summary>
    public decimal AboutPoints { get; init; } = 0.5m;

    /// <summary>The distance from a plan's value to its exceeded line, in the indicator's unit; null when a level's plan is zero.</summary>
    internal decimal? ExceededDistance(Indicator indicator, decimal plan) => Distance(indicator, plan, ExceededPoints, ExceededPercent);

    /// <summary>The distance from the accepted end to the near line, in the indicator's unit; null when a level's plan is zero.</summary>
    internal decimal? NearDistance(Indicator indicator, decimal plan) => Distance(indicator, plan, NearPoints, NearPercent);

    /// <summary>The default tolerance of an approximate plan, in the indicator's unit.</summary>
    public decimal AboutDistance(Indicator indicator, decimal plan) => Distance(indicator, plan, AboutPoints, AboutPercent) ?? 0m;

    private static decimal? Distance(Indicator indicator, decimal plan, decimal points, decimal percent)
        => indicator.IsRate ? points : plan == 0 ? null : Math.Abs(plan) * percent / 100m;
}
