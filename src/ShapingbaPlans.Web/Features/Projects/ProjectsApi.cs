using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Projects;

/// <summary>The list of projects as CSV: the rows of all its pages, filtered and ordered alike.</summary>
public static class ProjectsApi
{
    public static void AddProjects(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProjectFinding>();
        builder.Services.AddSingleton<ProjectQuery>();
        builder.Services.AddSingleton<ProjectsFinding>();
        builder.Services.AddSingleton<ProjectsQuery>();
    }

    public static void MapProjects(this WebApplication app)
    {
        app.MapTable("/projects", ["q", "year", "list", "group", "show", "page", "all"], async (
            HttpRequest ask, ProjectsQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            var view = await query.LoadAsync(
                new(ask.First("q"), ask.First("year"), ask.First("list"), ask.First("group"), ask.First("show"), ask.First("page"), ask.First("all")), cancellationToken);
            return view.Problem is { } problem ? address.Refusal(problem) : new TableResult(TableOf(view));
        }).WithMetadata(new ShowsPublishedFactsAttribute());
        app.MapProject();
    }

    private static Table TableOf(ProjectsView view) => new TableOf<ProjectRow>()
        .Column("project_id", r => r.History.ProjectId)
        .Column("project", r => view.Plans.Local(r.History.NameZh))
        .Column("plan_year", r => r.Project.PlanYear)
        .Column("list", r => view.Plans.Local(r.Project.ListZh))
        .Column("group", r => view.Plans.Local(r.Project.GroupZh))
        .Term("mention", r => r.Appearance.Mention)
        .Column("name_printed", r => r.Project.NameZh)
        .Terms(YearsOf(view), year => $"named_{year}", (r, year) => r.History.In(year))
        .Column("indicator_id", r => r.Figures.Lead?.Indicator.IndicatorId)
        .Column("indicator", r => r.Figures.Lead?.Indicator.Name)
        .Column("figure_year", r => r.Figures.Lead?.Cell.Year)
        .Term("figure_role", r => r.Figures.Lead?.Figure.Role)
        .Term("figure_comparator", r => r.Figures.Lead?.Figure.Comparator)
        .Column("figure_value", r => r.Figures.Lead?.Figure.ValueAsPrinted)
        .Column("figure_unit", r => r.Figures.Lead?.Figure.Unit)
        .Column("document_id", r => r.Project.DocumentId)
        .Column("paragraph", r => r.Project.Paragraph)
        .Column("figure_document_id", r => r.Figures.Lead?.Figure.DocumentId)
        .Column("figure_paragraph", r => r.Figures.Lead?.Figure.Paragraph)
        .Column("figure_printed", r => r.Figures.Lead?.Figure.Printed)
        .Build("projects", view.Found);

    private static IEnumerable<int> YearsOf(ProjectsView view)
        => view.Register.Years is { } years ? Enumerable.Range(years.FirstYear, years.Years) : [];
}
