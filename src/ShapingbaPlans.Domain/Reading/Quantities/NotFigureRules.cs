using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Quantities;

/// <summary>A rule that tells a number that is no figure.</summary>
/// <param name="Name">What the number is instead.</param>
/// <param name="Holds">True when it is that.</param>
internal sealed record NotFigureRule(string Name, Func<NumberPlace, bool> Holds);

/// <summary>A quantity where it stands, with the quantities around it.</summary>
internal sealed record NumberPlace(string Text, TextMarks Marks, Quantity Quantity, Quantity? Previous, Quantity? Next)
{
    /// <summary>The text before the printed form, at most some letters.</summary>
    public ReadOnlySpan<char> Before => Text.AsSpan(Math.Max(0, Quantity.Start - 12), Math.Min(12, Quantity.Start));

    /// <summary>The text behind the printed form.</summary>
    public ReadOnlySpan<char> After => Text.AsSpan(Quantity.End);

    /// <summary>True when a word goes on right behind the printed form.</summary>
    public bool GoesOn => !After.IsEmpty && After[0] is >= '\u4e00' and <= '\u9fff';
}

/// <summary>What is not a figure: names, thresholds, capacities, spans of time, the old value of a change.</summary>
internal static class NotFigureRules
{
    private static readonly string[] Changes =
        ["增加", "提高", "提升", "上升", "增长", "扩大", "拓展", "下降", "降低", "减少", "压缩", "压减", "缩短", "缩小", "调整", "优化", "升", "降", "增", "减", "跃", "攀升", "发展", "变", "到", "至", "扩", "缩", "上调", "下调", "转"];

    /// <summary>The rules, in the order they are asked.</summary>
    public static IReadOnlyList<NotFigureRule> All { get; } =
    [
        new("quoted-name", p => p.Marks.IsQuoted(p.Quantity.NumberStart) && p.Quantity.Form != NumberForm.Zero),
        new("bare-number", p => p.Quantity.Kind == UnitKind.None && !IsIndex(p) && !SharesNextUnit(p)),
        new("span-of-time", p => p.Quantity.Kind == UnitKind.Span && !CountsSpan(p)),
        new("age", p => p.Quantity.Unit.EndsWith('岁') && !p.Before.Contains("寿命", StringComparison.Ordinal) && !p.Before.Contains("年龄", StringComparison.Ordinal)),
        new("size-in-a-name", p => p.Quantity.Unit is "人" or "个" or "吨" && StartsWithAny(p.After, "制", "座", "级")),
        new("class-in-a-name", p => p.Quantity.Kind == UnitKind.Class && p.GoesOn && !EndsWithAny(p.Before, "达", "到", "为", "至", "在", "于") && !StartsWithAny(p.After, "以上", "标准", "及以上", "水质", "水平")),
        new("threshold", IsThreshold),
        new("programme", p => p.Quantity.Unit is "项" or "个" && StartsWithAny(p.After, "重大改革", "重大工作", "重点工作", "实施方案", "方面", "工作，", "工作,", "工作。", "重点任务，", "主要任务")),
        new("capacity-in-a-name", p => p.GoesOn && EndsWithAny(p.Before, "年产", "日产", "日处理", "年处理", "装机", "年加工", "年发电", "日供水", "库容", "建筑面积", "占地")),
        new("time-in-a-name", p => p.GoesOn && p.Quantity.Unit is "分钟" or "小时" && !EndsWithAny(p.Before, "至", "到", "达", "缩短", "压缩", "节约", "节省", "为", "累计")),
        new("round-the-clock", p => p.Quantity is { Unit: "小时", Value: 24 } or { Unit: "天", Value: 365 }),
        new("old-value", p => IsOldValue(p) && !HasOwnYear(p)),
        new("milestone", IsMilestone),
    ];

    /// <summary>The first rule that holds; null for a figure.</summary>
    public static NotFigureRule? Of(NumberPlace place) => All.FirstOrDefault(rule => rule.Holds(place));

    /// <summary>True for the number that a change starts from: 由82%提升至93.5%.</summary>
    public static bool IsOldValue(NumberPlace place)
    {
        var before = place.Text.AsSpan(0, place.Quantity.Start);
        before = TrimTime(before);
        return (before.EndsWith("由") || before.EndsWith("从") || before.EndsWith("自")) && StartsWithAny(place.After, Changes);
    }

    /// <summary>True when the year stands with it: 由2020年的2.6亿元.</summary>
    public static bool HasOwnYear(NumberPlace place) => TrimTime(place.Text.AsSpan(0, place.Quantity.Start)).Length < place.Quantity.Start - 4;

    private static ReadOnlySpan<char> TrimTime(ReadOnlySpan<char> before)
    {
        if (before.EndsWith("的"))
            before = before[..^1];
        foreach (var word in (ReadOnlySpan<string>)["上年", "去年", "年初", "期初", "上年末", "五年前", "此前", "原来", "过去", "上年同期"])
        {
            if (before.EndsWith(word))
                return before[..^word.Length];
        }

        if (before.EndsWith("底") || before.EndsWith("末") || before.EndsWith("初"))
            before = before[..^1];
        return before.Length > 5 && before[^1] == '年' && DigitNumbers.IsDigit(before[^2]) && DigitNumbers.IsDigit(before[^5]) ? before[..^5] : before;
    }

    // 指数达85.6: an index has no unit.
    private static bool IsIndex(NumberPlace place)
        => !place.GoesOn && EndsWithAny(place.Before, "达", "达到", "为", "至", "到") && place.Before.IndexOfAny("指数得分评") >= 0
            && (place.Before.Contains("指数", StringComparison.Ordinal) || place.Before.Contains("得分", StringComparison.Ordinal) || place.Before.Contains("评分", StringComparison.Ordinal));

    // 0.3和0.5个百分点: the first borrows the unit of the second.
    private static bool SharesNextUnit(NumberPlace place)
        => place.Next is { Kind: not UnitKind.None } next && next.Start - place.Quantity.End == 1 && place.Text[place.Quantity.End] is '和' or '、' or '及' or '与';

    private static bool CountsSpan(NumberPlace place)
        => EndsWithAny(place.Before, "连续", "提前", "缩短", "压缩", "延长", "缩短至", "压缩至", "压减至") && place.Quantity.Value < 100;

    // 10亿元以上项目3个, 收入高于50万元的村: the amount says which ones are counted.
    private static bool IsThreshold(NumberPlace place)
    {
        if (place.Quantity.Comparator is Comparator.Eq or Comparator.About || place.After.IsEmpty)
            return false;
        var money = place.Quantity.Kind is UnitKind.Money;
        var noun = place.GoesOn && !StartsWithAny(place.After, "大关", "水平", "规模", "台阶", "目标", "关口", "占", "居", "增", "同比", "比", "较", "位", "和", "及", "与", "且", "并", "均");
        if (place.After[0] == '的')
            return money || (place.Quantity.Kind is UnitKind.Amount && place.Next is not null);
        return noun && money && (place.Quantity.BoundBehind || CountsNext(place));
    }

    private static bool CountsNext(NumberPlace place)
        => place.Next is { Kind: UnitKind.Count } next && place.Text.AsSpan(place.Quantity.End, next.Start - place.Quantity.End).IndexOfAny("，、；。") < 0;

    // 602.5亿元，首次突破600亿元大关: the round mark says the figure before it once more.
    private static bool IsMilestone(NumberPlace place)
        => ComesBeforeItsFigure(place) || StartsWithAny(place.After, "大关", "关口", "台阶") && place.Previous is { } previous && previous.Unit == place.Quantity.Unit
            && previous.Value >= place.Quantity.Value && place.Text.AsSpan(previous.End, place.Quantity.Start - previous.End).IndexOfAny("。；;、") < 0;

    // 首次跨上800亿元台阶，达到823.5亿元: the figure itself follows.
    private static bool ComesBeforeItsFigure(NumberPlace place)
        => StartsWithAny(place.After, "大关", "关口", "台阶") && place.Next is { } next && next.Unit == place.Quantity.Unit && next.Value >= place.Quantity.Value
            && place.Text.AsSpan(place.Quantity.End, next.Start - place.Quantity.End) is { Length: < 8 } between && (between.Contains('达') || between.EndsWith("，") || between.EndsWith(","));

    private static bool EndsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
                return true;
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }
}
