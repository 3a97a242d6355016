using System.Text.RegularExpressions;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>Subjects of places in a ranking: what is ranked, and among whom.</summary>
internal static partial class RankWords
{
    /// <summary>The subjects of a rank; several for 均居.</summary>
    /// <example>规模居全市 behind 实际使用外资 is 实际使用外资规模全市排名.</example>
    public static List<string> Subjects(Spot spot, int place, Memory memory)
    {
        var phrase = FrameWords.TrimLeading(spot.Phrase);
        var scope = Scope().Match(phrase);
        var among = scope.Success ? scope.Groups["among"].Value : "";
        var head = SubjectWords.Clean(Verbs().Replace(scope.Success ? phrase[..scope.Index] : phrase, ""));
        var each = phrase.Contains('均', StringComparison.Ordinal) || phrase.Contains("分别", StringComparison.Ordinal) || phrase.Contains('各', StringComparison.Ordinal);
        if (phrase.StartsWith('分'))
            (each, head) = (true, "");
        var ranked = Ranked(spot, place, head, each, memory);
        return [.. ranked.Select(s => s + among + "排名")];
    }

    /// <summary>What a rank names itself, for the figures behind it: 一般公共预算收入始终位列第一，2021年达278亿元.</summary>
    public static string OwnSubject(Spot spot)
    {
        var phrase = FrameWords.TrimLeading(spot.Phrase);
        var head = SubjectWords.Clean(Verbs().Replace(Scope().Match(phrase) is { Success: true } scope ? phrase[..scope.Index] : phrase, ""));
        return HeadNouns.IsBare(head) || head.Contains('、', StringComparison.Ordinal) || head.Length < 4 ? "" : head;
    }

    private static List<string> Ranked(Spot spot, int place, string head, bool each, Memory memory)
    {
        var named = memory.Read.Where(s => s.Measure != Measure.Rank && s.Section == spot.Section).ToList();
        if (head.Length == 0 && each && place > 0 && named.Count >= place)
            return [Whole(named[^place])];
        if (head.Length == 0 && each && named.Count > 1 && named[^1].SubjectRule == "list" && named[^1].Measure is not Measure.Growth && named.Count(s => s.SubjectRule == "list") is > 1 and var listed && listed < named.Count)
            return [.. named.Where(s => s.SubjectRule == "list").Select(Whole)];
        if (head.Length == 0 && each && named.Count > 1)
            return [.. named.Select(Whole)];
        if (head.Length == 0)
            return [memory.Read.LastOrDefault(s => s.Measure != Measure.Rank) is { } last ? (last is { SubjectRule: "carried", Measure: Measure.Growth, IsChained: true } && spot.IsChained ? last.Subject : Whole(last)) : memory.Subject];
        if (SharedLists.Split(head, 0) is { Count: > 1 } several && each)
            return [.. several.Select(s => HeadNouns.IsBare(s) ? memory.Topic + s : s)];
        return [HeadNouns.IsBare(head) || head is "总量" or "规模" or "改善幅度" or "数量" or "增幅" or "增速" or "位次" ? Joined(memory.Subject, head) : head];
    }

    private static string Joined(string subject, string head) => subject.EndsWith(head, StringComparison.Ordinal) ? subject : subject + head;

    private static string Whole(Spot spot) => spot.Measure == Measure.Growth && !spot.Subject.EndsWith("增速", StringComparison.Ordinal) ? spot.Subject + "增速" : spot.Subject;

    [GeneratedRegex("(?:均|分别|分|稳|跃|位|名|并|各|继续|保持|持续|始终|一直|连续)*(?:居于|居|位列|名列|列|排名|排在|排|升至|升到|跃至|上升至|进入|跻身|保持)*(?<among>(?:全国|全省|全市|全县|全州|全区|全球|世界|同类|中心城区|主城区|内陆口岸|中西部|西部|中部|国内|省内|市内|内地|沿海|东部|东北|各省|各市|各区|各县|中央|主要城市|副省级|省会|计划单列|[二三四五六七八九十]{1,3}(?:省|市|区|县|州|镇|街道)|20[0-9]{2})[^，、]{0,24})(?:中|的)?$")]
    private static partial Regex Scope();

    [GeneratedRegex("(?:均|分别|稳|跃|位|名|并|各|继续|持续|始终|一直|连续)*(?:居于|居|位列|名列|列|排名|排在|升至|升到|跃至|上升至|进入|跻身|入围|保持|位)$")]
    private static partial Regex Verbs();
}
