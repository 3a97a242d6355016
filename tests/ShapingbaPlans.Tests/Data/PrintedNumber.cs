using System.Globalization;
using System.Text.RegularExpressions;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Tests.Data;

/// <summary>Reads the number out of a printed form, on its own: a second opinion on what the seed says.</summary>
internal static partial class PrintedNumber
{
    private const string Numerals = "零一二三四五六七八九十";

    public static bool Says(Figure figure)
    {
        if (!SameScale(figure.Printed, figure.Unit))
            return false;
        var values = Digits().Matches(figure.Printed).Select(m => decimal.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        if (values.Count == 0)
            return Numerals.IndexOf(figure.Printed.FirstOrDefault(c => Numerals.Contains(c) || c == '两' || c == '首')) is var spoken
                && (spoken == Math.Abs(figure.Value) || IsSpecial(figure));
        var stated = figure.UpperValue is { } upper ? new[] { Math.Abs(figure.Value), Math.Abs(upper) } : [Math.Abs(figure.Value)];
        return stated.All(values.Contains);
    }

    // 1.2万条 is 1.2 in 万条, never in 条; in a list the scale may stand behind the last number only.
    private static bool SameScale(string printed, string unit)
        => (!printed.Contains('万') || unit.StartsWith('万')) && (!printed.Contains('亿') || unit.StartsWith('亿'));

    // 两 is two, 首 is first, Ⅱ and Ⅳ are classes of water.
    private static bool IsSpecial(Figure figure)
        => (figure.Printed.Contains('两') && figure.Value == 2) || (figure.Printed.Contains('首') && figure.Value == 1)
            || (figure.Printed.Contains('Ⅱ') && figure.Value == 2) || (figure.Printed.Contains('Ⅲ') && figure.Value == 3)
            || ((figure.Printed.Contains('Ⅳ') || figure.Printed.Contains("IV", StringComparison.Ordinal)) && figure.Value == 4);

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Digits();
}
