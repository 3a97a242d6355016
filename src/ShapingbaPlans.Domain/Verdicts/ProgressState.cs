namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>How a part-year stands against the time gone (序时进度). No verdict of the year.</summary>
public enum ProgressState
{
    /// <summary>超前: ahead of the time gone.</summary>
    Ahead,

    /// <summary>正常: level with the time gone, within the lines.</summary>
    OnSchedule,

    /// <summary>滞后: behind the time gone.</summary>
    Behind,

    /// <summary>严重滞后: far behind it.</summary>
    FarBehind,

    /// <summary>不适用: the two cannot be set against each other; see <see cref="ProgressObstacle"/>.</summary>
    NotApplicable,
}

/// <summary>What a part-year is measured by.</summary>
public enum ProgressBasis
{
    /// <summary>Levels that add up over the year and a plan to be reached: value ÷ plan, against the share of the year elapsed.</summary>
    ShareOfPlan,

    /// <summary>Levels that add up and a plan not to be passed: value ÷ plan is the share of the allowance used; less than the time gone is better.</summary>
    ShareOfAllowance,

    /// <summary>Stocks and cumulative works: (value − last year's actual) ÷ (plan − last year's actual).</summary>
    ShareOfIncrease,

    /// <summary>Growth rates, shares and changes: the rate itself beside the plan, in percentage points. Time plays no part.</summary>
    RateAgainstPlan,

    /// <summary>Ranks: the place itself beside the plan. Time plays no part.</summary>
    PlaceAgainstPlan,

    /// <summary>Nothing is to be added, as with a plan of zero cases or a stock to be kept: whether the plan is satisfied now.</summary>
    PlanKept,
}

/// <summary>Why a part-year cannot be set against its plan.</summary>
public enum ProgressObstacle
{
    /// <summary>A unit does not convert to the indicator's.</summary>
    UnitNotConvertible,

    /// <summary>Neither more nor less is better, and the plan gives no side.</summary>
    NoBetterSide,

    /// <summary>A level per something (微克/立方米) is an average: it does not add up over the months.</summary>
    DoesNotAddUp,

    /// <summary>A stock whose value at the end of last year is not known.</summary>
    NoStartingPoint,

    /// <summary>The plan is not above zero, and no share of it can be taken.</summary>
    PlanNotAboveZero,
}
