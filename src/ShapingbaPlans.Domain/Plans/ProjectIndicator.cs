namespace ShapingbaPlans.Domain.Plans;

/// <summary>Says that an indicator's figures are about one project, such as a rail line's yearly progress.</summary>
public sealed record ProjectIndicator : IFact
{
    /// <summary>The project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The indicator.</summary>
    public required string IndicatorId { get; init; }

    /// <inheritdoc/>
    public string Key => $"{ProjectId}/{IndicatorId}";
}
