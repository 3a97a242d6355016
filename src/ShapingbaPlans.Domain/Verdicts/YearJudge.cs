using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>Works out one <see cref="YearVerdict"/> and writes down its steps.</summary>
internal sealed class YearJudge(Indicator indicator, YearThresholds thresholds)
{
    private readonly List<WorkStep> working = [];

    public YearVerdict Judge(Figure? plan, Figure? actual, bool yearIsReported, decimal? aboutTolerance)
    {
        if (plan is null)
        {
            if (actual is not null)
                NoteFigure(StepCode.Actual, actual, Measured.In(indicator.Unit, actual)?.Bound.Value);
            return End(YearState.NoPlan, plan);
        }

        var planned = Measured.In(indicator.Unit, plan);
        NoteFigure(StepCode.Plan, plan, planned?.Bound.Value);
        if (actual is not null && plan.Period.IsSingleYear && actual.Period != plan.Period)
        {
            NoteFigure(StepCode.ActualOfOtherPeriod, actual, null);
            actual = null;
        }

        if (actual is null)
            return End(yearIsReported ? YearState.Unreported : YearState.Pending, plan);
        var measured = Measured.In(indicator.Unit, actual);
        if (planned is null || measured is null)
            return NotComparable(plan, actual, planned is null ? plan : actual);
        if (!plan.Period.IsSingleYear)
            return End(YearState.NotComparable, plan) with { Reason = NotComparableReason.PlanSpansYears };
        return Compare(plan, planned.Value, actual, measured.Value, aboutTolerance);
    }

    private YearVerdict NotComparable(Figure plan, Figure actual, Figure culprit)
    {
        NoteFigure(StepCode.Actual, actual, null);
        working.Add(new(StepCode.UnitsDiffer, Unit: indicator.Unit, Figure: culprit, Outcome: culprit.Unit));
        return End(YearState.NotComparable, plan) with { Reason = NotComparableReason.UnitNotConvertible };
    }

    private YearVerdict Compare(Figure plan, Measured planned, Figure actual, Measured measured, decimal? aboutTolerance)
    {
        var tolerance = plan.Comparator == Comparator.About ? aboutTolerance ?? thresholds.AboutDistance(indicator, planned.Bound.Value) : 0m;
        var accepted = AcceptedValues.Of(planned, indicator.Direction, tolerance);
        var value = measured.Compared(accepted);
        NoteFigure(StepCode.Actual, actual, value);
        if (plan.Comparator == Comparator.About)
            Note(StepCode.Tolerance, tolerance, planned.Bound.Value);
        working.Add(accepted.AsStep(indicator.Unit));
        var doubts = new ActualDoubts(indicator, accepted, planned, measured);
        working.AddRange(doubts.Steps(actual));

        var state = StateOf(accepted, measured, value, doubts.IsEqualWhenRounded);
        var plain = accepted.PlainFor(value);
        var lower = indicator.Direction == Direction.Lower && accepted.Side == BoundSide.AtMost;
        var completion = CompletionRates.Of(indicator, accepted, value);
        Note(StepCode.Difference, value - plain, value, plain);
        if (completion is not null)
            working.Add(new(StepCode.CompletionRate, completion, "%") { Inputs = [value, plain] });
        if (lower)
            Note(StepCode.Margin, plain - value, plain, value);
        return End(state, plan) with
        {
            Difference = value - plain,
            CompletionRate = completion,
            Margin = lower ? plain - value : null,
            IsActualOpen = doubts.IsOpen,
            IsWithinRounding = doubts.IsWithinRounding,
        };
    }

    private YearState StateOf(AcceptedValues accepted, Measured measured, decimal value, bool equalWhenRounded)
    {
        if (accepted.Contains(measured) || equalWhenRounded)
            return IsExceeded(accepted, value) ? YearState.Exceeded : YearState.Met;
        if (thresholds.NearDistance(indicator, accepted.PlainFor(value)) is not { } distance)
            return YearState.Missed;
        var (end, line) = accepted.IsShortBelow(value) ? (accepted.Low, accepted.Low - distance) : (accepted.High, accepted.High + distance);
        Note(StepCode.NearLine, line, end, indicator.IsRate ? thresholds.NearPoints : thresholds.NearPercent, accepted.PlainFor(value));
        return accepted.Shortfall(value) < distance ? YearState.Near : YearState.Missed;
    }

    private bool IsExceeded(AcceptedValues accepted, decimal value)
    {
        if (!accepted.Rewards(indicator.Direction))
            return false;
        var up = accepted.Side == BoundSide.AtLeast;
        if (accepted.GoodEnd is { } goodEnd)
        {
            Note(StepCode.ExceededLine, goodEnd, goodEnd);
            return up ? value > goodEnd : value < goodEnd;
        }

        if (thresholds.ExceededDistance(indicator, accepted.Plain) is not { } distance)
            return false;
        var line = up ? accepted.Plain + distance : accepted.Plain - distance;
        Note(StepCode.ExceededLine, line, accepted.Plain, indicator.IsRate ? thresholds.ExceededPoints : thresholds.ExceededPercent);
        return up ? value >= line : value <= line;
    }

    private YearVerdict End(YearState state, Figure? plan)
    {
        working.Add(new(StepCode.State, Outcome: Codes.Of(state)));
        return new YearVerdict
        {
            State = state,
            Unit = indicator.Unit,
            IsRate = indicator.IsRate,
            IsSoft = plan?.Strength == Strength.Soft,
            Working = working,
        };
    }

    private void Note(StepCode code, decimal result, params decimal[] inputs)
        => working.Add(new(code, result, indicator.Unit) { Inputs = inputs });

    private void NoteFigure(StepCode code, Figure figure, decimal? result) => working.Add(WorkStepOf(code, figure, result, indicator.Unit));

    internal static WorkStep WorkStepOf(StepCode code, Figure figure, decimal? result, string unit)
        => new(code, result, unit, figure, figure.Period.LastYear)
        {
            Inputs = figure.UpperValue is { } upper ? [figure.Value, upper] : [figure.Value],
        };
}
