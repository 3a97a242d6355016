namespace ShapingbaPlans.Domain.Plans;

/// <summary>Says that a plan and an actual of one year are worded differently and yet the same thing, and why.</summary>
public sealed record Link : IFact
{
    /// <summary>The indicator.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>The year of the plan and the actual.</summary>
    public required int Year { get; init; }

    /// <summary>Exact, or near: one difference in wording or base.</summary>
    public required Comparability Comparability { get; init; }

    /// <summary>Why they are the same thing, in Chinese.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public string Key => $"{IndicatorId}/{Year}";
}
