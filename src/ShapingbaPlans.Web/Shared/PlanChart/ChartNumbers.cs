using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>Numbers of a chart: values in its one unit, their labels, and coordinates.</summary>
public static class ChartNumbers
{
    private const int MostDecimals = 4;

    /// <summary>A figure's value in a unit; null when it does not convert.</summary>
    public static decimal? In(string unit, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return UnitWords.Convert(figure.Value, figure.Unit, unit);
    }

    /// <summary>The label of a figure: as printed, or converted to the chart's unit when it was printed in another.</summary>
    /// <example>≥8.5; 12000户 in 万户 is 1.2.</example>
    public static string Label(Figure figure, string unit)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Unit == unit || In(unit, figure) is not { } value)
            return FigureText.Bound(figure);
        var upper = figure.UpperValue is { } u ? UnitWords.Convert(u, figure.Unit, unit) : null;
        return FigureText.Symbol(figure.Comparator) + Plain(value) + (upper is { } end ? FigureText.To(value, end) + Plain(end) : "");
    }

    /// <summary>A needed value, with the decimals that the path's printed numbers have.</summary>
    public static string Needed(decimal value, HorizonPath path, Indicator indicator) => FigureText.Number(value, NeededDecimals(value, path, indicator));

    /// <summary>The decimals that a needed value is said with.</summary>
    public static int NeededDecimals(decimal value, HorizonPath path, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(indicator);
        var printed = path.Points.Select(p => p.Figure).Append(path.Target).Where(f => f.Unit == indicator.Unit).Select(f => f.Decimals).DefaultIfEmpty(2).Max();
        // A small count needs a decimal to say 16.7; a rate never says less than one.
        var least = indicator.IsRate || (value != decimal.Truncate(value) && Math.Abs(value) < 100) ? 1 : 0;
        return Math.Max(printed, least);
    }

    /// <summary>A coordinate: always with a point, whatever the reader's language.</summary>
    public static string Pixel(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Plain(decimal value)
        => FigureText.Number(value, Enumerable.Range(0, MostDecimals + 1).FirstOrDefault(d => decimal.Round(value, d) == value, MostDecimals));
}
