using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Quantities;

/// <summary>Quantities that start with a digit: number, range or ratio, and the unit behind.</summary>
internal static class DigitQuantities
{
    /// <summary>Reads the quantity at a digit; null with the place to go on when the number is part of a name, a date or a code.</summary>
    public static Quantity? Read(string text, int start, out int next)
    {
        next = DigitNumbers.RunEnd(text, start);
        if (IsPartOfCode(text, start, next) || DigitNumbers.Read(text, start) is not { } first)
            return null;
        if (Ratio(text, start, first, ref next) is { } ratio)
            return ratio.End > ratio.Start ? ratio : null;
        var (unit, kind, end) = UnitAt(text, first);
        var upper = Range(text, first, end);
        if (upper is { } up)
            (unit, kind, end) = UnitAt(text, up);
        next = Math.Max(next, end);
        if (kind == UnitKind.Name || IsYear(first, kind, first.End - start))
            return null;
        var (low, high) = upper is { } second ? InOneScale(first, second) : (first.Value, (decimal?)null);
        return new Quantity
        {
            Start = start,
            NumberStart = start,
            End = end,
            Value = low,
            Upper = high,
            Unit = unit,
            Kind = kind,
            Scale = (upper ?? first).Scale,
            Comparator = high is not null ? Comparator.Range : first.IsRounded ? Comparator.About : Comparator.Eq,
        };
    }

    // V5, PM2.5, 5G, 2×100, 1+3+2: letters and signs make a code of it. A unit in letters is no code.
    private static bool IsPartOfCode(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (char.IsAsciiLetter(before) || before is '第' or '×' or '+' or '＋' or '*' or '/' or '#' or '_' or '．' or '.' or '&' or '-' || (before == '前' && start > 1 && text[start - 2] is not ('提' or '目' or '此')))
            return before != '-' || start < 2 || !DigitNumbers.IsDigit(text[start - 2]);
        if (after is '/' && PrintedUnits.StartingAt(text.AsSpan(end)) is { Kind: UnitKind.Percent })
            return false;
        if (after is '×' or '+' or '＋' or '*' or '#' or '_' or '/' or '／')
            return true;
        return char.IsAsciiLetter(after) && PrintedUnits.StartingAt(text.AsSpan(end)) is null;
    }

    private static (string Unit, UnitKind Kind, int End) UnitAt(string text, DigitNumber number)
    {
        var at = number.End;
        while (at < text.Length && at - number.End < 2 && text[at] is ' ' or '\u00a0' or '\u3000')
            at++;
        if (PrintedUnits.StartingAt(text.AsSpan(at)) is not { } unit)
            return number.Scale == "万" && PrintedUnits.OfPeople(text.AsSpan(at)) is { } people ? ("万" + people, UnitKind.Count, number.End) : number.Scale.EndsWith('亿') ? (number.Scale + "元", UnitKind.Money, number.End) : (number.Scale, UnitKind.None, number.End);
        at += unit.Word.Length;
        var word = unit.Word is "％" or "﹪" ? "%" : unit.Word is "百分点" or "个点" ? "个百分点" : unit.Word;
        if (at < text.Length && text[at] is '/' or '／' or '每' && PrintedUnits.StartingAt(text.AsSpan(at + 1)) is { } per && unit.Kind != UnitKind.Name)
            return (number.Scale + word + "/" + per.Word, UnitKind.Amount, at + 1 + per.Word.Length);
        return (number.Scale + word, unit.Kind, at);
    }

    // 4.5%—5%, 5-10个百分点, 2至3条: the second number carries the unit of both.
    private static DigitNumber? Range(string text, DigitNumber first, int end)
    {
        var at = end;
        if (at < text.Length && text[at] is '-' or '—' or '–' or '−' or '~' or '～' or '－' or '至' or '到')
            at++;
        if (at > end && at < text.Length && text[at] == '—')
            at++;
        if (at == end || at >= text.Length || !DigitNumbers.IsDigit(text[at]) || DigitNumbers.Read(text, at) is not { } second)
            return null;
        var (_, kind, _) = UnitAt(text, second);
        return kind is UnitKind.None || second.Value <= first.Value && second.Scale == first.Scale ? null : second;
    }

    private static (decimal Low, decimal? High) InOneScale(DigitNumber low, DigitNumber high)
        => low.Scale.Length == 0 || low.Scale == high.Scale ? (low.Value, high.Value) : (low.Value * (low.Scale == "万" && high.Scale == "亿" ? 0.0001m : 1m), high.Value);

    // 1.75∶1 is a ratio; 13.6∶34.4∶52.0 is a structure and no figure; 10:30 is a time.
    private static Quantity? Ratio(string text, int start, DigitNumber first, ref int next)
    {
        var at = first.End;
        if (!first.IsPlain || at + 1 >= text.Length || text[at] is not ('∶' or '：' or ':' or '︰' or '比') || !DigitNumbers.IsDigit(text[at + 1]))
            return null;
        if (text[at] is '比' || DigitNumbers.Read(text, at + 1) is not { } second)
            return null;
        next = second.End;
        var nothing = new Quantity { Start = start, NumberStart = start, End = start, Value = 0, Unit = "", Kind = UnitKind.None };
        if (next + 1 < text.Length && text[next] is '∶' or '：' or ':' or '︰' && DigitNumbers.IsDigit(text[next + 1]))
        {
            next = DigitNumbers.RunEnd(text, next + 1);
            return nothing;
        }

        return second.Value != 1 || !second.IsPlain ? nothing
            : new Quantity { Start = start, NumberStart = start, End = next, Value = first.Value, Unit = "∶1", Kind = UnitKind.Times, Form = NumberForm.Ratio };
    }

    // 2025年, 2021—2025年 and a bare 2025 are years; 2000户 counts.
    private static bool IsYear(DigitNumber number, UnitKind kind, int digits)
        => kind is UnitKind.None or UnitKind.Span && number.IsPlain && digits == 4 && number.Value is >= 1900 and <= 2100 && number.Value == decimal.Truncate(number.Value);
}
