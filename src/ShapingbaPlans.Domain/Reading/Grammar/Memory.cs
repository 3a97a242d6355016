using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>What a sentence has said so far: the last subject, what it was about, the verb that a list shares.</summary>
internal sealed class Memory
{
    /// <summary>The figures read so far, in order.</summary>
    public List<Spot> Read { get; } = [];

    /// <summary>The last subject that was named in full.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What that subject is about, for a bare head noun behind it.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>The verb that opened the clause: it holds for the list behind it.</summary>
    public string Verb { get; private set; } = "";

    /// <summary>Keeps what a figure has said.</summary>
    public void Note(Spot spot)
    {
        Read.Add(spot);
        if (spot.SubjectRule == "rank" && RankWords.OwnSubject(spot) is { Length: > 0 } ranked && (Subject.Length == 0 || spot.OpensClause))
            Subject = ranked;
        if (spot.SubjectRule is "carried" or "rank" or "change-of-it" || spot.Measure == Measure.Rank)
            return;
        if (spot.OpensClause)
            Verb = "";
        if (spot.SubjectRule is not ("list" or "topic-and-head" or "share-of-whole" or "part-of-plan" or "part-of-whole-plan" or "whole-plan"))
            Verb = ContentVerbs.LeadingIn(spot.Subject) is { } verb && !ContentVerbs.IsLight(verb) && verb.Length < spot.Subject.Length ? verb : Verb;
        var subject = spot.CarriedAs.Length > 0 ? spot.CarriedAs : spot.Subject;
        if (spot.CarriedAs.Length == 0 && spot.SubjectRule is "share-of-whole" or "part-of-plan" or "compared" or "whole-plan")
            return;
        Subject = subject;
        var aside = spot.IsChained && Topic.Length > 0 && ContentVerbs.LeadingIn(subject) is "运输" or "输出" or "销售";
        if (!aside && spot.SubjectRule is not ("topic-and-head" or "topic-and-verb" or "lead-and-head") && SubjectWords.Topic(subject) is { Length: > 1 } topic)
            Topic = topic;
    }

    /// <summary>The subjects of the last figures, with 增速 where growth was read: for 分别 and 均 that name none of their own.</summary>
    public List<string> LastSubjects(int count)
    {
        var named = Read.Where(s => s.Measure != Measure.Rank).TakeLast(count).Select(s => s.Subject).ToList();
        return named.Count == count ? named : [];
    }
}
