using System.ComponentModel;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Api.Resources;

/// <summary>An item of a numbered task of the action plan (任务).</summary>
public sealed record ApiTask
{
    /// <summary>Action, task, item.</summary>
    /// <example>1-3-2</example>
    public required string TaskId { get; init; }

    /// <summary>The action's number, from 1.</summary>
    public required int ActionNo { get; init; }

    /// <summary>The action's short name in the language asked for.</summary>
    public required string Action { get; init; }

    /// <summary>The task's number in the document, from 1.</summary>
    public required int TaskNo { get; init; }

    /// <summary>The task's short name.</summary>
    public required string Task { get; init; }

    /// <summary>The item's short name; empty where the task is not divided.</summary>
    // Documentation of a property of this name, an indexer's, is not found by the describer.
    [Description("The item's short name; empty where the task is not divided.")]
    public required string Item { get; init; }

    /// <summary>Who leads it and who answers for it; leads first.</summary>
    public required IReadOnlyList<ApiTaskDepartment> Departments { get; init; }

    /// <summary>The indicators that its words name.</summary>
    public required IReadOnlyList<ApiTaskIndicator> Indicators { get; init; }

    /// <summary>Where it stands.</summary>
    public required ApiCitation Citation { get; init; }

    /// <summary>Permanent addresses.</summary>
    public required ApiLinks Links { get; init; }

    public static ApiTask Of(PublishedPlans plans, PlanTask task)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(task);
        return new()
        {
            TaskId = task.TaskId,
            ActionNo = task.ActionNo,
            Action = plans.Local(task.ActionZh),
            TaskNo = task.TaskNo,
            Task = plans.Local(task.TaskZh),
            Item = plans.Local(task.ItemZh),
            Departments = [.. plans.Tasks.DepartmentsOf[task.TaskId].Select(d => ApiTaskDepartment.Of(plans, d))],
            Indicators = [.. plans.Tasks.IndicatorsOf[task.TaskId].Select(i => new ApiTaskIndicator { IndicatorId = i.IndicatorId, NamedAs = i.Printed })],
            Citation = ApiCitation.Of(plans, task.DocumentId, task.Paragraph),
            Links = ApiLinks.Of(plans, $"tasks/{task.TaskId}", "/action-plan"),
        };
    }
}

/// <summary>A department's part in a task.</summary>
public sealed record ApiTaskDepartment
{
    /// <summary>The department.</summary>
    /// <example>transport-bureau</example>
    public required string DepartmentId { get; init; }

    /// <summary>Its name in the language asked for.</summary>
    public required string Department { get; init; }

    /// <summary>It leads (牵头), or it is one of those responsible (责任).</summary>
    public required DepartmentPart Part { get; init; }

    public static ApiTaskDepartment Of(PublishedPlans plans, TaskDepartment part)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(part);
        return new()
        {
            DepartmentId = part.DepartmentId,
            Department = plans.Local(plans.Tasks.Department(part.DepartmentId)?.NameZh ?? part.DepartmentId),
            Part = part.Part,
        };
    }
}

/// <summary>An indicator that a task names.</summary>
public sealed record ApiTaskIndicator
{
    /// <summary>The indicator.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>The words that name it, as printed.</summary>
    public required string NamedAs { get; init; }
}
