using System.Text.RegularExpressions;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>Phrases before a percentage that say what it is a percentage of: 占年度计划的, 占GDP比重, 完成工程总量.</summary>
internal static partial class SharePhrases
{
    /// <summary>The part of a plan: 完成年度投资计划的102%. Gives the text before and the plan's own words.</summary>
    public static (string Head, string Of)? Completion(string phrase)
        => Plans().Match(phrase) is { Success: true } m ? (phrase[..m.Index], m.Groups[1].Value) : null;

    /// <summary>The part of a whole: 占全市68.3%. Gives the text before and the whole's words.</summary>
    public static (string Head, string Of)? PartOf(string phrase)
        => Parts().Match(phrase) is { Success: true } m ? (phrase[..m.Index], m.Groups[1].Value) : null;

    /// <summary>True when the phrase measures the progress of works.</summary>
    public static bool IsProgress(string phrase) => Works().IsMatch(phrase);

    /// <summary>A subject without the words that measure progress.</summary>
    public static string WithoutWorks(string subject) => WorksTail().Replace(subject, "").Trim('的', '、');

    [GeneratedRegex("(?:占|完成|达到|达|为|相当于)(?:了)?((?:全年|年度|年初|年|省定|市定|省级|市级|省下达|市下达|国家|既定|预定|预期|投资|目标|任务|计划|总|建设|工作|量化|考核|预算|收入){0,5}(?:计划|目标|任务|预算)(?:数|量|总量|任务|目标|投资|值)?)(?:的)?(?:达|为|约)?$")]
    private static partial Regex Plans();

    [GeneratedRegex("占(?!比)((?:[^，,、；占]|、){1,26}?)(?:的)?(?:比重|比例|比)?(?:分别|均)?(?:提高到|提高至|提升到|提升至|上升到|上升至|下降到|降至|增加到|达到|达|为|约|近|超过|超|保持在|稳定在|提高|提升|上升|下降|增加|降低|控制在)?$")]
    private static partial Regex Parts();

    [GeneratedRegex("工程总量|总工程量|工程量|工程进度|形象进度|总进度|建设进度|完成进度|施工进度|整体进度|总体进度")]
    private static partial Regex Works();

    [GeneratedRegex("(?:建设|工程|已|累计|分别)?(?:完成)?(?:的)?(?:总)?(?:工程总量|工程量|工程进度|形象进度|总进度|建设进度|完成进度|施工进度|整体进度|总体进度)(?:的)?$")]
    private static partial Regex WorksTail();
}
