using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data;

/// <summary>The action plan's tasks, who leads and answers for them, and which indicators they are about.</summary>
public sealed class PublishedTasks
{
    /// <summary>The tasks' items, in the order of the document.</summary>
    public required IReadOnlyList<PlanTask> Items { get; init; }

    /// <summary>All departments, by name.</summary>
    public required IReadOnlyList<Department> Departments { get; init; }

    /// <summary>The departments of a task: leads first.</summary>
    public required ILookup<string, TaskDepartment> DepartmentsOf { get; init; }

    /// <summary>The tasks of a department.</summary>
    public required ILookup<string, TaskDepartment> TasksOf { get; init; }

    /// <summary>The indicators that a task is about.</summary>
    public required ILookup<string, TaskIndicator> IndicatorsOf { get; init; }

    /// <summary>The tasks that are about an indicator.</summary>
    public required ILookup<string, TaskIndicator> TasksAbout { get; init; }

    public PlanTask? Item(string taskId) => Items.FirstOrDefault(t => t.TaskId == taskId);

    public Department? Department(string departmentId) => Departments.FirstOrDefault(d => d.DepartmentId == departmentId);

    /// <summary>The departments with a part in a task.</summary>
    public IReadOnlyList<Department> DepartmentsWith(string taskId, DepartmentPart part)
        => [.. DepartmentsOf[taskId].Where(p => p.Part == part).Select(p => Department(p.DepartmentId)).OfType<Department>()];

    /// <summary>The departments that lead a task which is about the indicator; none when no task names it: nobody is guessed.</summary>
    public IReadOnlyList<Department> LeadsOf(string indicatorId)
        => [.. TasksAbout[indicatorId].SelectMany(t => DepartmentsOf[t.TaskId]).Where(p => p.Part == DepartmentPart.Lead)
            .Select(p => Department(p.DepartmentId)).OfType<Department>().Distinct()];

    internal static async Task<PublishedTasks> ReadAsync(PlansDb db, IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        var own = documents.Select(d => d.DocumentId).ToList();
        var items = await db.Tasks.Where(t => own.Contains(t.DocumentId)).OrderBy(t => t.DocumentId).ThenBy(t => t.Paragraph).ThenBy(t => t.TaskId).ToListAsync(cancellationToken);
        var ids = items.Select(t => t.TaskId).ToHashSet();
        var parts = (await db.TaskDepartments.OrderBy(p => p.Part).ToListAsync(cancellationToken)).Where(p => ids.Contains(p.TaskId)).ToList();
        var named = (await db.TaskIndicators.OrderBy(t => t.TaskId).ToListAsync(cancellationToken)).Where(t => ids.Contains(t.TaskId)).ToList();
        return new PublishedTasks
        {
            Items = items,
            Departments = await db.Departments.OrderBy(d => d.NameZh).ToListAsync(cancellationToken),
            DepartmentsOf = parts.ToLookup(p => p.TaskId),
            TasksOf = parts.ToLookup(p => p.DepartmentId),
            IndicatorsOf = named.ToLookup(t => t.TaskId),
            TasksAbout = named.ToLookup(t => t.IndicatorId),
        };
    }
}
