using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Projects;

/// <summary>What the list and its CSV show: every row found, list after list; a page shows fifty of them, or all.</summary>
public sealed record ProjectsView(
    PublishedPlans Plans, ProjectRegister Register, ProjectsFilter Filter, IReadOnlyList<ProjectRow> All, IReadOnlyList<ProjectRow> Found, AddressProblem? Problem)
{
    public const int PageSize = 50;

    public int Pages => Filter.All ? 1 : Math.Max(1, (Found.Count + PageSize - 1) / PageSize);

    public IEnumerable<ProjectRow> OnPage => Filter.All ? Found : Found.Skip((Filter.Page - 1) * PageSize).Take(PageSize);

    public int From => Found.Count == 0 ? 0 : ((Filter.Page - 1) * PageSize) + 1;

    public int To => Filter.All ? Found.Count : Math.Min(Filter.Page * PageSize, Found.Count);

    /// <summary>How many projects the rows are about: one can stand in several lists.</summary>
    public int ProjectsFound => Found.Select(r => r.History).Distinct().Count();

    /// <summary>How many of them have an actual figure.</summary>
    public int WithFigures => Found.Where(r => r.Figures.HasActual).Select(r => r.History).Distinct().Count();

    /// <summary>How many rows of a list were found.</summary>
    public int FoundIn(ProjectList list) => Found.Count(r => r.List == list);
}

/// <summary>Reads the list of projects.</summary>
public sealed class ProjectsQuery(PublishedPlansReader reader)
{
    public async Task<ProjectsView> LoadAsync(ProjectsAsk ask, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var register = new ProjectRegister(plans.Projects, plans.Documents);
        var problem = ProjectsFilter.Read(ask, plans, register, out var filter);
        var all = Rows(plans, register);
        var view = new ProjectsView(plans, register, filter, all, [.. all.Where(r => filter.Accepts(r, register))], problem);
        return problem is null ? view with { Problem = AddressReader.PageWithin(filter.Page, view.Pages) } : view;
    }

    // By year and document; a list stands where its first project does, and stays together.
    private static List<ProjectRow> Rows(PublishedPlans plans, ProjectRegister register)
        => [.. register.Histories
            .SelectMany(h =>
            {
                var figures = ProjectFigures.Of(plans, h.ProjectId);
                string[] english = [.. h.NamesZh.Select(n => plans.Translations.GetValueOrDefault(n, ""))];
                return h.Appearances.Select(a => new ProjectRow(h, a, figures, english));
            })
            .OrderBy(r => r.Project.PlanYear).ThenBy(r => r.Project.DocumentId, StringComparer.Ordinal)
            .ThenBy(r => r.Project.Paragraph).ThenBy(r => r.Project.ProjectId, StringComparer.Ordinal)
            .GroupBy(r => r.List).SelectMany(g => g)];
}
