namespace ShapingbaPlans.Domain.Plans;

/// <summary>Says that an indicator is a part of a total, so that the two can be checked against each other.</summary>
/// <example>Exports and imports are the parts of total trade.</example>
public sealed record TotalPart : IFact
{
    /// <summary>The indicator of the total.</summary>
    public required string TotalId { get; init; }

    /// <summary>The indicator of the part. The parts of one total, all together, make it.</summary>
    public required string PartId { get; init; }

    /// <inheritdoc/>
    public string Key => $"{TotalId}/{PartId}";
}
