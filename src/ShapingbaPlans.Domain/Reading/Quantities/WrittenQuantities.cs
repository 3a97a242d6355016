using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Quantities;

/// <summary>Quantities in Chinese numerals, where these count: 三成, 五分之一, 两个, 连续三年, 七连冠, 翻一番, 一半, 百余家.</summary>
internal static class WrittenQuantities
{
    private const string Classifiers = "个家所条座项次处名件场位户";

    private static readonly string[] CountingVerbs =
        ["新增", "建成", "新建", "引进", "获批", "落户", "获评", "入选", "承办", "举办", "荣获", "创建", "开通", "新开", "打造", "投用", "设立", "签约", "落地", "建设", "创成", "成立", "组建", "等", "实施", "完成", "获得", "培育"];

    /// <summary>Reads the quantity that starts with this letter; null when none does.</summary>
    public static Quantity? Read(string text, int start) => text[start] switch
    {
        '翻' => Doubling(text, start),
        '一' when text.AsSpan(start).StartsWith("一半") => Half(text, start),
        '百' when text.AsSpan(start).StartsWith("百分之") => Percent(text, start),
        var letter when ChineseNumber.IsNumeral(letter) && (start == 0 || !ChineseNumber.IsNumeral(text[start - 1])) => Numeral(text, start),
        _ => null,
    };

    private static Quantity? Numeral(string text, int start)
    {
        var end = NumeralEnd(text, start);
        if (!ChineseNumber.TryRead(text.AsSpan(start, end - start), out var value) || value > 100_000)
            return null;
        var rest = text.AsSpan(end);
        if (rest.StartsWith("成") && value < 10 && FollowsShare(rest[1..], value))
            return Make(start, end + 1, value * 10, "%", UnitKind.Percent);
        if (rest.StartsWith("分之"))
            return Fraction(text, start, end, value);
        if (rest.StartsWith("连冠"))
            return Make(start, end + 2, value, "次", UnitKind.Count) with { Form = NumberForm.Row };
        if (EndsWithAny(text, start, "连续", "提前") && value is >= 2 and < 100 && PrintedUnits.StartingAt(rest) is { Kind: UnitKind.Span } span)
            return Make(start, end + span.Word.Length, value, span.Word, UnitKind.Span);
        return Counted(text, start, end, value);
    }

    // A written count is a figure only behind a verb that counts its results, or rounded: 新增两个, 百余家, 近百家.
    private static Quantity? Counted(string text, int start, int end, decimal value)
    {
        var rounded = end < text.Length && text[end] is '余' or '多' && text[end - 1] is '十' or '百' or '千';
        var vague = value is 100 or 1000 && EndsWithAny(text, start, "近", "超", "上", "逾");
        var at = rounded ? end + 1 : end;
        if (at >= text.Length || !Classifiers.Contains(text[at], StringComparison.Ordinal) || value < 2 || IsPlainHundred(text, start, end, rounded, vague))
            return null;
        if (!rounded && !vague && (!EndsWithAny(text, start, CountingVerbs) || IsProgramme(text.AsSpan(at + 1))))
            return null;
        var quantity = Make(start, at + 1, value, text[at].ToString(), UnitKind.Count);
        return rounded || vague ? quantity with { Comparator = Comparator.About } : quantity;
    }

    private static bool IsPlainHundred(string text, int start, int end, bool rounded, bool vague)
        => end - start == 1 && text[start] is '十' or '百' or '千' or '万' or '亿' && !rounded && !vague;

    // 两个维护, 三个方面: what is counted is a programme's own division.
    private static bool IsProgramme(ReadOnlySpan<char> after)
        => after.StartsWith("方面") || after.StartsWith("重点") || after.StartsWith("关键") || after.StartsWith("层面") || after.StartsWith("重大") || after.StartsWith("体系") || after.StartsWith("转变") || after.StartsWith("行动") || after.StartsWith("计划") || after.StartsWith("工程") || after.StartsWith("举措") || after.StartsWith("改革") || after.StartsWith("措施") || after.StartsWith("机制") || after.StartsWith("领域") || after.StartsWith("任务");

    private static bool FollowsShare(ReadOnlySpan<char> after, decimal value)
        => after.IsEmpty || after.StartsWith("以上") || after.StartsWith("左右") || after.StartsWith("的") || (value > 1 && (after[0] is '多' or '，' or '。' or '、' or '；' or '）'));

    private static Quantity? Fraction(string text, int start, int end, decimal whole)
    {
        var last = NumeralEnd(text, end + 2);
        return whole > 0 && ChineseNumber.TryRead(text.AsSpan(end + 2, last - end - 2), out var part) && part < whole
            ? Make(start, last, decimal.Round(part * 100 / whole, 1) / 1.0m, "%", UnitKind.Percent) : null;
    }

    private static Quantity? Percent(string text, int start)
    {
        var end = NumeralEnd(text, start + 3);
        return ChineseNumber.TryRead(text.AsSpan(start + 3, end - start - 3), out var value) ? Make(start, end, value, "%", UnitKind.Percent) : null;
    }

    private static Quantity? Half(string text, int start)
        => EndsWithAny(text, start, "占", "超过", "近", "达", "达到", "减少", "过", "超", "约") || text.AsSpan(start + 2).StartsWith("以上")
            ? Make(start, start + 2, 50, "%", UnitKind.Percent) : null;

    // 翻一番 is a growth of 100 %, 翻两番 of 300 %.
    private static Quantity? Doubling(string text, int start)
    {
        var at = start + 1;
        while (at < text.Length && at - start < 3 && text[at] is '了' or '近' or '约')
            at++;
        if (at + 1 >= text.Length || text[at + 1] != '番' || ChineseNumber.DigitOf(text[at]) is not (> 0 and < 7 and var times))
            return null;
        var about = at > start + 1 && text[at - 1] is '近' or '约' ? Comparator.About : Comparator.Eq;
        return Make(start, at + 2, ((1 << times) - 1) * 100, "%", UnitKind.Percent) with { Form = NumberForm.Doubling, Comparator = about };
    }

    private static int NumeralEnd(string text, int start)
    {
        var at = start;
        while (at < text.Length && at - start < 16 && ChineseNumber.IsNumeral(text[at]))
            at++;
        return at;
    }

    private static bool EndsWithAny(string text, int end, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.AsSpan(0, end).EndsWith(word))
                return true;
        }

        return false;
    }

    private static Quantity Make(int start, int end, decimal value, string unit, UnitKind kind)
        => new() { Start = start, NumberStart = start, End = end, Value = value, Unit = unit, Kind = kind, Form = NumberForm.Words };
}
