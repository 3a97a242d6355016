using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Tasks;

namespace ShapingbaPlans.Web.Features.ActionPlan;

/// <summary>One action of the action plan (行动).</summary>
/// <param name="No">Its number, from 1.</param>
/// <param name="NameZh">Its short name.</param>
/// <param name="Targets">The targets that its introduction states, before its first task.</param>
/// <param name="Tasks">Its tasks, in the order of the document.</param>
public sealed record PlanAction(int No, string NameZh, IReadOnlyList<TargetRow> Targets, IReadOnlyList<NumberedTask> Tasks)
{
    public IEnumerable<TaskItem> Items => Tasks.SelectMany(t => t.Items);

    /// <summary>The departments that lead one of its items, those with the most items first.</summary>
    public IEnumerable<Department> Leads => Items.SelectMany(i => i.Leads).CountBy(d => d).OrderByDescending(d => d.Value).Select(d => d.Key);
}

/// <summary>A numbered task with its items.</summary>
public sealed record NumberedTask(int No, string NameZh, IReadOnlyList<TaskItem> Items)
{
    public IEnumerable<Department> Leads => Items.SelectMany(i => i.Leads).Distinct();
}

/// <summary>An item of a task: who leads it, who answers for it, and which indicators it names.</summary>
public sealed record TaskItem(PlanTask Task, IReadOnlyList<Department> Leads, IReadOnlyList<Department> Responsible, IReadOnlyList<NamedIndicator> Indicators);

/// <summary>The action plan by its actions, as the document orders them.</summary>
public static class PlanActions
{
    public static IReadOnlyList<PlanAction> Of(PublishedPlans plans, IReadOnlyList<TargetRow> targets)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var actions = new List<PlanAction>();
        PlanTask? before = null;
        foreach (var action in plans.Tasks.Items.GroupBy(t => (t.DocumentId, t.ActionNo)))
        {
            // Between the last item of the action before and its own first item stand its heading and its introduction.
            var (first, after) = (action.First(), before?.DocumentId == action.Key.DocumentId ? before.Paragraph : 0);
            actions.Add(new(
                action.Key.ActionNo, first.ActionZh,
                [.. targets.Where(t => t.Target.DocumentId == first.DocumentId && t.Target.Paragraph > after && t.Target.Paragraph < first.Paragraph)
                    .OrderBy(t => t.Target.Paragraph).ThenBy(t => t.Target.Start)],
                [.. action.GroupBy(t => t.TaskNo).Select(t => new NumberedTask(t.Key, t.First().TaskZh, [.. t.Select(i => Item(plans, i))]))]));
            before = action.Last();
        }

        return actions;
    }

    private static TaskItem Item(PublishedPlans plans, PlanTask task) => new(
        task,
        plans.Tasks.DepartmentsWith(task.TaskId, DepartmentPart.Lead),
        plans.Tasks.DepartmentsWith(task.TaskId, DepartmentPart.Responsible),
        NamedIndicator.Of(plans, task.TaskId));
}
