using System.Text.RegularExpressions;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>What the verb before a number says of it.</summary>
internal enum Motion
{
    /// <summary>No verb of change.</summary>
    None,

    /// <summary>It rises by the number.</summary>
    Rises,

    /// <summary>It falls by the number.</summary>
    Falls,

    /// <summary>It is above another by the number.</summary>
    Above,

    /// <summary>It is below another by the number.</summary>
    Below,
}

/// <summary>The verb phrase before a number and what stands before it.</summary>
/// <param name="Head">The text before the verb phrase: the subject with its frame words.</param>
/// <param name="Motion">Rise, fall or comparison.</param>
/// <param name="IsYearlyAverage">年均.</param>
/// <param name="Reference">What it is compared with: 全国.</param>
internal sealed partial record Predicate(string Head, Motion Motion, bool IsYearlyAverage = false, string Reference = "")
{
    private static readonly string[] Rising = ["增长率达", "增长", "增加", "增产", "净增", "上涨", "上升", "提高", "提升", "增收", "扩大", "改善", "上调", "拉高", "拉动", "增", "涨", "升"];
    private static readonly string[] Falling = ["负增长", "下降", "减少", "降低", "回落", "下滑", "收窄", "压减", "压降", "缩减", "放缓", "下调", "下浮", "减排", "降"];
    private static readonly string[] NotComparing = ["提高", "升高", "最高", "较高", "新高", "增多", "减少", "加快", "较快", "最低", "降低", "最少", "最多", "缩小", "很多"];
    private static readonly string[] Opening = ["降低", "压减", "减少", "压降", "下调", "缩减"];
    private static readonly string[] Loose = ["了", "约", "近", "超", "超过", "达", "达到", "为", "均", "分别", "突破"];

    private static readonly string[] Adverbs =
    [
        "按可比价格计算", "按不变价格计算", "同口径", "可比口径", "比上年同期", "较上年同期", "比上年", "较上年", "比去年", "较去年", "比年初", "较年初", "同比", "环比", "实际", "名义", "累计", "预计", "分别", "均", "平均", "共", "再", "将", "进一步", "力争", "又", "各", "都", "逐年", "总体", "合计", "同期", "首次", "年均", "年平均", "每年", "全年", "以上年",
        "自然口径", "剔除不可比因素", "扣除价格因素", "，", ",", "可", "约", "由", "确保", "推动", "实现", "保持", "稳定", "双双", "预期", "目标", "快速", "逆势", "大幅", "还原后", "持平略", "连续", "年内", "又", "五年", "基本", "继续",
    ];

    /// <summary>Reads the verb phrase at the end of what stands before a number.</summary>
    /// <param name="phrase">The text of the clause up to the number.</param>
    /// <param name="falls">True when a falling verb touches the number and belongs to its printed form.</param>
    public static Predicate Of(string phrase, bool falls)
    {
        var text = TrimEnd(phrase, Loose);
        if (Comparison(text) is { } comparison)
            return comparison;
        var motion = falls ? Motion.Falls : Motion.None;
        if (!falls)
        {
            if (Ending(text, Falling) is { } fall && !IsNoun(text, fall))
                (motion, text) = (Motion.Falls, text[..^fall.Length]);
            else if (Ending(text, Rising) is { } rise && !IsNoun(text, rise))
                (motion, text) = (Motion.Rises, text[..^rise.Length]);
        }

        if (motion == Motion.None && OpeningFall(phrase) is { } opening)
            return opening;
        if (motion == Motion.None)
            return new(phrase, Motion.None, phrase.Contains("年均", StringComparison.Ordinal) && !phrase.Contains("年均浓度", StringComparison.Ordinal));
        var head = TrimEnd(text, Adverbs);
        var adverbs = text[head.Length..];
        var average = adverbs.Contains("年均", StringComparison.Ordinal) || adverbs.Contains("年平均", StringComparison.Ordinal) || (adverbs.Contains("每年", StringComparison.Ordinal) && adverbs.Contains("平均", StringComparison.Ordinal));
        return new(CutReference(head), motion, average);
    }

    // 高于全国0.7, 比全省平均水平高1.2, 较年初目标低0.5.
    private static Predicate? Comparison(string text)
    {
        if (Distance().Match(text) is { Success: true } distance)
            return new(TrimEnd(text[..distance.Index], ["分别", "均", "增速", "，", ","]), distance.Groups["behind"].Success ? Motion.Below : Motion.Above, false, distance.Value);
        foreach (var (word, motion) in (ReadOnlySpan<(string, Motion)>)[("高于", Motion.Above), ("快于", Motion.Above), ("高出", Motion.Above), ("优于", Motion.Above), ("低于", Motion.Below), ("慢于", Motion.Below)])
        {
            if (text.LastIndexOf(word, StringComparison.Ordinal) is var at && at >= 0 && text.Length - at <= 18 && text.AsSpan(at).IndexOfAnyInRange('0', '9') < 0 && !text.EndsWith("占比", StringComparison.Ordinal) && text[^1] is not ('达' or '到' or '为'))
                return new(TrimEnd(text[..at], ["分别", "均", "增速", "，", ","]), motion, false, text[at..]);
        }

        if (text.Length == 0 || Array.Exists(NotComparing, w => text.EndsWith(w, StringComparison.Ordinal)) || text[^1] is not ('高' or '低' or '快' or '慢' or '多' or '少') || text.LastIndexOfAny(['比', '较']) is var than && (than < 0 || text.Length - than > 16))
            return null;
        return new(TrimEnd(text[..than], ["分别", "均", "增速", "，", ","]), text[^1] is '高' or '快' or '多' ? Motion.Above : Motion.Below, false, text[than..]);
    }

    // 超时序进度13.8个百分点, 低于序时进度, 落后目标2个百分点: how far it is from what was set.
    [GeneratedRegex("(?:超过|超出|超|快于|高于|(?<behind>低于|慢于|落后于?|滞后于?|差|欠|塌))(?:了)?(?:年度|全年|年初|预期|计划|目标|时序|序时|时间|既定|省定|市定|投资)*(?:目标|计划|进度|任务|预期)$")]
    private static partial Regex Distance();

    // 压减政府债务率5个百分点, 降低用电成本10%: the falling verb stands before its object.
    private static Predicate? OpeningFall(string phrase)
    {
        var text = FrameWords.TrimLeading(phrase);
        var verb = Array.Find(Opening, w => text.StartsWith(w, StringComparison.Ordinal));
        return verb is null || text.Length < verb.Length + 2 || text[^1] is '达' or '到' or '至' or '为' or '在' ? null : new(text[verb.Length..], Motion.Falls);
    }

    // 较2020年, 比上年末: what it is compared with is no part of the subject.
    private static string CutReference(string head)
    {
        if (head.LastIndexOfAny(['比', '较']) is var at && at >= 0 && head.Length - at <= 10 && head.AsSpan(at).IndexOf('年') > 0)
            head = head[..at];
        return TrimEnd(head, Adverbs);
    }

    // 增长 of 新增长 and 提升 behind 改造 belong to nouns; 占比 and the like never end so.
    private static bool IsNoun(string text, string verb) => (verb is "增" or "涨" or "升" or "降") && text.Length > 1 && text[^2] is '新' or '净' or '直' or '提' or '晋' or '跃' or '毫' or '公';

    private static string? Ending(string text, string[] words) => Array.Find(words, w => text.EndsWith(w, StringComparison.Ordinal));

    private static string TrimEnd(string text, ReadOnlySpan<string> words)
    {
        for (var rounds = 0; rounds < 6; rounds++)
        {
            var before = text.Length;
            foreach (var word in words)
            {
                if (text.EndsWith(word, StringComparison.Ordinal) && !(word == "均" && text.Length > 1 && text[^2] is '人' or '户' or '年' or '亩' or '地' or '平'))
                    text = text[..^word.Length];
            }

            if (text.Length == before)
                break;
        }

        return text;
    }
}
