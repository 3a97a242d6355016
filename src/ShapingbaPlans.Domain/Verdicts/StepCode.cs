namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>The kinds of steps in a working. "In" lists the inputs in their order, "out" is the result.</summary>
public enum StepCode
{
    /// <summary>The plan. In: value as printed, upper value of a range. Out: the value in the indicator's unit.</summary>
    Plan,

    /// <summary>The actual. In: value as printed, upper value of a range. Out: the value in the indicator's unit that is compared.</summary>
    Actual,

    /// <summary>A figure was given for another period, and is therefore no actual of this year.</summary>
    ActualOfOtherPeriod,

    /// <summary>A unit does not convert to the indicator's.</summary>
    UnitsDiffer,

    /// <summary>The tolerance of an approximate plan. In: the plan. Out: the tolerance.</summary>
    Tolerance,

    /// <summary>At least. Out: the lowest value accepted.</summary>
    BoundAtLeast,

    /// <summary>More than. Out: the value to be passed.</summary>
    BoundMoreThan,

    /// <summary>At most. Out: the highest value accepted.</summary>
    BoundAtMost,

    /// <summary>Less than. Out: the value to stay under.</summary>
    BoundLessThan,

    /// <summary>Within, or equal when both ends are the same. In: lowest and highest value accepted.</summary>
    BoundWithin,

    /// <summary>The actual is itself a bound (突破、以下) and settles the comparison.</summary>
    ActualBoundDecides,

    /// <summary>The actual is itself a bound and leaves the comparison open: the printed number was compared.</summary>
    ActualIsBound,

    /// <summary>The actual is approximate (近、约、余): the printed number was compared.</summary>
    ActualIsApproximate,

    /// <summary>The actual is a range: its worse end was compared.</summary>
    ActualWorseEnd,

    /// <summary>The actual is printed more coarsely than the plan, and the verdict lies inside its rounding. In: the lowest and the highest value that print so.</summary>
    WithinRounding,

    /// <summary>Both sides were rounded to the coarser printed precision to test equality. In: plan and actual so rounded. Out: the precision.</summary>
    RoundedToCoarser,

    /// <summary>The line from which the plan is exceeded. In: the plan, percent or points (range: its good end alone). Out: the line.</summary>
    ExceededLine,

    /// <summary>The line of near. In: the accepted end, percent or points, the plan. Out: the line, itself not near any more.</summary>
    NearLine,

    /// <summary>Actual minus plan. In: actual, plan. Out: the difference in the indicator's unit, points for rates.</summary>
    Difference,

    /// <summary>完成率. In: actual, plan. Out: percent, one decimal place.</summary>
    CompletionRate,

    /// <summary>The room left under a plan of which lower is better. In: plan, actual. Out: plan − actual.</summary>
    Margin,

    /// <summary>The horizon target. In: value as printed, upper value. Out: the value to be reached.</summary>
    Target,

    /// <summary>An observed year. Out: its value in the indicator's unit.</summary>
    Point,

    /// <summary>Years of the span without a figure, one step for each.</summary>
    YearMissing,

    /// <summary>The observed rate. In: first value, last value, years between. Out: % per year, or units per year by the linear method.</summary>
    ObservedRate,

    /// <summary>The rate required from the first observed year. In: first value, target, years between. Out: as the observed rate.</summary>
    RequiredRate,

    /// <summary>The rate required from the last observed year on. In: last value, target, years left. Out: as the observed rate.</summary>
    RequiredFromNow,

    /// <summary>R. In: d (1 or −1), observed rate, required rate. Out: d · observed ÷ |required|.</summary>
    Ratio,

    /// <summary>The value in the target year if the observed rate goes on. In: last value, rate, years left. Out: the value.</summary>
    Projected,

    /// <summary>The miss as a share of the distance still to go. In: projected value, target, last value. Out: percent.</summary>
    MissShare,

    /// <summary>Geometric mean of yearly growth. In: the yearly rates. Out: % per year.</summary>
    GeometricMean,

    /// <summary>The gap of the mean to the target. In: target, mean. Out: percentage points.</summary>
    Gap,

    /// <summary>The sum of the years reported. In: the yearly values. Out: the sum.</summary>
    Sum,

    /// <summary>The share of the target reached. In: sum, target. Out: percent.</summary>
    ShareReached,

    /// <summary>The share of the years elapsed. In: years elapsed, years of the span. Out: percent.</summary>
    ShareElapsed,

    /// <summary>A year of a target that holds each year. In: the year's value. Out: the target.</summary>
    YearKept,

    /// <summary>A year of a target that holds each year, and was not kept. In: the year's value. Out: the target.</summary>
    YearBroken,

    /// <summary>The result: <see cref="WorkStep.Outcome"/> is the code of the state.</summary>
    State,
}
