using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Quantities;

/// <summary>Places in a ranking (第3位, 首位, 前十), classes of water (Ⅱ类) and clearings to zero (清零).</summary>
internal static class PlaceQuantities
{
    private const int Reach = 14;
    private const string Romans = "ⅠⅡⅢⅣⅤⅥ";

    private static readonly string[] Cues = ["居", "列", "排", "名", "位", "跃", "升", "全国", "全省", "全市", "全县", "全区", "世界", "全球", "同类", "城区", "强", "首", "国内", "西部", "保持", "第"];
    private static readonly string[] Mottoes = ["质量", "安全", "健康", "生命", "人民", "群众", "责任", "信誉", "客户", "用户", "预防"];

    /// <summary>Reads the quantity that starts with this letter; null when none does.</summary>
    public static Quantity? Read(string text, int start) => text[start] switch
    {
        '第' => Ordinal(text, start),
        '首' when text.AsSpan(start).StartsWith("首位") => First(text, start),
        '前' => Among(text, start),
        '零' => Zero(text, start),
        >= 'Ⅰ' and <= 'Ⅵ' => Class(text, start, 1, Romans.IndexOf(text[start], StringComparison.Ordinal) + 1),
        'I' or 'V' => Latin(text, start),
        _ => null,
    };

    private static Quantity? Ordinal(string text, int start)
    {
        if (!TryNumber(text, start + 1, out var value, out var end) || value < 1)
            return null;
        if (end < text.Length && text[end] is '位' or '名')
            end++;
        return EndsPhrase(text, end) && HasCue(text, start) ? Place(start, end, value, Comparator.Eq) : null;
    }

    private static Quantity? First(string text, int start)
        => EndsPhrase(text, start + 2) && HasCue(text, start) && !Before(text, start).EndsWith("放在") && !Before(text, start).EndsWith("摆在")
            ? Place(start, start + 2, 1, Comparator.Eq) : null;

    // 前10位, 前三: a place at or before the tenth, the third. 前三季度 and 前列 are none.
    private static Quantity? Among(string text, int start)
    {
        if (!TryNumber(text, start + 1, out var value, out var end) || value < 1 || value > 1000)
            return null;
        if (end < text.Length && text[end] is '位' or '名' or '强')
            end++;
        return EndsPhrase(text, end) && HasCue(text, start) ? Place(start, end, value, Comparator.Le) : null;
    }

    private static Quantity? Zero(string text, int start)
    {
        var before = Before(text, start);
        var opened = before.Length > 0 && before[^1] is '“' or '"' or '‘';
        if (opened)
            before = before[..^1];
        var end = start + 1;
        var after = text.AsSpan(opened && end < text.Length ? end + 1 : end);
        var cleared = before.EndsWith("清") && !after.StartsWith("总方针") && !after.StartsWith("方针") && !after.StartsWith("政策") && !after.StartsWith("行动") && !after.StartsWith("攻坚") && !after.StartsWith("”");
        return cleared || after.StartsWith("发生") || after.StartsWith("死亡")
            ? new Quantity { Start = start, NumberStart = start, End = end, Value = 0, Unit = "个", Kind = UnitKind.Count, Form = NumberForm.Zero } : null;
    }

    private static Quantity? Latin(string text, int start)
    {
        if (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
            return null;
        foreach (var (word, value) in (ReadOnlySpan<(string, int)>)[("III", 3), ("II", 2), ("IV", 4), ("VI", 6), ("I", 1), ("V", 5)])
        {
            if (text.AsSpan(start).StartsWith(word))
                return Class(text, start, word.Length, value);
        }

        return null;
    }

    // A better class has the smaller number: 不低于Ⅳ类 and Ⅲ类以上 are at most 4 and 3. 劣Ⅴ类 and Ⅲ类水体 are names.
    private static Quantity? Class(string text, int start, int length, int value)
    {
        var end = start + length;
        if (end >= text.Length || text[end] != '类' || (start > 0 && text[start - 1] is '劣') || (start > 1 && text[start - 1] is '至' or '到' or '-' or '—' && (text[start - 2] is '类' or (>= 'Ⅰ' and <= 'Ⅵ'))))
            return null;
        end++;
        var start2 = start - QualifierWords.EndingAt(Before(text, start), out var comparator);
        if (start2 == start && QualifierWords.StartingAt(text.AsSpan(end), out var behind) is > 0 and var extra)
            (end, comparator) = (end + extra, behind);
        return EndsPhrase(text, end)
            ? new Quantity { Start = start2, NumberStart = start, End = end, Value = value, Unit = "类", Kind = UnitKind.Class, Comparator = QualifierWords.Negated(comparator) } : null;
    }

    private static bool TryNumber(string text, int start, out decimal value, out int end)
    {
        value = 0;
        end = start;
        if (start < text.Length && DigitNumbers.IsDigit(text[start]))
        {
            end = DigitNumbers.RunEnd(text, start);
            return end - start < 6 && DigitNumbers.Read(text, start) is { } number && (value = number.Value) == decimal.Truncate(number.Value);
        }

        while (end < text.Length && end - start < 8 && ChineseNumber.IsNumeral(text[end]))
            end++;
        return ChineseNumber.TryRead(text.AsSpan(start, end - start), out value);
    }

    private static bool EndsPhrase(string text, int at)
        => at >= text.Length || TextMarks.SeparatesClauses(text[at]) || TextMarks.SeparatesMembers(text[at]) || text[at] is '）' or ')' or ' ' or '和' or '及' or '与' or '的' or '水';

    private static bool HasCue(string text, int start)
    {
        var before = Before(text, start);
        if (before.LastIndexOfAny("。；，,;") is var cut && cut >= 0)
            before = before[(cut + 1)..];
        if (before.IsEmpty)
            return false;
        foreach (var motto in Mottoes)
        {
            if (before.EndsWith(motto))
                return false;
        }

        foreach (var cue in Cues)
        {
            if (before.Contains(cue, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Before(string text, int start) => text.AsSpan(Math.Max(0, start - Reach), Math.Min(start, Reach));

    private static Quantity Place(int start, int end, decimal value, Comparator comparator)
        => new() { Start = start, NumberStart = start, End = end, Value = value, Unit = "位", Kind = UnitKind.Rank, Form = NumberForm.Place, Comparator = comparator };
}
