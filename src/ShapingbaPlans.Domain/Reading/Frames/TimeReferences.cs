using System.Text.RegularExpressions;

namespace ShapingbaPlans.Domain.Reading.Frames;

/// <summary>A word of time that opens a clause, and from where in the paragraph it holds.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="First">The first year it names.</param>
/// <param name="Last">The last year.</param>
/// <param name="Leads">True when it opens the paragraph: a span then holds for all of it.</param>
/// <param name="IsDue">True for a date to be met: 到2027年.</param>
/// <param name="End">Where it no longer holds: behind 在去年…的基础上 the part speaks again.</param>
internal sealed record TimeReference(int Start, int First, int Last, bool Leads, bool IsDue, int End)
{
    /// <summary>True for several years.</summary>
    public bool IsSpan => First < Last;
}

/// <summary>Finds the words of time in a paragraph that override its headings: 到2027年, “十四五”以来, 五年来, 2024年….</summary>
internal static partial class TimeReferences
{
    private const string Openers = "，,。；;：:、！？—（( \t";

    /// <summary>The references, in order.</summary>
    public static List<TimeReference> In(string text, DocumentYears years, PartFrame part)
    {
        var found = new List<TimeReference>();
        foreach (Match match in Words().Matches(text))
        {
            if (OpensClause(text, match.Index) && Read(match, years, part) is var (first, last, due))
                found.Add(new(match.Index, first, last, match.Index < 4, due, EndOf(text, match.Index)));
        }

        return found;
    }

    private static int EndOf(string text, int at)
        => at > 0 && text[at - 1] is '在' && text.IndexOf("基础上", at, Math.Min(60, text.Length - at), StringComparison.Ordinal) is >= 0 and var end ? end : int.MaxValue;

    private static (int First, int Last, bool Due)? Read(Match match, DocumentYears years, PartFrame part)
    {
        if (match.Groups["from"].Success)
            return (Number(match, "from"), Number(match, "to"), false);
        if (match.Groups["since"].Success && years.Outcome is { } now)
            return Number(match, "since") is var since && since < now ? (since, now, false) : null;
        if (match.Groups["plan"].Success && YearWords.FiveYearPlan(match.Groups["plan"].ValueSpan) is { } plan)
            return OfPlan(plan, match.Groups["when"].Value, years);
        if (match.Groups["count"].Success && ChineseNumber.TryRead(match.Groups["count"].ValueSpan, out var count) && count is > 1 and < 21)
            return Counted((int)count, match.Value, years, part);
        if (match.Groups["relative"].Success)
            return match.Groups["relative"].Value == "去年" ? Single(years.Outcome) : null;
        return match.Groups["year"].Success ? (Number(match, "year"), Number(match, "year"), match.Groups["due"].Length > 0 || match.Groups["end"].Length > 0) : null;
    }

    private static (int, int, bool)? OfPlan((int First, int Last) plan, string when, DocumentYears years) => when switch
    {
        "末" => (plan.Last, plan.Last, true),
        "以来" or "期间以来" when years.Outcome is { } now && now > plan.First && now < plan.Last => (plan.First, now, false),
        _ => (plan.First, plan.Last, false),
    };

    private static (int, int, bool)? Counted(int count, string words, DocumentYears years, PartFrame part)
    {
        var ahead = words.StartsWith('今') || words.StartsWith('未');
        if (!ahead && part.IsSpan)
            return null;
        var (first, last) = ahead ? years.NextYears(count) : years.LastYears(count);
        return first is { } from && last is { } to ? (from, to, false) : null;
    }

    private static (int, int, bool)? Single(int? year) => year is { } y ? (y, y, false) : null;

    // 提出到2026年培育…, 计划2025年新开工…, 在去年新建…的基础上: behind these a year opens a clause, too.
    private static bool OpensClause(string text, int at)
        => at == 0 || Openers.Contains(text[at - 1], StringComparison.Ordinal) || text[at - 1] is '在' || (at > 2 && (text.AsSpan(at - 2, 2) is "提出" or "明确" or "计划" or "预计" or "力争" or "确保"));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<from>20[0-9]{2})年?[-—–－~～至到]{1,2}(?<to>20[0-9]{2})年"
        + "|(?:自|从)?(?<since>20[0-9]{2})年以来"
        + "|(?:到|至|在)?[“\"]?(?<plan>十[一二三四五六]?五)[”\"]?(?<when>末|以来|期间|时期|期间以来)"
        + "|(?:过去|近|今后|未来)(?<count>[二三四五六七八九十]{1,2})年|(?<count>[二三四五六七八九十]{1,2})年来"
        + "|(?<relative>去年)"
        + "|(?<due>到|至|力争到|确保到|预计到|截至|截止|截至到)?(?:于)?(?<year>20[0-9]{2})年(?<end>底|末|年底)?(?!以来|度|的[0-9]|远景|规划|版|纲要)")]
    private static partial Regex Words();
}
