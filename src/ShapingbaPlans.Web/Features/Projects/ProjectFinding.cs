using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Projects;

/// <summary>What is known of one project, in a headline and a few sentences; every number in them is from the facts.</summary>
public sealed class ProjectFinding(IStringLocalizer<ProjectsWords> words, IStringLocalizer<Words> shared, FigureText figures)
{
    public string Headline(ProjectView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return words["one.finding", view.Plans.Local(view.History.NameZh), view.Figures.Lead is { } lead ? Progress(lead) ?? Counted(view) : Named(view) + words["one.no-figure"]];
    }

    public string Lede(ProjectView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return string.Concat(Sentences(view).Select(s => words["sentence", char.ToUpperInvariant(s[0]) + s[1..]].Value)).Trim();
    }

    // The figure speaks for the project only where it is the progress of its works.
    private string? Progress(LeadFigure lead)
    {
        if (lead is not { Indicator.Measure: Measure.Progress, Cell: { Actual: { } actual } cell })
            return null;
        return cell.Plan is { } plan
            ? words["one.progress.plan", cell.Year, figures.WithUnit(actual), figures.WithUnit(plan), StateWord(cell.Verdict.State)]
                + (cell.Link is { Comparability: Comparability.Near } ? words["one.near"] : "")
            : words["one.progress", cell.Year, figures.WithUnit(actual)];
    }

    private string Counted(ProjectView view) => Named(view) + words[view.Figures.HasActual ? "one.figures" : "one.plans", view.Figures.Histories.Count];

    private string Named(ProjectView view)
    {
        var listed = view.History.ListedYears;
        return listed.Count > 0 ? words["one.listed", Joined(listed)] : words["one.named", Joined([.. view.History.Appearances.Select(a => a.Year).Distinct()])];
    }

    private IEnumerable<string> Sentences(ProjectView view)
    {
        var (history, register) = (view.History, view.Register);
        if (view.Figures.Lead is { } lead && Progress(lead) is not null)
            yield return Named(view);
        foreach (var year in register.LeftOutAfter(history))
            yield return words["one.left-out", year + 1];
        if (register is { ListYears: [.., var last], Years: { } years } && last < years.LastYear && history.IsListedIn(last))
            yield return words["one.no-list", Joined([.. Enumerable.Range(last + 1, years.LastYear - last)])];
        if (Languages.IsChinese && history.NamesZh.Count > 1)
            yield return words["one.names", string.Join(shared["list.comma"], history.NamesZh)];
    }

    // Inside a sentence English goes on in small letters.
    private string StateWord(YearState state) => shared["state." + Codes.Of(state)].Value.ToLowerInvariant();

    private string Joined(IReadOnlyList<int> years) => string.Join(shared["list.comma"], years);
}
