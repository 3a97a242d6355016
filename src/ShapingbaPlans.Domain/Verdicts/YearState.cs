namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>
/// What a year's plan came to. The first four are verdicts; the others are states and are never counted as verdicts.
/// </summary>
/// <example><c>Codes.Of(YearState.NoPlan)</c> is <c>"no_plan"</c>.</example>
public enum YearState
{
    /// <summary>超额完成: better than the bound by 10 % of it or more (levels), or by 0.5 points or more (rates).</summary>
    Exceeded,

    /// <summary>完成: the bound is satisfied.</summary>
    Met,

    /// <summary>基本完成: short by less than 5 % of the bound (levels), or by less than 0.2 points (rates).</summary>
    Near,

    /// <summary>未完成: short by more.</summary>
    Missed,

    /// <summary>未见公布: the report of the year was read whole and gives no figure.</summary>
    Unreported,

    /// <summary>执行中: the year is not reported yet.</summary>
    Pending,

    /// <summary>无计划: no plan for the year is among the documents.</summary>
    NoPlan,

    /// <summary>口径不同: plan and actual are not the same quantity; see <see cref="NotComparableReason"/>.</summary>
    NotComparable,
}

/// <summary>Why a plan and an actual cannot be set against each other.</summary>
public enum NotComparableReason
{
    /// <summary>A unit does not convert to the indicator's unit.</summary>
    UnitNotConvertible,

    /// <summary>The plan speaks of several years, the actual of one: see the path to 2027.</summary>
    PlanSpansYears,
}
