using System.Text.RegularExpressions;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Frames;

/// <summary>How a heading says whether its part reports or plans.</summary>
internal static partial class HeadingWords
{
    private const int LongestHeading = 60;

    private static readonly string[] Reports =
        ["回顾", "执行情况", "完成情况", "进展情况", "实施情况", "运行情况", "总体情况", "取得的成", "主要成就", "主要成绩", "发展成就", "工作成效", "发展成效", "发展态势", "工作总结", "主要工作情况", "所做的工作"];

    private static readonly string[] Plans =
        ["目标", "安排", "重点工作", "任务", "总体要求", "建议", "部署", "措施", "打算", "展望", "思路", "计划草案", "计划（草案）", "工作重点", "举措", "总体考虑", "主攻方向", "重点抓好", "工作要求"];

    /// <summary>True for a heading of the first level, or a short line that stands for one.</summary>
    public static bool IsHeading(string line) => IsNumbered(line) || (line.Length <= LongestHeading && !line.Contains('。', StringComparison.Ordinal) && (line.Length <= 30 && line.IndexOfAny(['，', '；', '：', '、']) < 0));

    /// <summary>True for a numbered heading of the second level: （一）….</summary>
    public static bool IsSubheading(string line) => line.Length <= LongestHeading && (line.StartsWith('（') || line.StartsWith('('));

    /// <summary>The role that a heading gives its part; null when it says neither. A report of targets (目标完成情况) reports.</summary>
    public static Role? RoleOf(string heading)
        => Reports.Any(w => heading.Contains(w, StringComparison.Ordinal)) ? Role.Actual
            : Plans.Any(w => heading.Contains(w, StringComparison.Ordinal)) ? Role.Plan : null;

    /// <summary>The year of a heading: the one before the words that report, else the first. 执行情况及2023年计划草案 names no year of what it reports.</summary>
    public static int? YearOf(string heading)
    {
        var report = Reports.Select(w => heading.IndexOf(w, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        var text = report < 0 || !Plans.Any(w => heading.IndexOf(w, report, StringComparison.Ordinal) >= 0) ? heading : heading[..report];
        return YearWords.In(text).Select(y => (int?)y).FirstOrDefault();
    }

    /// <summary>True for a numbered heading of the first level.</summary>
    public static bool IsNumbered(string line) => line.Length <= LongestHeading && !line.Contains('。', StringComparison.Ordinal) && Numbered().IsMatch(line);

    /// <summary>True for the line that opens footnotes or a glossary, and for a footnote itself.</summary>
    public static bool OpensAnnex(string line)
        => (line.Length <= 20 && (line.Contains("名词解释", StringComparison.Ordinal) || line.Contains("名词注释", StringComparison.Ordinal) || line.Contains("相关用语", StringComparison.Ordinal) || line is "注释" or "注释：" or "附注："))
            || line[0] is '\uFFFD' or '\uF0A7' || Footnote().IsMatch(line);

    /// <summary>True where the sentence announces targets: 主要预期目标是….</summary>
    public static bool AnnouncesTargets(string line) => Targets().IsMatch(line);

    [GeneratedRegex("^(?:\\[[^\\]]{0,40}\\])?\\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}[.．])")]
    private static partial Regex Numbered();

    [GeneratedRegex("^(?:注[：:]|\\[[0-9]{1,3}\\]|[①-⑳]|〔[0-9]{1,3}〕)")]
    private static partial Regex Footnote();

    [GeneratedRegex("(?:预期|发展|工作|奋斗)目标(?:建议)?(?:是|为|：|:|设定为|安排为)")]
    private static partial Regex Targets();
}
