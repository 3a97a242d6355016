using System.Globalization;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Hosting;

namespace ShapingbaPlans.Web.Shared;

/// <summary>The one place where a number becomes text: as printed in its decimals, with a true minus, and thin spaces above 9999.</summary>
public sealed class FigureText(IStringLocalizer<Words> words, IStringLocalizer<Units> units)
{
    private const string Minus = "\u2212";

    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = "\u202f", NegativeSign = Minus, NumberGroupSizes = [3] };

    /// <summary>What stands where a number is not available; zero is only for zero.</summary>
    public const string None = "—";

    /// <example>4156 → "4156"; 12666 → "12 666"; -1.6 → "−1.6".</example>
    public static string Number(decimal value, int decimals)
        => value.ToString((Math.Abs(value) >= 10_000m ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), Format);

    /// <summary>The integer part and the fraction with its point, for columns aligned at the decimal point.</summary>
    public static (string Integer, string Fraction) Split(decimal value, int decimals)
    {
        var text = Number(value, decimals);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? (text, "") : (text[..point], text[point..]);
    }

    /// <summary>
    /// A figure in the unit of its row, with its sign, for a column aligned at the decimal point: ≥8 and .5; in its own unit when that
    /// does not convert.
    /// </summary>
    public (string Integer, string Fraction) Split(Figure figure, decimal? value, decimal? upper)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (value is not { } lower)
            return (WithUnit(figure), "");
        var sign = Symbol(figure.Comparator);
        if (upper is { } end)
            return (sign + Number(lower, lower.Scale) + To(lower, end) + Number(end, end.Scale), "");
        var (integer, fraction) = Split(lower, lower.Scale);
        return (sign + integer, fraction);
    }

    public static string Symbol(Comparator comparator) => comparator switch
    {
        Comparator.Ge => "≥",
        Comparator.Gt => ">",
        Comparator.Le => "≤",
        Comparator.Lt => "<",
        Comparator.About => "≈",
        _ => "",
    };

    /// <example>≥8.5, 4.5–5, ≈20.</example>
    public static string Bound(Figure figure)
        => Symbol(figure.Comparator) + Number(figure.Value, figure.Decimals)
            + (figure.UpperValue is { } upper ? To(figure.Value, upper) + Number(upper, figure.Decimals) : "");

    /// <example>≥8.5万辆, 4.5–5%; in English ≥85 000 vehicles.</example>
    public string WithUnit(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var (bound, unit) = Parts(figure);
        return Apart(bound, unit);
    }

    public string WithUnit(decimal value, int decimals, string unit)
        => Scaled(value, unit) is { } english
            ? Apart(Number(english.ValueOf(value), english.DecimalsOf(value, decimals)), Spoken(english))
            : Joined(Number(value, decimals), unit);

    /// <summary>The bound and its unit, for a place that sets them in different sizes: ≥8.5 and 万辆; in English ≥85 000 and vehicles.</summary>
    public (string Bound, string Unit) Parts(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Scaled(figure.UpperValue ?? figure.Value, figure.Unit) is { } english
            ? (Bound(figure with
            {
                Value = english.ValueOf(figure.Value),
                UpperValue = figure.UpperValue is { } upper ? english.ValueOf(upper) : null,
                Decimals = Math.Max(english.DecimalsOf(figure.Value, figure.Decimals), english.DecimalsOf(figure.UpperValue ?? 0m, figure.Decimals)),
            }), Spoken(english))
            : (Bound(figure), figure.UpperValue is null ? UnitOf(Number(figure.Value, figure.Decimals), figure.Unit) : Unit(figure.Unit));
    }

    public string Unit(string unit)
    {
        var word = units[unit];
        return word.ResourceNotFound ? unit : word;
    }

    /// <summary>A difference of two rates: +0.8个百分点.</summary>
    public string Points(decimal difference, int decimals) => words["points", WithSign(difference, decimals)];

    /// <example>+29, −3.1, 0.</example>
    public static string WithSign(decimal difference, int decimals)
        => (difference > 0 ? "+" : "") + Number(difference, decimals);

    /// <example>103.9%.</example>
    public static string Percent(decimal rate) => Number(rate, 1) + "%";

    /// <summary>How many decimals a difference of two figures needs to be exact.</summary>
    public static int DecimalsOf(Figure? one, Figure? other) => Math.Max(one?.Decimals ?? 0, other?.Decimals ?? 0);

    /// <summary>Between the ends of a range; beside a minus with space or a word, so that the two are not read as one.</summary>
    public static string To(decimal low, decimal high) => low >= 0 && high >= 0 ? "–" : Languages.IsChinese ? " – " : " to ";

    /// <summary>A number that is text already, with its unit: 4156列, 300 persons, 3.5 × 10 000 persons.</summary>
    public string Joined(string number, string unit)
    {
        ArgumentNullException.ThrowIfNull(number);
        var word = UnitOf(number, unit);
        return word.Length > 0 && char.IsAsciiDigit(word[0]) ? $"{number} × {word}" : Apart(number, word);
    }

    // English has a form for one.
    private string UnitOf(string number, string unit)
        => !Languages.IsChinese && number.TrimStart('+', Minus[0], '≥', '>', '≤', '<', '≈') == "1" ? EnglishUnit.One(Unit(unit)) : Unit(unit);

    // A percent sign and Chinese units stand close to the number, English words apart.
    private static string Apart(string number, string unit)
        => unit.Length > 0 && (char.IsAsciiLetter(unit[0]) || unit[0] == '(') ? $"{number} {unit}" : number + unit;

    private static EnglishAmount? Scaled(decimal largest, string unit) => Languages.IsChinese ? null : EnglishAmount.Of(largest, unit);

    private string Spoken(EnglishAmount english) => $"{english.Scale} {Unit(english.Unit)}".TrimStart();
}
