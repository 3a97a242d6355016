using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Years.Brief;

/// <summary>The charts of a brief. Rates and levels never share one, and what is not known has no bar.</summary>
public sealed class BriefCharts(BriefText text)
{
    private const int MostBars = 16;

    private static readonly Dictionary<YearState, BarLook> Looks = new()
    {
        [YearState.Exceeded] = BarLook.Dark,
        [YearState.Met] = BarLook.Middle,
        [YearState.Near] = BarLook.Stripes,
        [YearState.Missed] = BarLook.Cross,
        [YearState.Unreported] = BarLook.Empty,
        [YearState.Pending] = BarLook.Dots,
        [YearState.NotComparable] = BarLook.Lines,
    };

    /// <summary>How many promises of each topic ended how; null where there are none.</summary>
    public BriefChart? Outcomes(YearScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var topics = score.Outcome.ByTopic;
        if (topics.Count == 0)
            return null;
        var states = Looks.Keys.Where(s => score.Outcome.Count(s) > 0).ToList();
        var series = states.Select(s => new BarSeries(text.State(s), Looks[s], [.. topics.Select(t => (decimal?)t.Count(s))])).ToList();
        var said = topics.Select(t => text["chart.outcomes.topic", t.Topic.Name, text.Listed(states.Where(s => t.Count(s) > 0).Select(s => text["count-of", text.Word(s), t.Count(s)]))]);
        return new(text["chart.outcomes", score.Year], Described("chart.outcomes", score.Year, said), text["chart.outcomes.unit"], true, [.. topics.Select(t => t.Topic.Name)], series);
    }

    /// <summary>The rates of completion of answered levels, the highest first; null where there are none.</summary>
    public BriefChart? Completion(YearScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var rows = Fewest([.. score.All.Where(r => r.CompletionRate is not null)]).OrderByDescending(r => r.CompletionRate).ToList();
        if (rows.Count == 0)
            return null;
        var said = rows.Select(r => text["chart.pair", r.Indicator.Name, FigureText.Percent(r.CompletionRate!.Value)]);
        return new(text["chart.completion", score.Year], Described("chart.completion", score.Year, said), text["chart.completion.unit"], false,
            [.. rows.Select(r => $"{BriefText.Shape(r.State)} {r.Indicator.Name}")], [new(text["chart.completion.series"], BarLook.Middle, [.. rows.Select(r => r.CompletionRate)])]);
    }

    /// <summary>Growth rates and other shares: plan and actual of the year; where one side is still unknown, what there is. Null where there is nothing.</summary>
    public BriefChart? Rates(YearScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var rates = score.All.Where(r => r.Indicator.IsRate && r.Indicator.Unit == "%").ToList();
        // Answered plans, where there are any; else the main indicators with what is known of them.
        var answered = rates.Where(r => r.PlanValue is not null && r.ActualValue is not null).ToList();
        var rows = Fewest(answered.Count > 0 ? answered : [.. rates.Where(r => r.Indicator.Prominence == Prominence.Headline)]);
        if (rows.Count == 0)
            return null;
        var (plans, actuals) = (rows.Any(r => r.PlanValue is not null), rows.Any(r => r.ActualValue is not null));
        var key = plans && actuals ? "chart.rates" : plans ? "chart.rates.plans" : "chart.rates.actuals";
        var series = new List<BarSeries>();
        if (plans)
            series.Add(new(text["column.plan"], BarLook.Stripes, [.. rows.Select(r => r.PlanValue)]));
        if (actuals)
            series.Add(new(text["column.actual"], BarLook.Middle, [.. rows.Select(r => r.ActualValue)]));
        return new(text[key, score.Year], Described(key, score.Year, rows.Select(Said)), "%", false, [.. rows.Select(r => r.Indicator.Name)], series);
    }

    private string Said(ScoreRow row) => row.Cell switch
    {
        { Plan: { } plan, Actual: { } actual } => text["chart.plan-and-actual", row.Indicator.Name, text.Said(plan), text.Said(actual)],
        { Plan: { } plan } => text["chart.plan", row.Indicator.Name, text.Said(plan)],
        { Actual: { } actual } => text["chart.pair", row.Indicator.Name, text.Said(actual)],
        _ => row.Indicator.Name,
    };

    private string Described(string key, int year, IEnumerable<string> said) => text[key, year.ToString(CultureInfo.InvariantCulture)] + text["chart.said"] + text.Sentence(said);

    // More bars than a page holds: the main indicators first, then those followed from year to year.
    private static List<ScoreRow> Fewest(List<ScoreRow> rows)
        => rows.Count <= MostBars ? rows : [.. rows.OrderBy(r => r.Indicator.Prominence).Take(MostBars)];
}
