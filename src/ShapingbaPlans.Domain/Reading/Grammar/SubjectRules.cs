using ShapingbaPlans.Domain.Reading.Quantities;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>A rule that finds the subject of one figure.</summary>
/// <param name="Name">Its name, a part of the candidate's rule.</param>
/// <param name="Confidence">How far it is to be trusted, from 0 to 1.</param>
/// <param name="Find">The subject, or null when the rule has nothing to say.</param>
internal sealed record SubjectRule(string Name, decimal Confidence, Func<SubjectPlace, string?> Find);

/// <summary>A figure whose subject is looked for, cleaned and with the figure behind it.</summary>
internal sealed record SubjectPlace(Spot Spot, Spot? Next, string Head, Memory Memory)
{
    /// <summary>The unit's kind.</summary>
    public UnitKind Kind => Spot.Quantity.Kind;

    /// <summary>True for a share or a change: its noun stands before it.</summary>
    public bool IsRate => Kind is UnitKind.Percent or UnitKind.Points or UnitKind.Times;
}

/// <summary>The rules for the subject, in the order they are asked.</summary>
internal static class SubjectRules
{
    private const int LongestPerson = 8;

    /// <summary>The rules.</summary>
    public static IReadOnlyList<SubjectRule> All { get; } =
    [
        new("cleared", 0.8m, p => p.Spot.Quantity.Form == NumberForm.Zero ? Cleared(p) : null),
        new("compared", 0.85m, p => p.Spot.Predicate.Reference.Length > 0 ? Compared(p) : null),
        new("part-of-plan", 0.9m, PartOfPlan),
        new("progress-of-works", 0.95m, p => p.IsRate && SharePhrases.IsProgress(p.Spot.Phrase) ? Works(p) : null),
        new("share-of-whole", 0.85m, ShareOfWhole),
        new("change-of-it", 0.8m, ChangeOfIt),
        new("whole-plan", 0.85m, p => p.Memory.Subject.Length > 0 && !p.IsRate && TargetWords.IsWhole(p.Spot.Phrase) ? p.Memory.Subject : null),
        new("part-of-whole-plan", 0.85m, p => p.Kind == UnitKind.Percent && p.Spot.Phrase.Trim() == "的" && p.Memory.Read is [.., { SubjectRule: "whole-plan" } plan] ? PartOfWhole(p, plan) : null),
        new("target-of-it", 0.8m, p => p.Memory.Subject.Length > 0 && TargetWords.IsNamedBehind(p.Spot) && (p.Head.Length == 0 || p.Head.StartsWith("超额", StringComparison.Ordinal)) ? p.Memory.Subject : null),
        new("noun-behind", 0.9m, NounBehind),
        new("noun-of-the-next", 0.75m, NounOfTheNext),
        new("carried", 0.85m, p => p.Head.Length == 0 && p.Kind == UnitKind.Points && p.Memory.Read is [.., { SubjectRule: "share-of-whole" } share] ? share.Subject : null),
        new("carried", 0.85m, p => p.Head.Length == 0 && p.Memory.Subject.Length > 0 ? p.Memory.Subject : null),
        new("times-of-it", 0.85m, p => p.Kind == UnitKind.Times && p.Memory.Subject.Length > 0 && IsTimesOf(p.Spot.Phrase) ? p.Memory.Subject : null),
        new("growth-of-it", 0.85m, p => p.Head is "增速" or "增幅" or "涨幅" or "同比增速" or "降幅" && p.Memory.Subject.Length > 0 ? p.Memory.Subject : null),
        new("topic-and-head", 0.8m, p => (HeadNouns.IsBare(p.Head) || (p.Spot.IsChained && HeadNouns.IsVolume(p.Head))) && p.Memory.Topic.Length > 0 ? (p.Head.StartsWith('总') ? ContentVerbs.WithoutNew(p.Memory.Topic) : p.Memory.Topic) + p.Head : null),
        new("part-of-it", 0.85m, p => Parts.Of(p.Head, p.Spot, p.Memory)),
        new("lead-and-head", 0.7m, p => HeadNouns.IsBare(p.Head) && p.Spot.Lead.Length > 1 ? p.Spot.Lead + p.Head : null),
        new("topic-and-verb", 0.75m, p => (ContentVerbs.IsVerb(p.Head) || p.Head.StartsWith("惠及", StringComparison.Ordinal)) && p.Memory.Topic.Length > 0 && p.Kind is UnitKind.Count or UnitKind.Amount or UnitKind.Event or UnitKind.Money ? p.Memory.Topic + p.Head : null),
        new("verb-of-the-list", 0.9m, VerbOfTheList),
        new("own-words", 0.95m, p => p.Head.Length > 1 ? p.Head : null),
        new("behind-the-number", 0.6m, p => p.Spot.Noun.Length > 1 ? SubjectWords.CleanNoun(p.Spot.Noun, p.Spot.RunsIntoNext) : null),
    ];

    // 是“十一五”末的2倍: it is measured against its own past.
    private static bool IsTimesOf(string phrase)
        => phrase.TrimStart().TrimStart('约', '达', '已') is ['是' or '为', ..] or ['相', '当', '于', ..];

    private static string? Cleared(SubjectPlace place)
    {
        var head = place.Spot.Phrase.TrimEnd('“', '"');
        foreach (var tail in (ReadOnlySpan<string>)["动态清", "清"])
            head = head.EndsWith(tail, StringComparison.Ordinal) ? head[..^tail.Length] : head;
        return SubjectWords.Clean(head) is { Length: > 0 } subject ? subject : null;
    }

    private static string? Compared(SubjectPlace place)
    {
        var head = place.Head.Length > 0 && !HeadNouns.IsBare(place.Head) ? place.Head : place.Memory.Subject + (place.Head.Length > 0 && !place.Memory.Subject.EndsWith(place.Head, StringComparison.Ordinal) ? place.Head : "");
        return head.Length > 0 ? head + FrameWords.TrimTrailing(place.Spot.Predicate.Reference) : null;
    }

    private static string? PartOfPlan(SubjectPlace place)
    {
        if (place.Kind != UnitKind.Percent || SharePhrases.Completion(place.Spot.Phrase) is not var (head, of))
            return null;
        var own = SubjectWords.Clean(head);
        place.Spot.CarriedAs = own.Length > 1 ? own : "";
        return (own.Length > 1 ? own : place.Memory.Subject) + of + "完成率";
    }

    // …完成年计划710亿元的89.4%: the plan's words stand with the amount before.
    private static string PartOfWhole(SubjectPlace place, Spot plan)
    {
        place.Spot.CarriedAs = plan.Subject;
        var words = FrameWords.TrimTrailing(plan.Phrase);
        return plan.Subject + words[(words.LastIndexOfAny(['成', '占', '达', '到', '为']) + 1)..] + "完成率";
    }

    private static string Works(SubjectPlace place)
    {
        var own = SharePhrases.WithoutWorks(place.Head);
        return (own.Length > 0 ? own : place.Memory.Topic) + "工程进度";
    }

    private static string? ShareOfWhole(SubjectPlace place)
    {
        if (!place.IsRate || SharePhrases.PartOf(place.Spot.Predicate.Motion == Motion.None ? place.Spot.Phrase : place.Spot.Predicate.Head) is not var (head, of))
            return null;
        var own = SubjectWords.Clean(head);
        if (own.Length < 2 && place.Memory.Subject.Length == 0)
            return null;
        place.Spot.CarriedAs = own.Length > 1 ? own : "";
        return (own.Length > 1 ? own : place.Memory.Subject) + "占" + FrameWords.TrimTrailing(of.TrimEnd('的')) + "比重";
    }

    // …达84个, 比2000年增加63个: an amount that something grew by.
    private static string? ChangeOfIt(SubjectPlace place)
    {
        if (place.IsRate || place.Memory.Subject.Length == 0 || place.Spot.Predicate is not { Motion: Motion.Rises or Motion.Falls } change || SubjectWords.Names(place.Spot.Noun))
            return null;
        var verb = FrameWords.TrimTrailing(place.Spot.Phrase) is { Length: > 1 } text ? text[^2..] : "";
        return verb is "增加" or "减少" or "提高" or "降低" or "增长" or "下降" && SubjectWords.Clean(change.Head).Length == 0 ? place.Memory.Subject + verb : null;
    }

    // 新建7个医保服务站: the noun stands behind, its verb before.
    private static string? NounBehind(SubjectPlace place)
    {
        var spot = place.Spot;
        if (!SubjectWords.Names(spot.Noun) || (place.IsRate && place.Head.Length > 0 && !ContentVerbs.IsVerb(place.Head)) || (place.IsRate && spot.Predicate.Motion != Motion.None) || spot.Quantity.Form is NumberForm.Place or NumberForm.Row)
            return null;
        var noun = SubjectWords.CleanNoun(spot.Noun, spot.RunsIntoNext);
        if (noun.Length == 0)
            return null;
        if (noun.EndsWith('级') && place.Next is { } next && next.IsChained && SubjectWords.Names(next.Noun))
            noun += SubjectWords.CleanNoun(next.Noun, next.RunsIntoNext) is var whole && whole.IndexOf('级', StringComparison.Ordinal) is >= 0 and var level ? whole[(level + 1)..] : "";
        var verb = ContentVerbs.EndingIn(place.Head);
        var head = place.Head;
        if (spot.Phrase.TrimEnd().EndsWith('、'))
            head = verb = ContentVerbs.LeadingIn(place.Head) ?? "";
        if (head.Length > 0 && verb is null && spot.Phrase.TrimEnd().EndsWith('等'))
            head = ContentVerbs.FirstIn(head, 0) is var (from, to) && from >= 0 ? head[from..to] : "";
        if (head.Length == 0 && spot.IsChained)
            head = spot.Phrase.Trim('、', '和', '及', ' ').Length == 0 && place.Memory.Read is [.., { SubjectRule: "noun-behind" } before] && before.NounHead.Length > 0 ? before.NounHead : place.Memory.Verb;
        if (verb is not null && ContentVerbs.IsLight(verb) && verb == head)
            head = "";
        if (head.Length == 0 && spot.RunsIntoNext && noun.Length <= LongestPerson && spot.Phrase.TrimEnd() is [.., '向' or '为' or '对' or '给'])
            return ForWhom(spot.Noun, noun);
        spot.NounHead = head;
        return head + noun;
    }

    // 向48家企业发放贷款6529万元: those who get it are told by what they get.
    private static string ForWhom(string words, string noun)
        => words.IndexOf(noun, StringComparison.Ordinal) is var at && at >= 0 && FrameWords.TrimTrailing(words[(at + noun.Length)..]) is { Length: > 2 and < 16 } deed && ContentVerbs.LeadingIn(deed) is not null ? deed + noun : noun;

    // 141个、249万平方米老旧小区改造: the noun behind the next figure is this one's too.
    private static string? NounOfTheNext(SubjectPlace place)
    {
        if (place.Next is not { IsChained: true } next || SubjectWords.Names(place.Spot.Noun) || place.IsRate || next.Phrase.Trim(' ', '、').Length > 0 || !SubjectWords.Names(next.Noun))
            return null;
        return place.Head.Length == 0 || ContentVerbs.IsVerb(place.Head) || place.Spot.Phrase.EndsWith('等') || place.Spot.Phrase.EndsWith('的')
            ? (ContentVerbs.IsVerb(place.Head) ? place.Head : "") + SubjectWords.CleanNoun(next.Noun, next.RunsIntoNext) : null;
    }

    // 新增高新技术企业80家、科技型企业450家: the first verb holds for all.
    private static string? VerbOfTheList(SubjectPlace place)
    {
        if (!place.Spot.IsChained || place.IsRate || place.Memory.Verb.Length == 0 || place.Head.Length < 2 || place.Spot.Predicate.Motion != Motion.None || ContentVerbs.LeadingIn(place.Head) is not null)
            return null;
        if (place.Kind == UnitKind.Money && place.Memory.Verb is not ("新增" or "争取" or "争取到" or "争取到位" or "发放" or "收回" or "拨付" or "投入" or "减免" or "压减"))
            return null;
        return FrameWords.TrimTrailing(place.Spot.Phrase).Length < place.Spot.Phrase.TrimEnd().Length && place.Spot.Phrase.TrimEnd().EndsWith('达') ? null : place.Memory.Verb + (place.Head[0] is '和' or '与' or '及' ? place.Head[1..] : place.Head);
    }
}
