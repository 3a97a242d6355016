using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>What the printed form of an actual leaves open: it may itself be a bound, approximate, or rounded more coarsely than the plan.</summary>
internal sealed class ActualDoubts(Indicator indicator, AcceptedValues accepted, Measured plan, Measured actual)
{
    private readonly decimal value = actual.Compared(accepted);

    /// <summary>The comparison is not settled by what is printed.</summary>
    public bool IsOpen => actual.Bound.Comparator switch
    {
        Comparator.About => true,
        Comparator.Ge or Comparator.Gt => !(accepted.Contains(actual) ? accepted.Side == BoundSide.AtLeast : IsAbove),
        Comparator.Le or Comparator.Lt => !(accepted.Contains(actual) ? accepted.Side == BoundSide.AtMost : IsBelow),
        _ => false,
    };

    /// <summary>Equality of a neutral indicator is tested at the coarser of the two printed precisions.</summary>
    public bool IsEqualWhenRounded => plan.Bound.Comparator == Comparator.Eq && accepted.Side == BoundSide.Within
        && Rounded(plan.Bound.Value) == Rounded(value);

    /// <summary>Some value that prints as the actual does satisfies the plan, and another does not.</summary>
    public bool IsWithinRounding => actual.Quantum > plan.Quantum && actual.Bound.Comparator != Comparator.Range && accepted.Side != BoundSide.Within
        && accepted.Contains(value - (actual.Quantum / 2)) != accepted.Contains(value + (actual.Quantum / 2));

    private decimal Coarser => Math.Max(plan.Quantum, actual.Quantum);

    private bool IsAbove => accepted.Side != BoundSide.AtLeast && value >= accepted.High;

    private bool IsBelow => accepted.Side != BoundSide.AtMost && value <= accepted.Low;

    public IEnumerable<WorkStep> Steps(Figure figure)
    {
        if (figure.Comparator == Comparator.Range)
            yield return new(StepCode.ActualWorseEnd, value, indicator.Unit, figure);
        else if (figure.Comparator == Comparator.About)
            yield return new(StepCode.ActualIsApproximate, value, indicator.Unit, figure);
        else if (figure.Comparator != Comparator.Eq)
            yield return new(IsOpen ? StepCode.ActualIsBound : StepCode.ActualBoundDecides, value, indicator.Unit, figure);
        if (IsWithinRounding)
        {
            yield return new(StepCode.WithinRounding, value, indicator.Unit, figure)
            {
                Inputs = [value - (actual.Quantum / 2), value + (actual.Quantum / 2)],
            };
        }

        if (IsEqualWhenRounded && value != plan.Bound.Value)
            yield return new(StepCode.RoundedToCoarser, Coarser, indicator.Unit) { Inputs = [Rounded(plan.Bound.Value), Rounded(value)] };
    }

    private decimal Rounded(decimal number) => Math.Round(number / Coarser, MidpointRounding.AwayFromZero) * Coarser;
}
