using System.Globalization;
using System.Text.RegularExpressions;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading;

/// <summary>The numbers that stand in a printed form, for holding a value against its citation.</summary>
public static partial class PrintedNumbers
{
    /// <summary>
    /// True when the printed form says the value, and the upper value where there is one: as written, or with its 万 or 亿 worked out. A form
    /// without digits (两个, 首位, 翻一番) is not judged. A sign is a matter of words (下降) and not compared.
    /// </summary>
    /// <param name="printed">The figure as printed.</param>
    /// <param name="value">The value, in <paramref name="unit"/>.</param>
    /// <param name="upper">The upper value of a range.</param>
    /// <param name="unit">The unit of the value.</param>
    /// <example>4156列 says 4156 列 and not 4166 列; 1.2万条 says 1.2 万条 and 12000 条; 1003件 says nothing in %.</example>
    public static bool Say(string printed, decimal value, decimal? upper, string unit)
    {
        ArgumentNullException.ThrowIfNull(printed);
        ArgumentNullException.ThrowIfNull(unit);
        var numbers = Written().Matches(printed).Select(m => (Number: Read(m.Groups[1].Value), Scale: m.Groups[2].Value, Thing: m.Groups[3].Value)).ToList();
        return numbers.Count == 0 || (Has(value) && (upper is null || Has(upper.Value)));

        bool Has(decimal stated) => numbers.Any(n => n.Number is { } number && IsOfUnit(n.Thing, unit)
            && (number == Math.Abs(stated) || UnitWords.Convert(number, n.Scale, ScaleOf(unit)) == Math.Abs(stated)));
    }

    // What is counted one by one is no share of anything: 1003件 is not 1003 %.
    private static bool IsOfUnit(string thing, string unit) => unit != "%" || !UnitWords.IsCount(thing);

    private static string ScaleOf(string unit)
        => unit.StartsWith("万亿", StringComparison.Ordinal) ? "万亿" : unit.Length > 0 && unit[0] is '万' or '亿' ? unit[..1] : "";

    private static decimal? Read(string digits)
        => decimal.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e15m ? number : null;

    [GeneratedRegex("([0-9][0-9,]*(?:\\.[0-9]+)?)(万亿|[万亿])?(.?)")]
    private static partial Regex Written();
}
