using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Api.Resources;

/// <summary>A department that leads tasks or answers for them (部门).</summary>
public sealed record ApiDepartment
{
    /// <summary>Its id.</summary>
    /// <example>transport-bureau</example>
    public required string DepartmentId { get; init; }

    /// <summary>Its name in the language asked for.</summary>
    public required string Department { get; init; }

    /// <summary>Other names in the documents.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The items of the action plan that it leads.</summary>
    public required IReadOnlyList<string> TaskIdsLed { get; init; }

    /// <summary>The items that it answers for beside the leading department.</summary>
    public required IReadOnlyList<string> TaskIdsAnsweredFor { get; init; }

    /// <summary>Permanent addresses.</summary>
    public required ApiLinks Links { get; init; }

    public static ApiDepartment Of(PublishedPlans plans, Department department)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(department);
        return new()
        {
            DepartmentId = department.DepartmentId,
            Department = plans.Local(department.NameZh),
            Aliases = department.AliasesZh.Split('|', StringSplitOptions.RemoveEmptyEntries),
            TaskIdsLed = TasksOf(plans, department, DepartmentPart.Lead),
            TaskIdsAnsweredFor = TasksOf(plans, department, DepartmentPart.Responsible),
            Links = ApiLinks.Of(plans, $"departments/{department.DepartmentId}", $"/departments/{department.DepartmentId}"),
        };
    }

    // In the order of the document.
    private static List<string> TasksOf(PublishedPlans plans, Department department, DepartmentPart part)
    {
        var own = plans.Tasks.TasksOf[department.DepartmentId].Where(t => t.Part == part).Select(t => t.TaskId).ToHashSet();
        return [.. plans.Tasks.Items.Select(i => i.TaskId).Where(own.Contains)];
    }
}
