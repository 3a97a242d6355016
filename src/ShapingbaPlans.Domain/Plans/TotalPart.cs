namespace ShapingbaPlans.Domain.Plans;

/// <summary>Says that an indicator is a part of a total, so that the two can be checked against each other.</summary>
/// <remarks>Where the total is a level and its parts are all shares, it stands for the whole, and the shares make 100 %.</remarks>
/// <example>Key projects completed, under way and in preparation are the parts of all key projects; the shares of three industries are parts of GDP.</example>
public sealed record TotalPart : IFact
{
    /// <summary>The indicator of the total.</summary>
    public required string TotalId { get; init; }

    /// <summary>The indicator of the part. The parts of one total, all together, make it.</summary>
    public required string PartId { get; init; }

    /// <inheritdoc/>
    public string Key => $"{TotalId}/{PartId}";
}
