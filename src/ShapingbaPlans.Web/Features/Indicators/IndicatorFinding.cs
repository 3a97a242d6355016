using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>What the figures of one indicator come to, in a headline and a few sentences; every number in them is computed.</summary>
public sealed class IndicatorFinding(IStringLocalizer<IndicatorWords> words, IStringLocalizer<Words> shared, IndicatorText text, ChangeText changes, FigureText figures)
{
    public string Headline(IndicatorView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var parts = new[] { Result(view), Target(view) }.OfType<string>().ToList();
        return words["finding", view.Indicator.Name, parts.Count == 0 ? words["finding.nothing"].Value : string.Join(words["finding.next"], parts)];
    }

    public string Lede(IndicatorView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return string.Concat(new[] { Done(view), Planned(view), Needed(view) }.OfType<string>().Select(s => words["sentence", s].Value)).Trim();
    }

    /// <summary>The title of the chart: where plan and target go.</summary>
    public string ChartTitle(IndicatorView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (next, goal) = (NextPlan(view, "chart"), view.Chart.Goal is not null ? words["chart.target", Span(view.Target!.Target.Period), figures.WithUnit(view.Target!.Target)].Value : null);
        var parts = new[] { next, goal }.OfType<string>().ToList();
        return parts.Count > 0 ? Capital(string.Join(words["finding.next"], parts))
            : words["chart.years", view.Years.Years[0].Year, view.Years.Years[^1].Year].Value;
    }

    /// <summary>Under it: measure, unit, place, years, and how to read what is drawn; only what is drawn is explained.</summary>
    public string ChartSubtitle(IndicatorView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var chart = view.Chart;
        return words["chart.subtitle", view.Years.Indicator.Name, figures.Unit(view.Indicator.Unit), chart.Years[0].Year, chart.Goal?.Year ?? chart.Years[^1].Year]
            + words[chart.IsRank ? "chart.reading.rank" : "chart.reading.actual"]
            + (chart.Years.Any(y => y.Plan is not null) ? words["chart.reading.plan"] : "")
            + (chart.Goal is { } goal ? words["chart.reading.goal", goal.Year] : "")
            + (chart.Goal is not null && chart.Needed.Count > 0 ? words["chart.reading.path"] : "");
    }

    /// <summary>The next plan, even if met, does not lead to the target: a sentence; else null.</summary>
    public string? Notice(IndicatorView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view is not { Next: { Plan: { } plan } next, Target.Path: { Points.Count: > 0, Method: HorizonMethod.GrowthRate or HorizonMethod.Linear } path }
            || AnnualTargets.Toward(view.Indicator, path, view.History) is not { Comparison.Fits: false, Needed: var needed } targets || targets.Next != plan)
            return null;
        return words["notice.short", next.Year, figures.WithUnit(plan), NeededText(needed, path, view.Indicator)];
    }

    private string? Result(IndicatorView view)
    {
        if (view.Latest is not { } latest)
            return view.Next is { Plan: { } open } next ? words["finding.pending", next.Year, figures.WithUnit(open)].Value : null;
        var judged = view.History.Years.LastOrDefault(c => c.Verdict.IsJudged);
        // A year without a plan says little; the last one that was judged says more.
        return latest.Verdict.State == YearState.NoPlan && judged is not null && view.Target is null
            ? Of(view, latest) + words["finding.before"] + Of(view, judged) : Of(view, latest);
    }

    private string Of(IndicatorView view, YearCell cell)
    {
        var (state, verdict) = (Codes.Of(cell.Verdict.State), cell.Verdict);
        if (verdict.IsSoftMiss)
        {
            // In a sentence the document's own words read better than a sign.
            var plan = Languages.IsChinese ? cell.Plan!.Printed : figures.WithUnit(cell.Plan!);
            return words["finding.missed.soft", cell.Year, plan, changes.Amount(view.Indicator, Math.Abs(verdict.Difference!.Value), FigureText.DecimalsOf(cell.Plan, cell.Actual))];
        }

        return verdict.State switch
        {
            YearState.NoPlan => words["finding.no_plan", cell.Year, figures.WithUnit(cell.Actual!)],
            YearState.Unreported => words["finding.unreported", cell.Year, figures.WithUnit(cell.Plan!)],
            YearState.Near or YearState.Missed when verdict.Difference is { } gap && gap != 0
                => words[$"finding.{state}.{(gap < 0 ? "less" : "more")}", cell.Year, changes.Amount(view.Indicator, gap, FigureText.DecimalsOf(cell.Plan, cell.Actual))],
            _ => words["finding." + state, cell.Year],
        };
    }

    private string? Target(IndicatorView view)
    {
        if (view.Target is not { Path: var path } target)
            return null;
        if (path.State == HorizonState.Reached)
            return words["finding.reached", path.TargetYear];
        // A distance is said of one year's value; of sums and means the word for the path.
        if (path is { Method: HorizonMethod.GrowthRate or HorizonMethod.Linear, TargetValue: { } goal, Points.Count: > 0 } && goal != path.Points[^1].Value)
        {
            var (last, distance) = (path.Points[^1].Figure, changes.Amount(view.Indicator, goal - path.Points[^1].Value, FigureText.DecimalsOf(target.Target, path.Points[^1].Figure)));
            return words["finding.to-go", path.TargetYear, IndicatorText.IsOpen(last) ? words["about", distance] : distance];
        }


        return words["finding.target", Span(target.Target.Period), figures.WithUnit(target.Target), shared["path." + Codes.Of(path.State)]];
    }

    private string? Done(IndicatorView view)
    {
        if (view.Latest is not { } cell)
            return view.IsAnsweredByCompanion ? words["lede.companion", view.Years.Indicator.Name].Value : null;
        if (cell.Actual is not { } actual)
            return words["lede.unreported", cell.Year];
        var before = view.History.In(cell.Year - 1)?.Actual;
        return words["lede.done", cell.Year, figures.WithUnit(actual)]
            + Aside(cell.Verdict.Difference is null ? null : text.Against(view.Indicator, actual, cell.Plan)) + Aside(text.Against(view.Indicator, actual, before));
    }

    private string Aside(string? part) => part is null ? "" : words["clause.next"] + part;

    private string? Planned(IndicatorView view) => NextPlan(view, "lede");

    private string? NextPlan(IndicatorView view, string where)
    {
        if (view.Next is not { Plan: { } plan } next)
            return null;
        var before = view.History.In(next.Year - 1)?.Plan;
        var move = before is null || view.Indicator.ValueOf(plan) is not { } now || view.Indicator.ValueOf(before) is not { } old ? "is"
            : now > old ? "up" : now < old ? "down" : "same";
        return words[$"{where}.plan.{move}", next.Year, figures.WithUnit(plan)];
    }

    private string? Needed(IndicatorView view)
        => view.Target?.Path is { NeededNextYear: { } need, TargetValue: { } } path && need.Year < path.TargetYear
            ? words[path.Method switch
            {
                HorizonMethod.Cumulative => "lede.needed.each",
                HorizonMethod.YearlyAverage => "lede.needed.growth",
                HorizonMethod.EveryYear => "lede.needed.kept",
                _ => "lede.needed",
            },
                Span(path.Target.Period), figures.WithUnit(path.Target), need.Year,
                NeededText(need.Value, path, view.Indicator)].Value
            : null;

    private string NeededText(decimal value, HorizonPath path, Indicator indicator)
        => figures.WithUnit(value, Shared.PlanChart.ChartNumbers.NeededDecimals(value, path, indicator), indicator.Unit);

    // English starts a title with a capital.
    private static string Capital(string title) => char.ToUpperInvariant(title[0]) + title[1..];

    private string Span(Period period) => period.IsSingleYear ? words["year", period.LastYear] : words["span", period.FirstYear, period.LastYear];
}
