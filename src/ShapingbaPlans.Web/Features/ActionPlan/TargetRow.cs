using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Paths;

namespace ShapingbaPlans.Web.Features.ActionPlan;

/// <summary>One target of the action plan with its path: a row of the page and of its CSV.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Topic">The indicator's topic.</param>
/// <param name="Target">The target as the action plan states it.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Latest">The latest actual; of a yearly average the latest yearly growth. Null when there is none.</param>
/// <param name="Notice">The annual plan that, even if met, leaves the target out of reach; null when there is none.</param>
public sealed record TargetRow(Indicator Indicator, Topic Topic, Figure Target, HorizonPath Path, Figure? Latest, OutOfReach? Notice)
{
    /// <summary>The unit of all numbers of the row: the indicator's, unless the target's does not convert to it.</summary>
    public string Unit => PathAmounts.UnitOf(Path);

    public decimal TargetValue => OwnUnit.In(Unit, Target, Target.ValueAsPrinted)!.Value;

    public decimal? TargetUpperValue => OwnUnit.In(Unit, Target, Target.UpperValueAsPrinted);

    public decimal? LatestValue => OwnUnit.In(Unit, Latest, Latest?.ValueAsPrinted);

    /// <summary>The target is a span's sum, and this is the sum so far.</summary>
    public decimal? Sum => Path.Method == HorizonMethod.Cumulative && Path.Points.Count > 0 ? Path.Points.Sum(p => p.Value) : null;
}

/// <summary>An annual plan that, even if met, leaves a target out of reach.</summary>
/// <param name="Plan">The annual plan.</param>
/// <param name="Needed">What its year needs for the target to be reached, in the path's unit.</param>
public sealed record OutOfReach(Figure Plan, decimal Needed);
