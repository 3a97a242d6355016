using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>What a chart of plan and actual says to those who cannot see it, and the words in it.</summary>
public sealed class ChartSpeech(IStringLocalizer<PlanChartWords> words, IStringLocalizer<Words> shared, FigureText figures)
{
    public string Title(Indicator indicator, ChartFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return words["title", indicator.Name, facts.Years[0].Year, facts.Goal?.Year ?? facts.Years[^1].Year];
    }

    public string Description(Indicator indicator, ChartFacts facts)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(facts);
        return string.Join(words["desc.next"], facts.Years.SelectMany(y => Spoken(y, indicator))
            .Concat(facts.Needed.Where(n => n.Year != facts.Goal?.Year).Select(n => words["desc.needed", n.Year, figures.Joined(n.Label, indicator.Unit)].Value))
            .Concat(facts.Goal is { } goal ? [words["desc.target", goal.Year, figures.Joined(goal.Label, indicator.Unit)].Value] : []));
    }

    public ChartWords LabelsOf(ChartFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return new(words["plan"], words[frame.HasWords ? "needed" : "needed.short"], words["target"], words["target.soft"], words["target.year"], words["no-figure"], StateWord);
    }

    private IEnumerable<string> Spoken(ChartYear year, Indicator indicator)
    {
        if (year.IsEmpty)
            yield return words["desc.empty", year.Year, year.IsReported ? words["no-figure"] : StateWord(YearState.NoPlan)];
        if (year.Plan is { } plan)
            yield return words["desc.plan", year.Year, figures.Joined(plan.Label, indicator.Unit), StateWord(year.State)];
        if (year.Actual is not null)
            yield return words["desc.actual", year.Year, figures.Joined(year.ActualLabel, indicator.Unit)];
    }

    private string StateWord(YearState state) => shared["state." + Codes.Of(state)];
}
