using ShapingbaPlans.Domain.Reading.Quantities;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>Reads the figures of one sentence from left to right, so that each can lean on those before it.</summary>
internal static class SentenceReader
{
    /// <summary>Gives every figure of a sentence its subject and its measure.</summary>
    public static void Read(IReadOnlyList<Spot> spots)
    {
        var memory = new Memory();
        for (var at = 0; at < spots.Count; at++)
        {
            var spot = spots[at];
            if (!spot.IsResolved)
            {
                spot.Predicate = Predicate.Of(spot.Phrase, spot.Quantity.Falls);
                spot.MeasureText = spot.Phrase;
                if (spot.Quantity.Kind == UnitKind.Rank)
                    Rank(spots, at, memory);
                else if (ListRules.Resolve(spots, at, memory) == 0)
                    Single(spots, at, memory);
            }

            spot.ContinuesCount = at > 0 && spot.IsChained && spots[at - 1] is { MeasureRule: "standing-count" } before && !before.Phrase.Contains("其中", StringComparison.Ordinal);
            spot.ContinuesSum = at > 0 && spot.IsChained && spots[at - 1] is { MeasureRule: "cumulative" };
            if (spot.SubjectRule == "noun-behind" && at > 0 && spot.IsChained && spots[at - 1].SubjectRule == "noun-behind" && spot.Phrase.Trim('、', '和', '及', ' ').Length == 0)
                spot.MeasureText = spots[at - 1].MeasureText;
            spot.BaseYear = spot.OwnYear ?? ComparedYear(spot.Phrase) ?? (at > 0 ? spots[at - 1].BaseYear : null);
            var rule = MeasureRules.All.First(r => r.Holds(spot));
            (spot.Measure, spot.MeasureRule) = (rule.Measure, rule.Name);
            memory.Note(spot);
        }
    }

    // 是2011年的1.54倍: what is averaged behind it runs from that year on.
    private static int? ComparedYear(string phrase)
        => phrase.IndexOf('年', StringComparison.Ordinal) is >= 5 and var at && phrase[at - 5] is '是' or '为' or '于' && int.TryParse(phrase.AsSpan(at - 4, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2100 ? year : null;

    private static void Single(IReadOnlyList<Spot> spots, int at, Memory memory)
    {
        var spot = spots[at];
        var raw = spot.Predicate.Motion == Motion.None || spot.Quantity.Kind is not (UnitKind.Percent or UnitKind.Points or UnitKind.Times) ? spot.Phrase : spot.Predicate.Head;
        var place = new SubjectPlace(spot, at + 1 < spots.Count ? spots[at + 1] : null, GrowthHead(SubjectWords.Clean(raw), spot), memory);
        foreach (var rule in SubjectRules.All)
        {
            if (rule.Find(place) is not { Length: > 0 } subject)
                continue;
            spot.Subjects = [subject];
            (spot.SubjectRule, spot.SubjectConfidence) = (rule.Name, rule.Confidence);
            if (rule.Name == "carried")
                Carry(spot, memory);
            return;
        }

        (spot.Subjects, spot.SubjectRule, spot.SubjectConfidence) = ([place.Head], "nameless", 0.2m);
    }

    // 增长8%、力争9%: with the subject the verb is carried too. 新增630家、累计达5324家: what is counted in all is no longer new.
    private static void Carry(Spot spot, Memory memory)
    {
        if (spot.Phrase.Contains("累计", StringComparison.Ordinal) || spot.Phrase.Contains("总数", StringComparison.Ordinal))
            spot.Subjects = [ContentVerbs.WithoutNew(spot.Subject)];
        else if (spot.Predicate.Motion == Motion.None && memory.Read.Count > 0 && memory.Read[^1] is var last)
            (spot.MeasureText, spot.Predicate) = (last.MeasureText, last.Quantity.Kind == spot.Quantity.Kind && spot.Quantity.Kind == UnitKind.Percent ? last.Predicate : spot.Predicate);
    }

    // 固定资产投资增速16%: the growth noun is the measure, what stands before it the subject.
    private static string GrowthHead(string head, Spot spot)
    {
        if (spot.Quantity.Kind != UnitKind.Percent)
            return head;
        foreach (var noun in (ReadOnlySpan<string>)["同比增速", "增长速度", "增长率", "增速", "增幅", "涨幅", "降幅"])
        {
            if (head.EndsWith(noun, StringComparison.Ordinal) && head.Length > noun.Length)
                return head[..^noun.Length];
        }

        return head;
    }

    // 分居全省第4、第3位: places in a row belong to the last figures in their order.
    private static void Rank(IReadOnlyList<Spot> spots, int at, Memory memory)
    {
        var count = 1;
        while (at + count < spots.Count && spots[at + count] is { IsChained: true } next && next.Quantity.Kind == UnitKind.Rank && next.Phrase.Trim('、', '和', ' ').Length == 0)
            count++;
        for (var i = 0; i < count; i++)
        {
            var spot = spots[at + i];
            spot.Subjects = RankWords.Subjects(spots[at], count > 1 ? count - i : 0, memory);
            (spot.SubjectRule, spot.SubjectConfidence) = ("rank", 0.85m);
        }
    }
}
