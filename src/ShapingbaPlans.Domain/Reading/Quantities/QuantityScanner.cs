using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Quantities;

/// <summary>One linear scan of a paragraph for its quantities, with the qualifiers and falling verbs that touch them.</summary>
internal static class QuantityScanner
{
    private const int Reach = 8;

    private static readonly string[] FallingVerbs = ["下降了", "下降", "减少了", "减少", "降低了", "降低", "回落", "下滑", "负增长", "压减", "压降"];

    // Words that end like a qualifier and are none: 节约5天, 签约10个, 最近3年.
    private static readonly string[] FalseQualifiers = ["节约", "签约", "预约", "履约", "集约", "公约", "特约", "合约", "最近", "附近", "邻近", "就近", "商超", "赶超", "英超", "渝超"];

    /// <summary>The quantities of a paragraph, in order.</summary>
    /// <example>新增停车泊位超5000个、绿道30公里 gives 超5000个 (gt) and 30公里.</example>
    public static List<Quantity> Scan(string text)
    {
        var found = new List<Quantity>();
        var at = 0;
        while (at < text.Length)
        {
            var next = at + 1;
            var quantity = DigitNumbers.IsDigit(text[at])
                ? DigitQuantities.Read(text, at, out next)
                : PlaceQuantities.Read(text, at) ?? WrittenQuantities.Read(text, at);
            if (quantity is not null)
            {
                var floor = found.Count > 0 ? found[^1].End : 0;
                found.Add(Qualified(text, quantity, floor));
                next = Math.Max(next, found[^1].End);
            }

            at = next;
        }

        return found;
    }

    private static Quantity Qualified(string text, Quantity quantity, int floor)
    {
        if (quantity.Kind is UnitKind.Class || quantity.Form is NumberForm.Place or NumberForm.Zero or NumberForm.Row)
            return quantity;
        var start = quantity.Start;
        var comparator = quantity.Comparator;
        var window = text.AsSpan(Math.Max(floor, start - Reach), Math.Max(0, Math.Min(Reach, start - floor)));
        if (!EndsFalsely(window) && QualifierWords.EndingAt(window, out var before) is > 0 and var length)
        {
            start -= length;
            window = window[..^length];
            comparator = Join(comparator, before);
        }

        var falls = false;
        if (quantity.Kind is UnitKind.Percent or UnitKind.Points or UnitKind.Times && FallingVerb(window) is > 0 and var verb)
            (falls, start) = (true, start - verb);
        var end = quantity.End;
        var behind = QualifierWords.StartingAt(text.AsSpan(end), out var after);
        if (behind == 0)
            behind = BehindNoun(text, end, quantity.Kind, out after);
        if (behind > 0)
            (end, comparator) = (end + behind, Join(comparator, after));
        return quantity with { Start = start, End = end, Comparator = comparator, BoundBehind = behind > 0, Falls = falls };
    }

    // 50个项目以上: the qualifier may stand behind the short noun, but not 15家区级以上企业.
    private static int BehindNoun(string text, int end, UnitKind kind, out Comparator comparator)
    {
        comparator = Comparator.Eq;
        if (kind is not UnitKind.Count)
            return 0;
        for (var noun = 1; noun <= 4 && end + noun + 2 <= text.Length; noun++)
        {
            var letter = text[end + noun - 1];
            if (TextMarks.SeparatesClauses(letter) || TextMarks.SeparatesMembers(letter) || DigitNumbers.IsDigit(letter))
                return 0;
            var at = end + noun;
            if (letter is not ('级' or '岁' or '元' or '高' or '模' or '士') && QualifierWords.StartingAt(text.AsSpan(at), out comparator) is > 0 and var length
                && (at + length >= text.Length || TextMarks.SeparatesClauses(text[at + length]) || TextMarks.SeparatesMembers(text[at + length])))
                return noun + length;
        }

        return 0;
    }

    // A range stays a range; about gives way to a bound that says which side.
    private static Comparator Join(Comparator first, Comparator second)
        => first is Comparator.Range ? first : first is Comparator.Eq or Comparator.About ? second : first;

    private static bool EndsFalsely(ReadOnlySpan<char> window)
    {
        foreach (var word in FalseQualifiers)
        {
            if (window.EndsWith(word))
                return true;
        }

        return false;
    }

    private static int FallingVerb(ReadOnlySpan<char> window)
    {
        foreach (var verb in FallingVerbs)
        {
            if (window.EndsWith(verb))
                return verb.Length;
        }

        return 0;
    }
}
