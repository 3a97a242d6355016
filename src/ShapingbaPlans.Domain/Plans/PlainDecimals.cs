namespace ShapingbaPlans.Domain.Plans;

/// <summary>Decimals without the zeros that stand for nothing.</summary>
public static class PlainDecimals
{
    // Dividing by a one of the longest scale leaves the shortest scale that is exact.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The same number with the fewest decimal places. For computed and converted values: printed ones keep their zeros.</summary>
    /// <example>12000.0 is 12000; 2.50 is 2.5.</example>
    public static decimal WithoutZeros(this decimal value) => value / One;
}
