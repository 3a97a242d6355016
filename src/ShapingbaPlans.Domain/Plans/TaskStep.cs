using System.Globalization;

namespace ShapingbaPlans.Domain.Plans;

/// <summary>One step of a task's chain in a year (任务—分办—落实—跟踪—反馈—上报): when it is due, when it was done, and by whom.</summary>
/// <example>Task 1-3-2 was divided among departments by 20 January 2026: key <c>1-3-2/2026/division</c>.</example>
public sealed record TaskStep : IFact
{
    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The step.</summary>
    public required TaskStage Step { get; init; }

    /// <summary>The day by which it is to be done.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day it was done; null while it is open.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The department that does it; null for the task's lead departments.</summary>
    public string? DepartmentId { get; init; }

    /// <summary>What has to be known of it; empty otherwise.</summary>
    public string Note { get; init; } = "";

    /// <inheritdoc/>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{TaskId}/{Year}/{Codes.Of(Step)}");

    /// <summary>True when it should have been done before a day and is not. The day it is due is still in time.</summary>
    public bool IsOverdueOn(DateOnly day) => DoneOn is null && DueOn < day;
}

/// <summary>The steps of a task's chain, in their order.</summary>
public enum TaskStage
{
    /// <summary>任务: the task is set.</summary>
    Task,

    /// <summary>分办: it is divided among departments.</summary>
    Division,

    /// <summary>落实: it is carried out.</summary>
    Implementation,

    /// <summary>跟踪: it is followed.</summary>
    Tracking,

    /// <summary>反馈: the departments report back.</summary>
    Feedback,

    /// <summary>上报: it is reported upwards.</summary>
    Report,
}
