using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>Works out one <see cref="YearProgress"/>: which basis fits the measure, then the share or the distance.</summary>
internal sealed class ProgressJudge(Indicator indicator, ProgressThresholds thresholds)
{
    public YearProgress Judge(Figure plan, ProgressFigure figure, Figure? lastYear)
    {
        var none = new YearProgress { State = ProgressState.NotApplicable, Month = figure.Month, Elapsed = YearProgress.ElapsedAt(figure.Month) };
        if (Measured.In(indicator.Unit, plan) is not { } planned || UnitWords.Convert(figure.Value, figure.Unit, indicator.Unit) is not { } value)
            return none with { Obstacle = ProgressObstacle.UnitNotConvertible };
        var accepted = AcceptedValues.Of(planned, indicator.Direction, 0m);
        none = none with { Plan = accepted.Plain };
        return indicator.Measure switch
        {
            Measure.Growth or Measure.AvgGrowth or Measure.Share or Measure.ChangePp => AgainstPlan(none, accepted, value, ProgressBasis.RateAgainstPlan),
            Measure.Rank => AgainstPlan(none, accepted, value, ProgressBasis.PlaceAgainstPlan),
            Measure.Stock or Measure.Progress => OfIncrease(none, accepted, value, lastYear),
            _ => OfWhole(none, accepted, value),
        };
    }

    private YearProgress AgainstPlan(YearProgress none, AcceptedValues accepted, decimal value, ProgressBasis basis)
    {
        var lead = accepted.Side switch
        {
            BoundSide.AtLeast => value - accepted.Plain,
            BoundSide.AtMost => accepted.Plain - value,
            _ => Math.Min(0m, -accepted.Shortfall(value)),
        };
        // Places are not points: one better is ahead, one worse is behind.
        var state = basis == ProgressBasis.RateAgainstPlan ? thresholds.StateOf(lead, isRate: true)
            : lead > 0 ? ProgressState.Ahead : lead == 0 ? ProgressState.OnSchedule : ProgressState.Behind;
        return none with { Basis = basis, Lead = lead.WithoutZeros(), State = state };
    }

    private YearProgress OfWhole(YearProgress none, AcceptedValues accepted, decimal value)
    {
        if (indicator.Unit.Contains('/'))
            return none with { Obstacle = ProgressObstacle.DoesNotAddUp };
        if (accepted.Side == BoundSide.Within)
            return none with { Obstacle = ProgressObstacle.NoBetterSide };
        if (accepted.Side == BoundSide.AtMost && accepted.Plain == 0)
            return Kept(none, accepted, value);
        if (accepted.Plain <= 0)
            return none with { Obstacle = ProgressObstacle.PlanNotAboveZero };
        var share = CompletionRates.Shown(value * 100m / accepted.Plain);
        return accepted.Side == BoundSide.AtLeast
            ? AgainstTime(none, ProgressBasis.ShareOfPlan, share, share - none.Elapsed)
            : OfAllowance(none, share, value > accepted.Plain);
    }

    // What is used up does not come back: an allowance that is passed is far behind, be it December.
    private YearProgress OfAllowance(YearProgress none, decimal share, bool isPassed)
    {
        var progress = AgainstTime(none, ProgressBasis.ShareOfAllowance, share, none.Elapsed - share);
        return isPassed ? progress with { State = ProgressState.FarBehind } : progress;
    }

    private YearProgress OfIncrease(YearProgress none, AcceptedValues accepted, decimal value, Figure? lastYear)
    {
        if (accepted.Side == BoundSide.Within)
            return none with { Obstacle = ProgressObstacle.NoBetterSide };
        if (lastYear is null)
            return none with { Obstacle = ProgressObstacle.NoStartingPoint };
        if (Measured.In(indicator.Unit, lastYear) is not { } before)
            return none with { Obstacle = ProgressObstacle.UnitNotConvertible };
        var start = before.Bound.Value;
        none = none with { Start = start };
        if (accepted.Contains(start))
            return Kept(none, accepted, value);
        var way = accepted.Plain - start;
        // More than 1500 after 1500 exactly: there is no way to measure, only over the line or not.
        if (way == 0)
            return Kept(none, accepted, value);
        var share = CompletionRates.Shown((value - start) * 100m / way);
        return AgainstTime(none, ProgressBasis.ShareOfIncrease, share, share - none.Elapsed);
    }

    private YearProgress AgainstTime(YearProgress none, ProgressBasis basis, decimal share, decimal lead)
        => none with { Basis = basis, Share = share, Lead = lead, State = thresholds.StateOf(lead, isRate: false) };

    private static YearProgress Kept(YearProgress none, AcceptedValues accepted, decimal value)
        => none with { Basis = ProgressBasis.PlanKept, State = accepted.Contains(value) ? ProgressState.OnSchedule : ProgressState.Behind };
}
