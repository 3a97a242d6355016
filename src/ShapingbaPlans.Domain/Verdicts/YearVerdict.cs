using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>
/// The year's verdict: plan and actual of one indicator and one year. Numbers are compared as printed, after unit conversion;
/// nothing is rounded, but for equality of neutral indicators (see <see cref="StepCode.RoundedToCoarser"/>).
/// Source: this product's rule, docs/methods.md, "The year's verdict".
/// </summary>
/// <example>
/// Trains, plan 4000列, actual 4295列: 4295 ≥ 4000, the exceeded line is 4000 × 110 % = 4400, so met; completion rate 107.4 %.
/// </example>
public sealed record YearVerdict
{
    /// <summary>The version of these rules, shown with every working.</summary>
    public const string RuleVersion = "year-1";

    /// <summary>The verdict or state.</summary>
    public required YearState State { get; init; }

    /// <summary>The indicator's unit, in which <see cref="Difference"/> and <see cref="Margin"/> are; percentage points when <see cref="IsRate"/>.</summary>
    public required string Unit { get; init; }

    /// <summary>True when differences are percentage points (百分点).</summary>
    public required bool IsRate { get; init; }

    /// <summary>Actual − plan; of a range, its required end. Null unless both are compared.</summary>
    public decimal? Difference { get; init; }

    /// <summary>
    /// 完成率 in %, one decimal place, half away from zero, except that it never rounds up onto 95, 100 or 110: 99.96 % is shown as 99.9 %.
    /// Only for levels of which higher is better and a plan above zero.
    /// </summary>
    public decimal? CompletionRate { get; init; }

    /// <summary>Plan − actual where lower is better: the room left; negative when the bound is passed.</summary>
    public decimal? Margin { get; init; }

    /// <summary>The plan is 力争 / 争取 / 努力.</summary>
    public bool IsSoft { get; init; }

    /// <summary>Why the two are not comparable; null otherwise.</summary>
    public NotComparableReason? Reason { get; init; }

    /// <summary>The actual is a bound or approximate (突破、近), and leaves the comparison open; its printed number was compared.</summary>
    public bool IsActualOpen { get; init; }

    /// <summary>The actual is printed more coarsely than the plan, and its rounding could turn met into short of it.</summary>
    public bool IsWithinRounding { get; init; }

    /// <summary>The steps, in order.</summary>
    public required IReadOnlyList<WorkStep> Working { get; init; }

    /// <summary>True for exceeded, met, near and missed.</summary>
    public bool IsJudged => State is YearState.Exceeded or YearState.Met or YearState.Near or YearState.Missed;

    /// <summary>True for exceeded and met.</summary>
    public bool IsKept => State is YearState.Exceeded or YearState.Met;

    /// <summary>A missed soft target (力争): shown as such and counted apart.</summary>
    public bool IsSoftMiss => IsSoft && State == YearState.Missed;

    /// <summary>Judges a year.</summary>
    /// <param name="indicator">Gives unit, direction and whether values are rates.</param>
    /// <param name="plan">The plan of the year, or null.</param>
    /// <param name="actual">The actual of the year, or null. A figure of another period is no actual of the year.</param>
    /// <param name="yearIsReported">The annual report of the year is among the documents.</param>
    /// <param name="aboutTolerance">The tolerance of an approximate plan in the indicator's unit; null for the default.</param>
    /// <param name="thresholds">Other lines than those in force.</param>
    /// <exception cref="ArgumentException">A figure is of another indicator or role.</exception>
    public static YearVerdict Judge(
        Indicator indicator, Figure? plan, Figure? actual, bool yearIsReported, decimal? aboutTolerance = null, YearThresholds? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        Check(indicator, plan, Role.Plan);
        Check(indicator, actual, Role.Actual);
        return new YearJudge(indicator, thresholds ?? YearThresholds.InForce).Judge(plan, actual, yearIsReported, aboutTolerance);
    }

    private static void Check(Indicator indicator, Figure? figure, Role role)
    {
        if (figure is not null && (figure.IndicatorId != indicator.IndicatorId || figure.Role != role))
            throw new ArgumentException($"{figure.Key} is no {Codes.Of(role)} of {indicator.IndicatorId}.", nameof(figure));
    }
}
