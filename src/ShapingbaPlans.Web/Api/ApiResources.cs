using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Api.Resources;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Features.Releases;

namespace ShapingbaPlans.Web.Api;

/// <summary>The resources, one after the other: a new one is a record beside the others and its lines here.</summary>
internal static class ApiResources
{
    public static void Map(IEndpointRouteBuilder api)
    {
        MapIndicators(api);
        MapFigures(api);
        MapVerdicts(api);
        MapDocuments(api);
        MapProjects(api);
        MapTasks(api);
        MapTopics(api);
        MapReleases(api);
    }

    private static void MapIndicators(IEndpointRouteBuilder api)
    {
        api.MapList("indicators", "All indicators, by topic and id", [], (plans, _) => Found(plans.Histories), ApiIndicator.Of);
        api.MapOne("indicators", "{indicator_id}", "indicator", (plans, context)
            => One(plans.History(context.In("indicator_id")), history => ApiIndicator.Of(plans, history)));
    }

    private static void MapFigures(IEndpointRouteBuilder api)
    {
        api.MapList("figures", "Figures: every statement with its citation, in the explorer's order", FigureFilter.Parameters, FigureFilter.FiguresAsync, (plans, row) => ApiFigure.Of(plans, row.Figure));
        api.MapOne("figures", "{indicator_id}/{period}/{role}/{document_id}", "figure", (plans, context)
            => One(
                plans.Figures[context.In("indicator_id")].FirstOrDefault(f => f.Period.ToString() == context.In("period") && Codes.Of(f.Role) == context.In("role") && f.DocumentId == context.In("document_id")),
                figure => ApiFigure.Of(plans, figure)));
    }

    private static void MapVerdicts(IEndpointRouteBuilder api)
    {
        api.MapList(
            "verdicts", "Plan, actual and verdict of an indicator and a year: of the years whose figures the filter finds", FigureFilter.Parameters, FigureFilter.VerdictsAsync,
            (plans, row) => ApiVerdict.Of(plans, row.Indicator, row.Cell!));
        api.MapOne("verdicts", "{indicator_id}/{year}", "verdict", (plans, context) =>
        {
            var history = plans.History(context.In("indicator_id"));
            var cell = history?.Years.FirstOrDefault(c => !c.IsEmpty && c.Year.ToString(CultureInfo.InvariantCulture) == context.In("year"));
            return One(cell, found => ApiVerdict.Of(plans, history!.Indicator, found));
        });
    }

    private static void MapDocuments(IEndpointRouteBuilder api)
    {
        api.MapList("documents", "The published documents", [], (plans, _) => Found(plans.Documents), ApiDocument.Of);
        api.MapOne("documents", "{document_id}", "document", (plans, context) => One(plans.Document(context.In("document_id")), document => ApiDocument.Of(plans, document)));
    }

    private static void MapProjects(IEndpointRouteBuilder api)
    {
        api.MapList("projects", "Named key projects, in the order in which they are first named", [], (plans, _) => Found(Register(plans).Histories), ApiProject.Of);
        api.MapOne("projects", "{project_id}", "project", (plans, context) => One(Register(plans).History(context.In("project_id")), history => ApiProject.Of(plans, history)));
    }

    private static void MapTasks(IEndpointRouteBuilder api)
    {
        api.MapList("tasks", "Items of the action plan's tasks, in the order of the document", [], (plans, _) => Found(plans.Tasks.Items), ApiTask.Of);
        api.MapOne("tasks", "{task_id}", "task", (plans, context) => One(plans.Tasks.Item(context.In("task_id")), task => ApiTask.Of(plans, task)));
        // By id: the order of names is the reader's language's, and may differ from one system to the next.
        api.MapList("departments", "Departments, by id", [], (plans, _) => Found([.. plans.Tasks.Departments.OrderBy(d => d.DepartmentId, StringComparer.Ordinal)]), ApiDepartment.Of);
        api.MapOne("departments", "{department_id}", "department", (plans, context) => One(plans.Tasks.Department(context.In("department_id")), department => ApiDepartment.Of(plans, department)));
    }

    private static void MapTopics(IEndpointRouteBuilder api)
    {
        api.MapList("topics", "Topics with indicators, in their order", [], (plans, _) => Found(plans.Topics), ApiTopic.Of);
        api.MapOne("topics", "{topic_id}", "topic", (plans, context) => One(plans.Topics.FirstOrDefault(t => t.TopicId == context.In("topic_id")), topic => ApiTopic.Of(plans, topic)));
    }

    private static void MapReleases(IEndpointRouteBuilder api)
    {
        api.MapList("releases", "Releases up to the one shown, the first first", [], async (_, context) => new Rows<ApiRelease>(await ReleasesAsync(context)), (_, release) => release);
        api.MapOne("releases", "{number}", "release", async (_, context)
            => (await ReleasesAsync(context)).FirstOrDefault(r => r.Release.ToString(CultureInfo.InvariantCulture) == context.In("number")));
    }

    private static async Task<List<ApiRelease>> ReleasesAsync(HttpContext context)
    {
        var view = await context.RequestServices.GetRequiredService<ReleasesQuery>().LoadAsync(context.RequestAborted);
        return [.. view.Releases.Select(ApiRelease.Of).OrderBy(r => r.Release)];
    }

    private static ProjectRegister Register(PublishedPlans plans) => new(plans.Projects, plans.Documents);

    private static ValueTask<Rows<T>> Found<T>(IReadOnlyList<T> rows) => new(new Rows<T>(rows));

    private static ValueTask<T?> One<TRow, T>(TRow? row, Func<TRow, T> resource) where TRow : class where T : class => new(row is null ? null : resource(row));
}
