using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>A figure's numbers in the indicator's unit, with the step of its last printed digit in that unit.</summary>
/// <example>8.5万辆 in 辆 has the value 85000 and the quantum 1000.</example>
internal readonly record struct Measured(Bound Bound, decimal Quantum)
{
    public decimal Low => Bound.UpperValue is { } upper ? Math.Min(Bound.Value, upper) : Bound.Value;

    public decimal High => Bound.UpperValue is { } upper ? Math.Max(Bound.Value, upper) : Bound.Value;

    /// <summary>Null when the figure's unit does not convert.</summary>
    public static Measured? In(string unit, Figure figure)
    {
        if (UnitWords.Convert(figure.Value, figure.Unit, unit) is not { } value)
            return null;
        var upper = figure.UpperValue is { } u ? UnitWords.Convert(u, figure.Unit, unit) : null;
        return new Measured(new Bound(figure.Comparator, value, upper), UnitWords.Convert(Step(figure.Decimals), figure.Unit, unit)!.Value);
    }

    /// <summary>The number that stands for the figure: a range gives the end that is worse for the reader.</summary>
    public decimal Compared(AcceptedValues accepted) => Bound.Comparator != Comparator.Range ? Bound.Value
        : accepted.Side switch
        {
            BoundSide.AtLeast => Low,
            BoundSide.AtMost => High,
            _ => accepted.Low - Low > High - accepted.High ? Low : High,
        };

    private static decimal Step(int decimals)
    {
        var step = 1m;
        for (var i = 0; i < Math.Min(decimals, 20); i++)
            step /= 10m;
        return step;
    }
}
