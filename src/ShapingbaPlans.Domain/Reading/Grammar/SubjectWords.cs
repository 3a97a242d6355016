using System.Text.RegularExpressions;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>Makes a subject of the words before or behind a number.</summary>
internal static partial class SubjectWords
{
    private const int Longest = 40;

    private static readonly string[] NotNames =
    [
        "占", "居", "位居", "位列", "列", "均", "较", "比", "同比", "增长", "增加", "增至", "增幅", "减少", "为", "是", "和", "与", "及", "以及", "以上", "以内", "左右", "且", "并", "至", "到", "后", "时", "起", "内", "之", "环比", "上升", "上涨", "下降", "下滑",
        "其", "达", "提高", "提升", "扩大", "缩小", "扩展", "拓展", "压缩", "升至", "降至", "上调", "超", "等", "分别", "分居", "分列", "大关", "台阶", "水平", "目标", "规模", "关口", "区间", "高位", "新台阶", "新高", "新水平", "以", "用于", "投向", "不变", "有余", "上下", "”", "的目标", "的速度", "的水平", "的增速", "的比例", "的增长",
    ];

    private static readonly string[] Adverbs = ["得到了", "实现了", "普遍", "相继", "成功", "稳步", "得到有效", "全部", "有序", "加快", "顺利", "陆续", "已经", "已", "均", "全面", "正式", "如期", "得以", "得到", "实现"];

    /// <summary>The words before a number without frame, light verbs, enumerations (…等) and old values (由…).</summary>
    /// <example>共招引星宇、东实李尔等头部标杆企业 is 招引头部标杆企业.</example>
    public static string Clean(string phrase)
    {
        var text = Milestone().Replace(OldValue().Replace(Praise().Replace(FrameWords.TrimTrailing(DatedEnd().Replace(phrase, "")), ""), ""), "");
        text = WithoutEnumeration(FrameWords.TrimLeading(ByStandard().Replace(text, "")));
        text = FrameWords.TrimTrailing(FrameWords.TrimLeading(text));
        text = RoundAmount().Replace(FrameWords.TrimTrailing(DatedEnd().Replace(text, "")), "");
        text = text.IndexOf("实现", StringComparison.Ordinal) is > 1 and var verb && HeadNouns.IsBare(text[(verb + 2)..]) ? text.Remove(verb, 2) : text;
        text = OwnPlace().Replace(WithoutLightVerb(text), "");
        if (text.Length > Longest)
            text = Shorten(text);
        return Tidy(text);
    }

    /// <summary>The words behind a number as a subject: up to the verb when the next figure has the rest.</summary>
    public static string CleanNoun(string noun, bool runsIntoNext)
    {
        var text = noun.TrimStart('的', ' ', '（');
        if (runsIntoNext && text.Length > 2 && text[^1] is '和' or '及' or '与')
            return Tidy(text[..^1].TrimEnd('以'));
        if (runsIntoNext && ContentVerbs.FirstIn(text, 1) is var (at, _) && at > 0 && !text.EndsWith(text[at..], StringComparison.Ordinal))
            text = text[..at];
        else if (runsIntoNext && ContentVerbs.FirstIn(text, 1) is var (from, _) && from > 1)
            text = text[..from];
        foreach (var join in (ReadOnlySpan<string>)["和", "及", "与", "以及", "完成", "实现", "累计", "共", "达", "已", "总"])
        {
            if (runsIntoNext && text.EndsWith(join, StringComparison.Ordinal) && text.Length > join.Length)
                text = text[..^join.Length];
        }

        if (runsIntoNext && text.IndexOfAny(['和', '及', '与']) is > 1 and var and)
            text = text[..and];
        foreach (var adverb in Adverbs)
            text = text.IndexOf(adverb, StringComparison.Ordinal) > 1 ? text.Replace(adverb, "", StringComparison.Ordinal) : text;
        if (text.IndexOf('的', StringComparison.Ordinal) is > 0 and var of && text.AsSpan(0, of).Contains('、') && of + 2 < text.Length)
            text = text[(of + 1)..];
        return Tidy(text.Length > 24 ? text[..24] : text);
    }

    /// <summary>True when words go on behind the number that name what is counted, and not what is done next.</summary>
    public static bool Names(string noun)
        => noun.Length > 0 && noun[0] is (>= '\u4e00' and <= '\u9fff') or '“' or (>= 'A' and <= 'Z') or '《' or '的' && !Array.Exists(NotNames, w => noun.StartsWith(w, StringComparison.Ordinal)) && noun is not ("成效" or "新");

    /// <summary>What the subject is about, without the verb and the head noun: for the bare 占比 or 产值 that follows.</summary>
    /// <example>盘活闲置农房 is 闲置农房; 接待游客 is 游客; 生命健康产业产值 is 生命健康产业.</example>
    public static string Topic(string subject)
    {
        var text = FrameWords.TrimTrailing(HeadNouns.Without(subject));
        if (ContentVerbs.LeadingIn(text) is { } verb && verb.Length < text.Length)
            text = text[verb.Length..];
        if (text.StartsWith("各类", StringComparison.Ordinal) || text.StartsWith("各项", StringComparison.Ordinal))
            text = text[2..];
        if (ContentVerbs.EndingIn(text) is { } last && last.Length < text.Length)
            text = text[..^last.Length];
        return text;
    }

    /// <summary>A phrase that opens with a verb that only pushes along, without it.</summary>
    private static string WithoutLightVerb(string text)
        => ContentVerbs.LeadingIn(text) is { } verb && ContentVerbs.IsLight(verb) && text.Length > verb.Length + 1 ? text[verb.Length..] : text;

    // 引进翔宇医疗、医准智能等龙头企业: the named ones are examples. 等级, 高等 are words.
    private static string WithoutEnumeration(string text)
    {
        var at = text.LastIndexOf('等', text.Length - 1 < 0 ? 0 : text.Length - 1);
        while (at >= 0 && ((at + 1 < text.Length && text[at + 1] is '级' or '待' or '次' or '效') || (at > 0 && text[at - 1] is '高' or '中' or '平' or '均' or '初' or '对' or '同')))
            at = at == 0 ? -1 : text.LastIndexOf('等', at - 1);
        if (at <= 0)
            return at == 0 && text.Length > 2 ? text[1..] : text;
        var rest = text[(at + 1)..].TrimStart('、');
        var (start, end) = ContentVerbs.FirstIn(text, 0);
        if (start < 0 || start >= at)
            return rest;
        var head = start > 16 || text.AsSpan(0, start).IndexOfAny("、“") >= 0 ? text[start..end] : text[..end];
        return head + rest;
    }

    // A long clause: from its last verb on.
    private static string Shorten(string text)
    {
        for (var at = text.Length - 4; at > 0; at--)
        {
            if (ContentVerbs.LeadingIn(text.AsSpan(at)) is { Length: > 1 } verb && at + verb.Length < text.Length)
                return text[at..];
        }

        return text[^Longest..];
    }

    private static string Tidy(string text)
    {
        text = text.Trim(' ', '、', '，', '：', ':', '—', '”', '“') is var bare && (bare.Contains('”', StringComparison.Ordinal) ^ bare.Contains('“', StringComparison.Ordinal)) ? text.Trim(' ', '、', '，', '：', ':', '—') : bare;
        return text.TrimEnd('的', '等');
    }

    [GeneratedRegex("(?:(?<=[到至为由从])[0-9]{4}年[底末]?的?|[0-9]{4}年[底末]?)$")]
    private static partial Regex DatedEnd();

    // 安排全市重点项目, 项目累计完成投资: where and how far are the frame's, not the subject's.
    [GeneratedRegex("(?<=.)(?:[全我](?:市|区|县|州|旗)(?!域|划)|累计(?=完成|实现|新增|建成|发放|投入|接待))")]
    private static partial Regex OwnPlace();

    [GeneratedRegex("(?:实现|迎来|取得|喜获)“[^”]{1,10}”[，,]?$")]
    private static partial Regex Praise();

    [GeneratedRegex("^(?:按照?|依照|对照)[^，、]{1,8}?(?:标准|要求|口径|计算|规定)")]
    private static partial Regex ByStandard();

    // 固定资产投资近万亿元、增长11%: a round amount in words is no part of the name.
    [GeneratedRegex("(?:近|超|超过|突破|达|达到|约)[十百千万]+亿?(?:元|吨|亩|人次)?(?:大关)?[、，,]?$")]
    private static partial Regex RoundAmount();

    [GeneratedRegex("(?:首次)?(?:突破|超过|跨上|迈上|跃上|站上|迈过)[^，,]{1,10}(?:[，,].{0,8}|台阶|大关|关口)$")]
    private static partial Regex Milestone();

    [GeneratedRegex("(?:由|从|自)[^由从，、]{0,10}[0-9][^，]{0,14}$")]
    private static partial Regex OldValue();
}
