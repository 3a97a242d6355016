using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.YearMatrix;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>How the year went, in a headline and a few sentences: every number and name in them is counted, none is written.</summary>
public sealed class Finding(IStringLocalizer<DashboardWords> words, DashboardText text)
{
    public string Headline(YearOverview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var (year, outcome) = (overview.Year, overview.Outcome);
        var (promises, answered) = (outcome.Promises.Count, outcome.Answered);
        if (promises == 0)
            return words[overview.IsReported ? "finding.no-plan" : "finding.nothing", year];
        if (!overview.IsReported)
            return text.Counted("finding.pending", promises, year);
        return answered == 0 ? text.Counted("finding.none-answered", promises, year)
            : answered == promises ? text.Counted("finding.all-answered", promises, year)
            : text.Counted("finding.answered", promises, year, answered, promises - answered);
    }

    public string Lede(YearOverview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        string[] sentences = overview switch
        {
            { IsReported: true, Outcome.Promises.Count: 0 } => [NoPlan(overview)],
            { IsReported: true } => [Results(overview.Outcome), Worst(overview.Gaps), Targets(overview.Targets)],
            { Outcome.Promises.Count: 0 } => [words["lede.not-reported", overview.Year]],
            _ => [words["lede.not-reported", overview.Year], Ambition(overview)],
        };
        return string.Join(words["sentence.next"], sentences.Where(s => s.Length > 0));
    }

    private string NoPlan(YearOverview overview)
        => text.Counted("lede.no-plan", overview.Plans.Histories.Count(h => h.In(overview.Year)?.Actual is not null), overview.Year);

    private string Results(YearOutcome outcome)
    {
        if (outcome.Answered == 0)
            return "";
        var missed = outcome.Count(YearState.Missed);
        var parts = new List<string>();
        Add("part.kept", outcome.Kept);
        Add("part.near", outcome.Count(YearState.Near));
        Add("part.missed", missed, outcome.SoftMisses == 0 ? ""
            : outcome.SoftMisses == missed ? words["part.soft-all"] : text.Counted("part.soft", outcome.SoftMisses));
        Add("part.not-comparable", outcome.Count(YearState.NotComparable));
        return text.Counted("lede.results", outcome.Answered, string.Join(words["part.next"], parts));

        void Add(string key, int count, string aside = "")
        {
            if (count > 0)
                parts.Add(text.Counted(key, count) + aside);
        }
    }

    private string Worst(YearGaps gaps)
    {
        var (rate, points) = (YearGaps.WorstOf(gaps.Shortfalls, GapMeasure.Rate), YearGaps.WorstOf(gaps.Shortfalls, GapMeasure.Points));
        var named = new List<string>();
        if (rate is not null)
            named.Add(words["worst.rate", rate.Indicator.Name, text.Gap(rate) + text.Scope(rate)]);
        if (points is not null)
            named.Add(words["worst.points", points.Indicator.Name, text.Gap(points) + text.Scope(points)]);
        return named.Count == 0 ? "" : words["lede.worst", text.Listed(named)];
    }

    private string Targets(IReadOnlyList<HorizonRow> targets)
    {
        if (targets.Count == 0)
            return "";
        var states = targets.GroupBy(t => t.Path.State).OrderBy(g => g.Key).Select(g => words["lede.targets.part", text.PathWord(g.Key), g.Count()].Value);
        return text.Counted("lede.targets", targets.Count, targets.Max(t => t.Path.TargetYear), string.Join(words["part.next"], states));
    }

    // A plan against the last actual says how far the year reaches; units are those of the row.
    private string Ambition(YearOverview overview)
    {
        var before = overview.Year - 1;
        var signs = overview.Outcome.Promises.Select(p => Sign(p.Indicator, p.Cell.Plan, p.History.In(before)?.Actual)).OfType<int>().ToList();
        return signs.Count == 0 ? ""
            : text.Counted("lede.ambition", signs.Count, before, signs.Count(s => s > 0), signs.Count(s => s == 0), signs.Count(s => s < 0));
    }

    private static int? Sign(Indicator indicator, Figure? plan, Figure? actual)
        => indicator.ValueOf(plan) is { } planned && indicator.ValueOf(actual) is { } done ? Math.Sign(planned - done) : null;
}
