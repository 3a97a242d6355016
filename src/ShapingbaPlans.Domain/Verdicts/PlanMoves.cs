using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>What a later plan did to an earlier one of the same indicator.</summary>
public enum PlanMoveKind
{
    /// <summary>重申: the same period, the same value.</summary>
    Restated,

    /// <summary>调整: the same period, another value or comparator.</summary>
    Moved,

    /// <summary>低于上年计划: the next year's plan asks for less than this year's did; another year's workload, not a moved target.</summary>
    Lowered,
}

/// <summary>A plan beside the plan before it, each with its citation.</summary>
/// <param name="Indicator">The indicator of both.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Before">The earlier plan.</param>
/// <param name="Now">The later plan.</param>
public sealed record PlanMove(Indicator Indicator, PlanMoveKind Kind, Figure Before, Figure Now);

/// <summary>
/// Moved targets (目标变动): promises of the same period that a later document restates or moves; and beside them yearly plans lower than
/// the year before. Source: this product's rule, docs/methods.md. It says what changed, never why.
/// </summary>
/// <example>Trains, 4000列 for 2025 and 3800列 for 2026: lowered. Of a rate of which lower is better, 5 % after 4 % is lowered.</example>
public static class PlanMoves
{
    /// <summary>The moves of one indicator, by the period of the later plan.</summary>
    public static IReadOnlyList<PlanMove> Of(IndicatorHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var samePeriod = history.LifeLine
            .Where(s => s.Kind is LifeStepKind.Restated or LifeStepKind.Moved)
            .Select(s => new PlanMove(history.Indicator, s.Kind == LifeStepKind.Moved ? PlanMoveKind.Moved : PlanMoveKind.Restated, s.Before!, s.Figure!));
        var yearly = history.Years.Zip(history.Years.Skip(1), (before, now) => (Before: before.Plan, Now: now.Plan))
            .Where(p => p.Before is not null && p.Now is not null && AsksForLess(history.Indicator, p.Before, p.Now))
            .Select(p => new PlanMove(history.Indicator, PlanMoveKind.Lowered, p.Before!, p.Now!));
        return [.. samePeriod.Concat(yearly).OrderBy(m => m.Now.Period.LastYear).ThenBy(m => m.Kind)];
    }

    // Bounds on other sides, neutral indicators and units that do not convert say nothing. A tolerance is not part of what was printed.
    private static bool AsksForLess(Indicator indicator, Figure before, Figure now)
    {
        if (Measured.In(indicator.Unit, before) is not { } old || Measured.In(indicator.Unit, now) is not { } current)
            return false;
        var (was, asks) = (AcceptedValues.Of(old, indicator.Direction, tolerance: 0), AcceptedValues.Of(current, indicator.Direction, tolerance: 0));
        return was.Side == asks.Side && asks.Side switch
        {
            BoundSide.AtLeast => asks.End < was.End,
            BoundSide.AtMost => asks.End > was.End,
            _ => false,
        };
    }
}
