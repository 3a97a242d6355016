namespace ShapingbaPlans.Domain.Plans;

/// <summary>Says that a task of the action plan is about an indicator: the words in the task's paragraph that name it.</summary>
/// <example>Task 2-1-a names 国际班列: it is about <c>international-trains-run</c>, and its lead department answers for it.</example>
public sealed record TaskIndicator : IFact
{
    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>The indicator.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>Offset of the words in the task's trimmed paragraph, UTF-16 code units, from 0.</summary>
    public required int Start { get; init; }

    /// <summary>Their length in UTF-16 code units.</summary>
    public required int Length { get; init; }

    /// <summary>The words as printed: a term, never a sentence.</summary>
    public required string Printed { get; init; }

    /// <inheritdoc/>
    public string Key => $"{TaskId}/{IndicatorId}";
}
