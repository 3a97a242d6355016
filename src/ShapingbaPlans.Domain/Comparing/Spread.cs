namespace ShapingbaPlans.Domain.Comparing;

/// <summary>
/// How values spread: least, quartiles, median, greatest. Quartiles are those of Hyndman and Fan's definition 7 (linear interpolation of
/// the order statistics; QUARTILE.INC in a spreadsheet, the default of R and NumPy): with the values in order x₁ … xₙ and
/// h = (n − 1)·p + 1, Q(p) = x⌊h⌋ + (h − ⌊h⌋)·(x⌊h⌋₊₁ − x⌊h⌋); p is ¼, ½ and ¾. Nothing is rounded.
/// Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), 361–365.
/// </summary>
/// <example>
/// 80, 95, 100, 104, 120, 150: for ¼, h = 5·0.25 + 1 = 2.25, so Q1 = 95 + 0.25·(100 − 95) = 96.25; the median is 100 + 0.5·4 = 102;
/// for ¾, h = 4.75, so Q3 = 104 + 0.75·16 = 116.
/// </example>
public sealed record Spread(int Count, decimal Least, decimal FirstQuartile, decimal Median, decimal ThirdQuartile, decimal Greatest)
{
    /// <summary>The distance between the quartiles: the middle half lies within it.</summary>
    public decimal MiddleHalf => ThirdQuartile - FirstQuartile;

    /// <summary>The spread of some values; null when there is none.</summary>
    public static Spread? Of(IEnumerable<decimal> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : new(sorted.Count, sorted[0], At(sorted, 1), At(sorted, 2), At(sorted, 3), sorted[^1]);
    }

    // In quarters (n − 1)·p is a whole number of fourths: exact in decimals.
    private static decimal At(List<decimal> sorted, int quarter)
    {
        var (below, fourths) = Math.DivRem((sorted.Count - 1) * quarter, 4);
        return fourths == 0 ? sorted[below] : sorted[below] + (fourths * (sorted[below + 1] - sorted[below]) / 4m);
    }
}
