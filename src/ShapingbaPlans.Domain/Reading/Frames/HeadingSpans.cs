using System.Text.RegularExpressions;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Frames;

/// <summary>Headings that speak of several years: 过去五年工作回顾, 今后五年奋斗目标, “十五五”发展目标.</summary>
internal static partial class HeadingSpans
{
    /// <summary>True when the heading names a span of years.</summary>
    public static bool Speaks(string heading) => Counted().IsMatch(heading) || Plan().IsMatch(heading) || YearWords.Span(heading) is not null;

    /// <summary>The years of the heading's span; null when it names none or the text has no year to count from.</summary>
    public static (int First, int Last)? In(string heading, Role role, DocumentYears years)
    {
        if (YearWords.Span(heading) is { } written)
            return written;
        if (Plan().Match(heading) is { Success: true } plan && YearWords.FiveYearPlan(plan.Groups[1].ValueSpan) is { } five)
            return role == Role.Actual && years.Outcome is { } outcome && outcome >= five.First && outcome < five.Last ? (five.First, outcome) : five;
        if (Counted().Match(heading) is not { Success: true } counted || !ChineseNumber.TryRead(counted.Groups[1].ValueSpan, out var count) || count is < 2 or > 20)
            return null;
        var (first, last) = role == Role.Plan ? years.NextYears((int)count) : years.LastYears((int)count);
        return first is { } from && last is { } to ? (from, to) : null;
    }

    [GeneratedRegex("(?:过去|近|今后|未来|这|本届)([二三四五六七八九十]{1,2})年")]
    private static partial Regex Counted();

    [GeneratedRegex("[“\"]?(十[一二三四五六]?五)[”\"]")]
    private static partial Regex Plan();
}
