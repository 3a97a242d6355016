using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Shared.Paths;

/// <summary>The numbers of a path to a target as text: its values, and its yearly pace by its own method.</summary>
public sealed class PathAmounts(FigureText figures)
{
    /// <summary>The unit of all numbers of a path: the indicator's, unless the target's does not convert to it.</summary>
    public static string UnitOf(HorizonPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.TargetValue is null ? path.Target.Unit : path.Unit;
    }

    /// <summary>A value of the path in its unit, with the decimals that its printed numbers have.</summary>
    public string Value(Indicator indicator, HorizonPath path, decimal value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var unit = UnitOf(path);
        var printed = path.Points.Select(p => p.Figure).Append(path.Target).Where(f => f.Unit == unit).Select(f => f.Decimals).DefaultIfEmpty(2).Max();
        // A small count needs a decimal to say 16.7 a year; a rate never says less than one.
        var least = indicator.IsRate || (value != decimal.Truncate(value) && Math.Abs(value) < 100) ? 1 : 0;
        return figures.WithUnit(value, Math.Max(printed, least), unit);
    }

    /// <summary>An observed year as it was printed, with its bound: >1300亿元 is not 1300.0亿元.</summary>
    public string Observed(Indicator indicator, HorizonPath path, PathPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Figure.Unit == UnitOf(path) ? figures.WithUnit(point.Figure)
            : FigureText.Symbol(point.Figure.Comparator) + Value(indicator, path, point.Value);
    }

    /// <summary>The sum of the years up to one of them; at least that much when one of them is.</summary>
    public string Sum(Indicator indicator, HorizonPath path, int year)
    {
        ArgumentNullException.ThrowIfNull(path);
        var points = path.Points.Where(p => p.Year <= year).ToList();
        var sign = points.All(p => p.Figure.Comparator == Comparator.Eq) ? "" : points.All(p => p.Figure.Comparator is Comparator.Eq or Comparator.Ge or Comparator.Gt) ? "≥" : "≈";
        return sign + Value(indicator, path, points.Sum(p => p.Value));
    }

    /// <summary>The ending of a pace's words: .least, .about, or nothing when all its numbers are exact.</summary>
    public static string OpennessOf(HorizonPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.IsPaceAtLeast ? ".least" : path.IsApproximate ? ".about" : "";
    }

    /// <summary>What a year adds: 2.9% of growth, +0.8个百分点, +120列; of a summed target the year's share.</summary>
    public string Yearly(Indicator indicator, HorizonPath path, decimal rate)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(path);
        if (path.Method is HorizonMethod.GrowthRate or HorizonMethod.YearlyAverage)
            return FigureText.Percent(rate);
        if (path.Method == HorizonMethod.Cumulative)
            return Value(indicator, path, rate);
        var change = Math.Round(rate, Math.Min(2, WorkNumbers.Decimals(rate)), MidpointRounding.AwayFromZero);
        var decimals = WorkNumbers.Decimals(change);
        return indicator.IsRate ? figures.Points(change, decimals) : (change > 0 ? "+" : "") + figures.WithUnit(change, decimals, UnitOf(path));
    }
}
