using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Years.Brief;

/// <summary>What a year's figures say, in sentences: every number and name in them is counted or compared, none is written.</summary>
public sealed class BriefFindings(BriefText text, ChangeText changes)
{
    private static readonly YearState[] Answers = [YearState.Exceeded, YearState.Met, YearState.Near, YearState.Missed, YearState.NotComparable];

    /// <summary>How many promises there are and what became of them.</summary>
    public string Counts(YearScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var outcome = score.Outcome;
        var promises = outcome.Promises.Count;
        if (promises == 0)
            return score.ActualsOnly == 0 ? text["counts.nothing", score.Year] : text.Counted("counts.no-plan", score.ActualsOnly, score.Year);
        if (!score.IsReported)
            return text.Counted("counts.pending", promises, score.Year);
        var near = score.All.Count(r => r.IsPromise && r.Comparability == Comparability.Near);
        return text.Sentences(
        [
            text.Counted("counts.promises", promises, score.Year, outcome.Answered, promises - outcome.Answered),
            outcome.Answered == 0 ? "" : text["counts.answers", text.Listed(Answers.Where(s => outcome.Count(s) > 0).Select(s => text["count-of", text.Word(s), outcome.Count(s)]))],
            outcome.SoftMisses == 0 ? "" : text.Counted("counts.soft", outcome.SoftMisses),
            near == 0 ? "" : text.Counted("counts.near", near),
            score.ActualsOnly == 0 ? "" : text.Counted("counts.actuals-only", score.ActualsOnly),
        ]);
    }

    /// <summary>Which topic has most promises.</summary>
    public string Topics(YearScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var most = score.Outcome.ByTopic.Max(t => t.Promises.Count);
        var topics = score.Outcome.ByTopic.Where(t => t.Promises.Count == most).ToList();
        return text[score.IsReported ? "topics.most" : "topics.most-pending", text.Listed(topics.Select(t => t.Topic.Name)), most, topics.Sum(t => t.Answered)];
    }

    /// <summary>The promises of a state with both values: plan, actual, and how far apart they are.</summary>
    public string Statements(YearScore score, YearState state)
    {
        ArgumentNullException.ThrowIfNull(score);
        var rows = score.All.Where(r => r.IsPromise && r.State == state).ToList();
        return text.Counted("of-state", rows.Count, text.Word(state)) + text.Sentence(rows.Select(Statement));
    }

    /// <summary>The unanswered promises, by what the report says of them.</summary>
    public IEnumerable<string> Unanswered(YearScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.All.Where(r => r.State == YearState.Unreported).GroupBy(r => r.Cell.Unanswered?.Class)
            .OrderBy(g => g.Key is null).ThenByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => text.Counted("unanswered.class", g.Count(), text.Fate(g.Key), text.Named([.. g.Select(r => r.Indicator.Name)])));
    }

    /// <summary>The plans of the year that ask for less than the year before, and those given anew for the same year.</summary>
    public IEnumerable<string> Moves(YearScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var moves = score.Moves.Where(m => m.Now.Period == new Period(score.Year)).ToLookup(m => m.Kind);
        foreach (var kind in new[] { PlanMoveKind.Lowered, PlanMoveKind.Moved, PlanMoveKind.Restated }.Where(moves.Contains))
        {
            yield return text.Counted("moves." + Codes.Of(kind), moves[kind].Count(), score.Year, score.Year - 1)
                + text.Sentence(moves[kind].Select(m => text["moves.statement." + Codes.Of(kind), m.Indicator.Name, text.Said(m.Now), text.Said(m.Before)]));
        }
    }

    /// <summary>Where the targets for later years stand, going by all actuals there are.</summary>
    public IEnumerable<string> Horizon(YearScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var paths = score.Plans.Histories.SelectMany(h => h.Horizon.Where(c => c.Path.TargetYear > score.Year).Select(c => (h.Indicator, c.Target, c.Path))).ToList();
        if (paths.Count == 0)
            yield break;
        var states = paths.GroupBy(p => p.Path.State).OrderBy(g => g.Key).ToList();
        yield return text.Counted("horizon.counts", paths.Count, score.Plans.ReportedYears.LastOrDefault(), text.Listed(states.Select(g => text["count-of", text.Path(g.Key), g.Count()])));
        foreach (var state in states.Where(g => g.Key != HorizonState.NotEnoughData))
            yield return text.Counted("of-state", state.Count(), text.Path(state.Key)) + text.Sentence(state.Select(p => Target(p.Indicator, p.Target, p.Path)));
    }

    private string Statement(ScoreRow row) => text[
        row.CompletionRate is not null ? "statement.rate" : row.Difference switch { > 0 => "statement.above", < 0 => "statement.below", _ => "statement" },
        row.Indicator.Name, text.Said(row.Cell.Actual!), text.Said(row.Cell.Plan!),
        row.CompletionRate is { } rate ? FigureText.Percent(rate) : changes.Difference(row.Indicator, row.Cell)?.TrimStart('+', '\u2212') ?? ""] + Scope(row);

    // A pair that is not quite the same thing is never named without saying so.
    private string Scope(ScoreRow row) => row.Comparability == Comparability.Near ? text["scope.near"] : "";

    private string Target(Indicator indicator, Figure target, HorizonPath path)
        => text[path.Points.Count == 0 ? "horizon.target" : "horizon.latest", indicator.Name, target.Period.ToString(), text.Said(target),
            path.Points.Count == 0 ? 0 : path.Points[^1].Year, path.Points.Count == 0 ? "" : text.Said(path.Points[^1].Figure)]
            + (path.IsReckonedFromLowerBound ? text["horizon.from-lower-bound"] : "");
}
