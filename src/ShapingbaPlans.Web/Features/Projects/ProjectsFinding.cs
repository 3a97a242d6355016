using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Projects;

/// <summary>What the list of projects comes to, in a headline and a few sentences; every number in them is counted.</summary>
public sealed class ProjectsFinding(IStringLocalizer<ProjectsWords> words, IStringLocalizer<Words> shared)
{
    public string Headline(ProjectsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (filter, register) = (view.Filter, view.Register);
        if (register.Histories.Count == 0)
            return words["finding.empty"];
        if (!filter.Text.IsEmpty)
            return words["finding.search", filter.Text.Typed, view.ProjectsFound];
        if (!filter.IsWhole)
            return words[filter.Show == ProjectScope.Figures ? "finding.part.count" : view.WithFigures == 0 ? "finding.part.none" : "finding.part", PartName(view), view.ProjectsFound, view.WithFigures];
        if (filter.Year is not { } year)
            return words["finding.all", register.Histories.Count, register.Histories.Count(h => h.IsListedAgain), view.WithFigures];
        var listed = register.ListedIn(year);
        if (listed.Count == 0)
            return words["finding.year.no-list", year, view.ProjectsFound];
        if (register.ListYears.Contains(year + 1))
            return words["finding.year.next", year, listed.Count, listed.Count(h => h.IsListedIn(year + 1)), year + 1];
        return register.ListYears.Contains(year - 1)
            ? words["finding.year.before", year, listed.Count, listed.Count(h => h.IsListedIn(year - 1))]
            : words["finding.year", year, listed.Count];
    }

    public string Lede(ProjectsView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return string.Concat(Sentences(view));
    }

    /// <summary>A list's name; of projects named in a text, how the text names them.</summary>
    public string NameOf(PublishedPlans plans, ProjectList list)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(list);
        return list.Mention == ProjectMention.Listed ? plans.Local(list.ListZh) : words["list.text"];
    }

    private IEnumerable<string> Sentences(ProjectsView view)
    {
        var register = view.Register;
        var years = register.ListYears.Where(y => register.ListYears.Contains(y + 1) && (view.Filter.Year is null || view.Filter.Year == y)).ToList();
        foreach (var year in years)
        {
            var listed = register.ListedIn(year);
            var again = listed.Count(h => h.IsListedIn(year + 1));
            yield return words["lede.next", year, listed.Count, year + 1, again, listed.Count - again];
        }

        if (years.Count > 0)
            yield return words["lede.not-again"];
        if (register is { Years: { } shown, ListYears: [.., var last] } && last < shown.LastYear && (view.Filter.Year is null || view.Filter.Year >= last))
            yield return words["lede.no-list", string.Join(shared["list.comma"], Enumerable.Range(last + 1, shown.LastYear - last))];
    }

    private string PartName(ProjectsView view)
    {
        var filter = view.Filter;
        var parts = new[]
        {
            filter.Year is { } year ? words["part.year", year].Value : null,
            filter.ListZh is { } list ? list == Project.TextZh ? words["list.text"].Value : view.Plans.Local(list) : null,
            filter.GroupZh is { } group ? view.Plans.Local(group) : null,
            filter.Show is { } show ? words["show." + Codes.Of(show)].Value : null,
        };
        return string.Join(words["part.next"], parts.OfType<string>());
    }
}
