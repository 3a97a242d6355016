using System.Text.RegularExpressions;

namespace ShapingbaPlans.Domain.Reading.Frames;

/// <summary>Years and five-year plans as they are written.</summary>
internal static partial class YearWords
{
    /// <summary>The years that stand in a text as 2025年, in order; 二〇二五年 too.</summary>
    public static IEnumerable<int> In(string text) => Years().Matches(text).Select(m => YearOf(m.Groups[1].Value)).Where(y => y is >= 1949 and <= 2100);

    /// <summary>A span of years: 2023—2027年.</summary>
    public static (int First, int Last)? Span(string text)
        => Spans().Match(text) is { Success: true } m && YearOf(m.Groups[1].Value) is var first && YearOf(m.Groups[2].Value) is var last && first < last && last - first < 30 ? (first, last) : null;

    /// <summary>The years of a five-year plan by its number: 十四五 is 2021 to 2025.</summary>
    /// <example>The tenth plan (十五) ran from 2001 to 2005; each one later, five years more.</example>
    public static (int First, int Last)? FiveYearPlan(ReadOnlySpan<char> numeral)
    {
        var number = numeral switch
        {
            "十五" => 10,
            "十一五" => 11,
            "十二五" => 12,
            "十三五" => 13,
            "十四五" => 14,
            "十五五" => 15,
            "十六五" => 16,
            _ => 0,
        };
        return number == 0 ? null : (2001 + ((number - 10) * 5), 2005 + ((number - 10) * 5));
    }

    /// <summary>The day on which a report was given: 2025年1月16日在…会议上.</summary>
    public static (int Year, int Month)? GivenOn(string line)
        => Days().Match(line) is { Success: true } m ? (YearOf(m.Groups[1].Value), int.Parse(m.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)) : null;

    private static int YearOf(string digits)
    {
        var year = 0;
        foreach (var digit in digits)
            year = (year * 10) + (char.IsAsciiDigit(digit) ? digit - '0' : Math.Max(0, ChineseNumber.DigitOf(digit)));
        return year;
    }

    [GeneratedRegex("(?<![0-9])([0-9]{4}|[一二][〇○零一二三四五六七八九]{3})(?=年)")]
    private static partial Regex Years();

    [GeneratedRegex("(?<![0-9])([0-9]{4})年?[-—–－~～至到]{1,2}([0-9]{4})(?=年)")]
    private static partial Regex Spans();

    [GeneratedRegex("^.{0,8}?([0-9]{4})年([0-9]{1,2})月[0-9]{1,2}日.{0,6}在.*(?:会|次)")]
    private static partial Regex Days();
}
