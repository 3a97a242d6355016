using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>Which values satisfy a plan: at least, at most, or within.</summary>
internal enum BoundSide { AtLeast, AtMost, Within }

/// <summary>
/// The values that satisfy a plan, in the indicator's unit. A printed comparator speaks for itself; a plain number follows
/// the indicator's direction.
/// </summary>
/// <param name="Side">Which side is bounded.</param>
/// <param name="Low">The lowest accepted value (at most: not used).</param>
/// <param name="High">The highest accepted value (at least: not used).</param>
/// <param name="IsStrict">The end itself is not accepted: 超、突破、低于.</param>
/// <param name="Plain">The printed number that differences and shares refer to.</param>
/// <param name="GoodEnd">A range's better end; null for all else.</param>
internal sealed record AcceptedValues(BoundSide Side, decimal Low, decimal High, bool IsStrict, decimal Plain, decimal? GoodEnd = null)
{
    /// <summary>The bounded end.</summary>
    public decimal End => Side == BoundSide.AtMost ? High : Low;

    public static AcceptedValues Of(Measured plan, Direction direction, decimal tolerance)
    {
        var (comparator, value) = (plan.Bound.Comparator, plan.Bound.Value);
        return comparator switch
        {
            Comparator.Ge or Comparator.Gt => AtLeast(value, value, comparator == Comparator.Gt),
            Comparator.Le or Comparator.Lt => AtMost(value, value, comparator == Comparator.Lt),
            Comparator.Range => direction switch
            {
                Direction.Higher => AtLeast(plan.Low, plan.Low) with { GoodEnd = plan.High },
                Direction.Lower => AtMost(plan.High, plan.High) with { GoodEnd = plan.Low },
                _ => new(BoundSide.Within, plan.Low, plan.High, false, plan.Low),
            },
            _ => direction switch
            {
                Direction.Higher => AtLeast(value - tolerance, value),
                Direction.Lower => AtMost(value + tolerance, value),
                _ => new(BoundSide.Within, value - tolerance, value + tolerance, false, value),
            },
        };
    }

    /// <summary>True when a value satisfies the plan.</summary>
    public bool Contains(decimal value) => Side switch
    {
        BoundSide.AtLeast => IsStrict ? value > Low : value >= Low,
        BoundSide.AtMost => IsStrict ? value < High : value <= High,
        _ => value >= Low && value <= High,
    };

    /// <summary>True when a reported figure satisfies the plan: 突破1500 satisfies 超1500, though 1500 itself would not.</summary>
    public bool Contains(Measured actual) => Contains(actual.Compared(this)) || (IsStrict && actual.Bound.Value == End
        && actual.Bound.Comparator == (Side == BoundSide.AtLeast ? Comparator.Gt : Comparator.Lt));

    /// <summary>How far a value is outside; negative or zero when it is inside.</summary>
    public decimal Shortfall(decimal value) => Side switch
    {
        BoundSide.AtLeast => Low - value,
        BoundSide.AtMost => value - High,
        _ => Math.Max(Low - value, value - High),
    };

    /// <summary>True when a value outside falls short of the low end, not of the high one.</summary>
    public bool IsShortBelow(decimal value) => Side == BoundSide.AtLeast || (Side == BoundSide.Within && value < Low);

    /// <summary>The printed number that a value is set against: of a neutral range, the end nearer to it.</summary>
    public decimal PlainFor(decimal value) => Side == BoundSide.Within && Low < High && Plain == Low && value > High ? High : Plain;

    /// <summary>The bound as a step of the working.</summary>
    public WorkStep AsStep(string unit) => Side switch
    {
        BoundSide.AtLeast => new(IsStrict ? StepCode.BoundMoreThan : StepCode.BoundAtLeast, Low, unit),
        BoundSide.AtMost => new(IsStrict ? StepCode.BoundLessThan : StepCode.BoundAtMost, High, unit),
        _ => new(StepCode.BoundWithin, null, unit) { Inputs = [Low, High] },
    };

    /// <summary>True when passing the bound is better still: the printed side and the indicator's direction agree.</summary>
    public bool Rewards(Direction direction) => (Side, direction) is (BoundSide.AtLeast, Direction.Higher) or (BoundSide.AtMost, Direction.Lower);

    private static AcceptedValues AtLeast(decimal low, decimal plain, bool strict = false) => new(BoundSide.AtLeast, low, low, strict, plain);

    private static AcceptedValues AtMost(decimal high, decimal plain, bool strict = false) => new(BoundSide.AtMost, high, high, strict, plain);
}
