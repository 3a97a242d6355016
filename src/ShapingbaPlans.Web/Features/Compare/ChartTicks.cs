namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>Round numbers for an axis: steps of 1, 2 or 5 times a power of ten, the fewest that are at least so many.</summary>
/// <example>91 to 128 with about four steps: 90, 100, 110, 120, 130.</example>
public static class ChartTicks
{
    private static readonly decimal[] Steps = [1m, 2m, 5m, 10m];

    /// <summary>From the round number at or below the least value to the one at or above the greatest.</summary>
    public static IReadOnlyList<decimal> Around(decimal least, decimal greatest, int steps)
    {
        var step = Step(greatest - least, steps);
        var (first, last) = (Math.Floor(least / step), Math.Ceiling(greatest / step));
        if (first == last)
            last++;
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
    }

    /// <summary>The round numbers between the two.</summary>
    public static IReadOnlyList<decimal> Within(decimal least, decimal greatest, int steps)
        => [.. Around(least, greatest, steps).Where(t => t >= least && t <= greatest)];

    private static decimal Step(decimal span, int steps)
    {
        var wanted = span <= 0 ? 1m : span / steps;
        var power = 1m;
        while (power * 10 <= wanted)
            power *= 10;
        while (power > wanted)
            power /= 10;
        return Steps.Select(f => f * power).First(s => s >= wanted);
    }
}
