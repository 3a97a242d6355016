namespace ShapingbaPlans.Domain.Plans;

/// <summary>A department that leads tasks or answers for them (部门).</summary>
public sealed record Department : IFact
{
    /// <summary>A slug such as <c>health-commission</c>.</summary>
    public required string DepartmentId { get; init; }

    /// <summary>The name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Other names, separated by <c>|</c>.</summary>
    public string AliasesZh { get; init; } = "";

    /// <inheritdoc/>
    public string Key => DepartmentId;
}

/// <summary>A department's part in a task of the action plan.</summary>
public sealed record TaskDepartment : IFact
{
    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>The department.</summary>
    public required string DepartmentId { get; init; }

    /// <summary>It leads, or it is one of those responsible.</summary>
    public required DepartmentPart Part { get; init; }

    /// <inheritdoc/>
    public string Key => $"{TaskId}/{DepartmentId}/{Codes.Of(Part)}";
}
