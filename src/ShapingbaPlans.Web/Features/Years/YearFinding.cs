using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>How a year went, in a headline and a few sentences: every number and name in them is counted, none is written.</summary>
public sealed class YearFinding(IStringLocalizer<YearsWords> words, IStringLocalizer<Words> shared, YearText text, ChangeText changes)
{
    public string Headline(YearOutcome outcome, bool isReported, int actuals)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var (year, promises, answered) = (outcome.Year, outcome.Promises.Count, outcome.Answered);
        if (promises == 0)
            return actuals == 0 ? words["finding.nothing", year] : text.Counted("finding.no-plan", actuals, year);
        if (!isReported)
            return text.Counted("finding.pending", promises, year);
        return answered == 0 ? text.Counted("finding.none-answered", promises, year)
            : answered == promises ? text.Counted("finding.all-answered", promises, year)
            : text.Counted("finding.answered", promises, year, answered, promises - answered);
    }

    public string Lede(YearScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var promises = score.All.Where(r => r.IsPromise).ToList();
        string[] sentences =
        [
            Ends("lede.short", promises.Where(r => r.State is YearState.Near or YearState.Missed), worst: true),
            Ends("lede.over", promises.Where(r => r.State == YearState.Exceeded), worst: false),
            score.IsReported ? "" : words["lede.not-reported", score.Year],
            promises.Count == 0 && score.IsReported ? words["lede.no-plan", score.Year] : "",
            Sources(score),
        ];
        return string.Join(words["sentence.next"], sentences.Where(s => s.Length > 0));
    }

    // Rates of completion and percentage points are never ranked together: one of each is named.
    private string Ends(string key, IEnumerable<ScoreRow> rows, bool worst)
    {
        var all = rows.ToList();
        var named = new[]
        {
            Extreme(all.Where(r => r.CompletionRate is not null), r => r.CompletionRate!.Value, worst) is { } level
                ? words["lede.rate", level.Indicator.Name, FigureText.Percent(level.CompletionRate!.Value) + Scope(level)].Value : null,
            Extreme(all.Where(r => r.Cell.Verdict.IsRate && r.Difference is not null), r => r.Cell.Verdict.Margin ?? r.Difference!.Value, worst) is { } rate
                ? words["lede.points", rate.Indicator.Name, changes.Difference(rate.Indicator, rate.Cell)! + Scope(rate)].Value : null,
        };
        var said = named.OfType<string>().ToList();
        return said.Count == 0 ? "" : words[key, text.Listed(said)];
    }

    // A pair that is not quite the same thing is never named without saying so.
    private string Scope(ScoreRow row) => row.Comparability == Comparability.Near ? words["lede.near"] : "";

    private static ScoreRow? Extreme(IEnumerable<ScoreRow> rows, Func<ScoreRow, decimal> size, bool worst) => worst ? rows.MinBy(size) : rows.MaxBy(size);

    private string Sources(YearScore score)
    {
        var plans = Names(score.Plans, score.All.Where(r => r.IsPromise).Select(r => r.Cell.Plan));
        var actuals = Names(score.Plans, score.All.Select(r => r.Cell.Actual));
        return (plans.Length, actuals.Length) switch
        {
            ( > 0, > 0) => words["lede.sources", plans, actuals],
            ( > 0, _) => words["lede.sources.plans", plans],
            (_, > 0) => words["lede.sources.actuals", actuals],
            _ => words["lede.nothing"],
        };
    }

    // The document that gives most figures comes first.
    private string Names(PublishedPlans plans, IEnumerable<Figure?> figures) => text.Listed(figures.OfType<Figure>()
        .GroupBy(f => f.DocumentId).OrderByDescending(g => g.Count()).Select(g => plans.Document(g.Key)).OfType<Document>()
        .Select(d => d.Kind == DocumentKind.AnnualReport ? shared["citation.report", d.FirstYear].Value : shared["citation.action-plan"].Value));
}
