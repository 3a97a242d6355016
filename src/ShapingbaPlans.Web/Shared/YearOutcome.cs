using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Shared;

/// <summary>A plan of one year for one indicator, with what came of it.</summary>
public sealed record Promise(IndicatorHistory History, YearCell Cell)
{
    public Indicator Indicator => History.Indicator;

    public YearState State => Cell.Verdict.State;
}

/// <summary>
/// What became of a year's promises: the one place where they are counted. A promise is a plan of the year for an indicator,
/// so every state but "no plan"; a year's figures without a plan are none.
/// </summary>
/// <example>Plans for trains (met), parking (unreported) and jobs (exceeded): 3 promises, 2 answered, 1 unanswered.</example>
public sealed class YearOutcome
{
    private YearOutcome(int year, IReadOnlyList<Promise> promises, IReadOnlyList<TopicOutcome> byTopic)
        => (Year, Promises, ByTopic) = (year, promises, byTopic);

    public int Year { get; }

    /// <summary>The year's promises, in the order of the indicators.</summary>
    public IReadOnlyList<Promise> Promises { get; }

    /// <summary>The topics with promises, in the order of the topics.</summary>
    public IReadOnlyList<TopicOutcome> ByTopic { get; }

    /// <summary>Promises that the next report answers with a figure: the four verdicts, and figures of another scope.</summary>
    public int Answered => Promises.Count(p => p.Cell.Actual is not null);

    /// <summary>Exceeded and met.</summary>
    public int Kept => Promises.Count(p => p.Cell.Verdict.IsKept);

    /// <summary>Missed 力争 targets: they are among the missed, and are named beside them.</summary>
    public int SoftMisses => Promises.Count(p => p.Cell.Verdict.IsSoftMiss);

    public int Count(YearState state) => Promises.Count(p => p.State == state);

    public static YearOutcome Of(PublishedPlans plans, int year)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var promises = plans.Histories
            .Where(h => h.In(year) is { } cell && cell.Verdict.State != YearState.NoPlan)
            .Select(h => new Promise(h, h.In(year)!)).ToList();
        var topics = promises.ToLookup(p => p.Indicator.TopicId);
        return new(year, promises, [.. plans.Topics.Where(t => topics.Contains(t.TopicId)).Select(t => new TopicOutcome(t, [.. topics[t.TopicId]]))]);
    }
}

/// <summary>What became of a year's promises of one topic.</summary>
public sealed record TopicOutcome(Topic Topic, IReadOnlyList<Promise> Promises)
{
    public int Answered => Promises.Count(p => p.Cell.Actual is not null);

    public int SoftMisses => Promises.Count(p => p.Cell.Verdict.IsSoftMiss);

    public int Count(YearState state) => Promises.Count(p => p.State == state);
}
