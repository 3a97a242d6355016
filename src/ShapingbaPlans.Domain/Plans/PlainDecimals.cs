namespace ShapingbaPlans.Domain.Plans;

/// <summary>Decimals without the zeros that stand for nothing.</summary>
public static class PlainDecimals
{
    // Dividing by a one of the longest scale leaves the shortest scale that is exact.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The same number with the fewest decimal places. For computed and converted values: printed ones keep their zeros.</summary>
    /// <example>12000.0 is 12000; 2.50 is 2.5.</example>
    public static decimal WithoutZeros(this decimal value) => value / One;

    /// <summary>The same number with at least so many decimal places, and no other trailing zeros.</summary>
    /// <example><c>45.00m.WithScale(1)</c> is 45.0; <c>1.25m.WithScale(1)</c> stays 1.25.</example>
    public static decimal WithScale(this decimal value, int decimals) => value.WithoutZeros() + new decimal(0, 0, 0, false, (byte)decimals);
}
