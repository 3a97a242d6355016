namespace ShapingbaPlans.Domain.Plans;

/// <summary>A numbered task of the action plan under its action (任务 / 行动). Titles are the headings' own short names.</summary>
public sealed record PlanTask : IFact
{
    /// <summary>The id, e.g. <c>1-3-2</c>: action, task, item.</summary>
    public required string TaskId { get; init; }

    /// <summary>The action's number, from 1.</summary>
    public required int ActionNo { get; init; }

    /// <summary>The task's number in the document, from 1.</summary>
    public required int TaskNo { get; init; }

    /// <summary>The action's short name.</summary>
    public required string ActionZh { get; init; }

    /// <summary>The task's short name.</summary>
    public required string TaskZh { get; init; }

    /// <summary>The item's short name.</summary>
    public string ItemZh { get; init; } = "";

    /// <summary>The document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The paragraph it stands in, from 1.</summary>
    public required int Paragraph { get; init; }

    /// <inheritdoc/>
    public string Key => TaskId;
}
