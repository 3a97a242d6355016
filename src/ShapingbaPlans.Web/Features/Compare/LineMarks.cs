using static ShapingbaPlans.Web.Shared.PlanChart.ChartNumbers;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>The eight shapes of the lines: whoever does not see the colours tells them by these.</summary>
public static class LineMarks
{
    /// <summary>A shape around a place, as a path.</summary>
    /// <param name="number">The line's number, from 1.</param>
    /// <param name="x">The middle.</param>
    /// <param name="y">The middle.</param>
    public static string Of(int number, decimal x, decimal y) => "M" + number switch
    {
        1 => $"{At(x - 5, y)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
        2 => $"{At(x - 4.5m, y - 4.5m)}h9v9h-9z",
        3 => $"{At(x, y - 6)}l6 11h-12z",
        4 => $"{At(x, y - 6.5m)}l6 6.5 -6 6.5 -6 -6.5z",
        5 => $"{At(x, y + 6)}l6 -11h-12z",
        6 => $"{At(x - 2, y - 6)}h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
        7 => $"{At(x - 3, y - 5.5m)}h6l3.5 5.5 -3.5 5.5h-6l-3.5 -5.5z",
        _ => $"{At(x, y - 3)}l3 -3 3 3 -3 3 3 3 -3 3 -3 -3 -3 3 -3 -3 3 -3 -3 -3 3 -3z",
    };

    private static string At(decimal x, decimal y) => $"{Pixel(x)} {Pixel(y)}";
}
