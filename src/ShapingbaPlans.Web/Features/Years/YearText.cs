using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>A row's numbers in words.</summary>
public sealed class YearText(IStringLocalizer<YearsWords> years, IStringLocalizer<Words> words, FigureText figures)
{
    /// <summary>A sentence about a count: one has words of its own where the language asks for them.</summary>
    public string Counted(string key, int count, params object[] more)
    {
        var one = years[key + ".one", [count, .. more]];
        return count == 1 && !one.ResourceNotFound ? one : years[key, [count, .. more]];
    }

    /// <summary>Several names in a row.</summary>
    public string Listed(IEnumerable<string> items) => string.Join(words["list.comma"], items);

    /// <summary>A figure in the unit of its row, with its sign: ≥8.5; in its own unit when that does not convert.</summary>
    public (string Integer, string Fraction) Figure(Figure figure, decimal? value, decimal? upper)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (value is not { } lower)
            return (figures.WithUnit(figure), "");
        var sign = FigureText.Symbol(figure.Comparator);
        if (upper is { } end)
            return (sign + FigureText.Number(lower, lower.Scale) + "–" + FigureText.Number(end, end.Scale), "");
        var (integer, fraction) = FigureText.Split(lower, lower.Scale);
        return (sign + integer, fraction);
    }

    /// <summary>Actual minus plan: −3.1个百分点, +29万平方米; null when the two are not compared.</summary>
    public string? Difference(ScoreRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Difference is not { } difference)
            return null;
        var decimals = Math.Max(difference.Scale, FigureText.DecimalsOf(row.Cell.Plan, row.Cell.Actual));
        if (row.Cell.Plan?.Unit != row.Indicator.Unit || row.Cell.Actual?.Unit != row.Indicator.Unit)
            decimals = difference.Scale;
        return row.Cell.Verdict.IsRate
            ? figures.Points(difference, decimals)
            : (difference > 0 ? "+" : "") + figures.WithUnit(difference, decimals, row.Indicator.Unit);
    }

    /// <summary>The change on the year before: +6.8%, −2.5个百分点, ≈+3位; null when last year has no figure to set beside.</summary>
    public string? Change(ScoreRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Cell.ChangeOnYearBefore is not { } change)
            return null;
        var value = change.Unit switch
        {
            ChangeUnit.Points => figures.Points(change.Value, change.Value.WithoutZeros().Scale),
            ChangeUnit.Places => years["places", FigureText.WithSign(change.Value, 0)],
            _ => FigureText.WithSign(change.Value, 1) + "%",
        };
        return (change.IsApproximate ? "≈" : "") + value;
    }
}
