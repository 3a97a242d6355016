using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.ActionPlan;

/// <summary>The action plan's tasks as CSV: a row for each item, department and part; an item without departments has one row all the same.</summary>
public static class TasksApi
{
    public static void MapTasks(this WebApplication app)
        => app.MapTable("/action-plan/tasks", [], async (ActionPlanQuery query, CancellationToken cancellationToken) =>
        {
            var view = await query.LoadAsync(new(null, null, null, null), cancellationToken);
            return new TableResult(TableOf(view));
        }).WithMetadata(new ShowsPublishedFactsAttribute());

    private sealed record Row(PlanAction Action, NumberedTask Task, TaskItem Item, Department? Department, DepartmentPart? Part);

    private static Table TableOf(ActionPlanView view) => new TableOf<Row>()
        .Column("action_no", r => r.Action.No)
        .Column("action", r => view.Plans.Local(r.Action.NameZh))
        .Column("task_no", r => r.Task.No)
        .Column("task", r => view.Plans.Local(r.Task.NameZh))
        .Column("task_id", r => r.Item.Task.TaskId)
        .Column("item", r => view.Plans.Local(r.Item.Task.ItemZh))
        .Term("part", r => r.Part)
        .Column("department_id", r => r.Department?.DepartmentId)
        .Column("department", r => r.Department is { } d ? view.Plans.Local(d.NameZh) : null)
        .Column("document_id", r => r.Item.Task.DocumentId)
        .Column("paragraph", r => r.Item.Task.Paragraph)
        .Build("action-plan-tasks", view.Actions.SelectMany(action => action.Tasks.SelectMany(task => task.Items.SelectMany(item => RowsOf(action, task, item)))));

    private static IEnumerable<Row> RowsOf(PlanAction action, NumberedTask task, TaskItem item)
        => item.Leads.Select(d => new Row(action, task, item, d, DepartmentPart.Lead))
            .Concat(item.Responsible.Select(d => new Row(action, task, item, d, DepartmentPart.Responsible)))
            .DefaultIfEmpty(new Row(action, task, item, null, null));
}
