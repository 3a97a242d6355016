using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Unanswered;

/// <summary>One promise without an answer: an entry of the register and a row of its CSV.</summary>
/// <param name="Indicator">What was promised.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Cell">The promise's year.</param>
/// <param name="Leads">The departments that lead a task about it; none when no task names it.</param>
public sealed record UnansweredRow(Indicator Indicator, Topic Topic, YearCell Cell, IReadOnlyList<Department> Leads)
{
    public Figure Plan => Cell.Plan!;

    /// <summary>What the report says instead; null when nobody has classed it yet.</summary>
    public UnansweredPromise? Fate => Cell.Unanswered;

    public UnansweredClass? Class => Fate?.Class;

    /// <summary>In the indicator's unit; null when the plan's does not convert, and only the printed form tells.</summary>
    public decimal? PlanValue => Indicator.PrintedValueOf(Plan);

    public decimal? PlanUpperValue => Indicator.PrintedUpperValueOf(Plan);
}
