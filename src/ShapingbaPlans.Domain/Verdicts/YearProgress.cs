using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>
/// 序时进度: where a part-year stands. Lead = share of the plan reached − share of the year elapsed, both in % at one decimal place, so that
/// the state comes from the numbers the reader sees. Source: the usual reading of 序时进度 in execution reports; it assumes an even
/// year, which seasonal work does not have. It never stands in for the year's verdict.
/// </summary>
/// <remarks>
/// The number of the plan that counts: of at least, more than, at most and less than the bound; of a plain or approximate (左右) plan the printed
/// number, without tolerance; of a range the end that has to be reached, or must not be passed. 力争 counts alike and is named beside it.
/// </remarks>
/// <example>
/// 1600列 by June of a plan of 4000列: 1600 ÷ 4000 = 40.0 %, 6 ÷ 12 = 50.0 %, lead −10.0 points, behind. A growth of 4.6 % where 5 % is
/// planned: −0.4 points, behind, in any month. A stock of 12 after 10 last year, planned 15: (12 − 10) ÷ (15 − 10) = 40.0 %.
/// </example>
public sealed record YearProgress
{
    /// <summary>The version of these rules.</summary>
    public const string RuleVersion = "progress-1";

    /// <summary>The state.</summary>
    public required ProgressState State { get; init; }

    /// <summary>The last month counted, 1–12.</summary>
    public required int Month { get; init; }

    /// <summary>% of the year elapsed, one decimal place: month ÷ 12.</summary>
    public required decimal Elapsed { get; init; }

    /// <summary>What it is measured by; null when not applicable.</summary>
    public ProgressBasis? Basis { get; init; }

    /// <summary>Why it is not applicable; null when it is.</summary>
    public ProgressObstacle? Obstacle { get; init; }

    /// <summary>The number of the plan that counts, in the indicator's unit; null when its unit does not convert.</summary>
    public decimal? Plan { get; init; }

    /// <summary>Last year's actual that a stock is counted from, in the indicator's unit; null for all else.</summary>
    public decimal? Start { get; init; }

    /// <summary>% of the plan reached, of the allowance used or of the increase made, one decimal place; null on the other bases.</summary>
    public decimal? Share { get; init; }

    /// <summary>Positive is better: percentage points, or places of a rank. Null where there is only kept or not.</summary>
    public decimal? Lead { get; init; }

    /// <summary>True for ahead and on schedule.</summary>
    public bool IsInTime => State is ProgressState.Ahead or ProgressState.OnSchedule;

    /// <summary>True when there is a state at all.</summary>
    public bool IsJudged => State != ProgressState.NotApplicable;

    /// <summary>True when time plays a part: shares, whose leads can be averaged.</summary>
    public bool IsAgainstTime => Basis is ProgressBasis.ShareOfPlan or ProgressBasis.ShareOfAllowance or ProgressBasis.ShareOfIncrease;

    /// <summary>% of the year gone at the end of a month: 5 ÷ 12 = 41.7.</summary>
    public static decimal ElapsedAt(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return Math.Round(month * 100m / 12m, 1, MidpointRounding.AwayFromZero);
    }

    /// <summary>Sets a part-year against the plan of its year.</summary>
    /// <param name="indicator">Gives unit, measure and direction.</param>
    /// <param name="plan">The plan of the year.</param>
    /// <param name="figure">The part-year.</param>
    /// <param name="lastYear">The actual of the year before, for stocks; null when there is none.</param>
    /// <param name="thresholds">Other lines than the default.</param>
    /// <exception cref="ArgumentException">Plan and part-year are not of one indicator and year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1–12.</exception>
    public static YearProgress Judge(Indicator indicator, Figure plan, ProgressFigure figure, Figure? lastYear = null, ProgressThresholds? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(figure);
        if (plan.Role != Role.Plan || plan.IndicatorId != figure.IndicatorId || plan.Period != new Period(figure.Year))
            throw new ArgumentException($"{plan.Key} is no plan for {figure.Key}.", nameof(plan));
        return new ProgressJudge(indicator, thresholds ?? ProgressThresholds.Default).Judge(plan, figure, lastYear);
    }
}
