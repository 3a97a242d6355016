using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
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
}
