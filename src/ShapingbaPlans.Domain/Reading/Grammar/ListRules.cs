using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading.Quantities;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>Figures that share one verb phrase: 分别, 均, 各, and plain pairs (A和B同比下降x、y).</summary>
internal static class ListRules
{
    private const int LongestList = 12;

    /// <summary>Gives the figures from this one on their subjects, where they are a list.</summary>
    /// <returns>How many figures were resolved, 0 for none.</returns>
    public static int Resolve(IReadOnlyList<Spot> spots, int at, Memory memory)
    {
        var spot = spots[at];
        var head = spot.Predicate.Motion == Motion.None ? spot.Phrase : spot.Predicate.Head;
        var respectively = spot.Phrase.LastIndexOf("分别", StringComparison.Ordinal);
        if (spot.Quantity.Kind == UnitKind.Rank)
            return 0;
        var count = RunLength(spots, at);
        if (count == 1)
            return Shared(spot, head, memory) ? 1 : 0;
        var subjects = respectively >= 0 ? Respectively(spot.Phrase, respectively, count, memory) : SharedLists.Split(Stem(head), count);
        if (subjects.Count != count && respectively < 0 && Stem(head).Length == 0)
            subjects = memory.LastSubjects(count);
        if (subjects.Count != count)
            return 0;
        subjects = [.. subjects.Select(s => Parts.Of(s, spot, memory) ?? s)];
        for (var i = 0; i < count; i++)
            Give(spots[at + i], spot, [subjects[i]], respectively >= 0 ? 0.9m : 0.8m);
        return count;
    }

    // The figures behind this one with nothing but list marks (or a verb of change of their own) between.
    private static int RunLength(IReadOnlyList<Spot> spots, int at)
    {
        var count = 1;
        while (at + count < spots.Count && count < LongestList && !SubjectWords.Names(spots[at + count - 1].Noun)
            && spots[at + count] is { IsChained: true } next && next.Quantity.Kind == spots[at].Quantity.Kind && IsMember(next))
            count++;
        return count;
    }

    private static bool IsMember(Spot spot)
    {
        var words = spot.Phrase.Trim(' ', '、', '和', '及', '与', '以');
        return words.Length == 0 || (Predicate.Of(words, false) is { Motion: Motion.Rises or Motion.Falls } verb && verb.Head.Length == 0);
    }

    private static List<string> Respectively(string phrase, int at, int count, Memory memory)
    {
        var left = Stem(phrase[..at]);
        var subjects = SharedLists.Split(left, count);
        if (subjects.Count == count)
            return subjects;
        var right = phrase[(at + 2)..];
        if (right.Contains('、', StringComparison.Ordinal) && SharedLists.Split(SubjectWords.Clean(right), count) is { } behind && behind.Count == count)
            return behind;
        var last = memory.LastSubjects(count);
        return left.Length == 0 || left is "增速" or "增幅" or "同比" ? last : [.. last.Select(s => HeadNouns.IsBare(left) ? SubjectWords.Topic(s) + left : s + left)];
    }

    // 均 and 各: one number for several subjects.
    private static bool Shared(Spot spot, string head, Memory memory)
    {
        if (!IsShared(spot.Phrase, head))
            return false;
        var stem = Stem(head);
        var subjects = SharedLists.Split(stem, 0);
        if (subjects.Count < 2 && (stem.Length == 0 || stem is "增幅" or "增速" or "占比" or "涨幅"))
            subjects = [.. memory.Read.Where(s => s.Section == spot.Section && s.Measure is Measure.Level or Measure.Stock).Select(s => stem == "占比" ? s.Subject + stem : s.Subject)];
        if (subjects.Count < 2)
            return false;
        if (spot.Quantity.Kind is UnitKind.Count && ContentVerbs.LeadingIn(subjects[0]) is { } verb && verb.Length < subjects[0].Length)
            subjects = [.. subjects.Select(s => ContentVerbs.LeadingIn(s) is null ? verb + s : s)];
        Give(spot, spot, subjects, 0.75m);
        return true;
    }

    // 均, 均达到, 均保持在, 各: at most a light verb stands behind it; 人均, 年均 are words.
    private static bool IsShared(string phrase, string head)
        => IsEach(head) || (phrase.TrimEnd().LastIndexOfAny(['均', '各']) is var at && at > 0 && phrase.Length - at <= 5 && IsEach(phrase[..(at + 1)])
            && (FrameWords.TrimTrailing(phrase[(at + 1)..]).Length == 0 || phrase[(at + 1)..] is "增长" or "下降" or "提高" or "上升"));

    private static bool IsEach(string text) => text.Length > 1 && (text[^1] is '各' || (text[^1] is '均' && text[^2] is not ('人' or '户' or '亩' or '地' or '年' or '村' or '平')));

    private static string Stem(string head)
    {
        var text = SubjectWords.Clean(head);
        return SharePhrases.IsProgress(text) ? SharePhrases.WithoutWorks(text) : text;
    }

    private static void Give(Spot spot, Spot first, List<string> subjects, decimal confidence)
    {
        var own = spot == first ? spot.Predicate : Predicate.Of(spot.Phrase.Trim(' ', '、', '和', '及', '与'), spot.Quantity.Falls);
        spot.Predicate = own.Motion != Motion.None ? own : first.Predicate.Motion == Motion.None && first.Quantity.Falls ? new("", Motion.Falls) : first.Predicate;
        var works = SharePhrases.IsProgress(first.Phrase);
        spot.Subjects = [.. subjects.Select(s => works ? SharePhrases.WithoutWorks(s) + "工程进度" : s)];
        spot.SubjectRule = "list";
        spot.SubjectConfidence = confidence;
        spot.MeasureText = first.Phrase;
    }
}
