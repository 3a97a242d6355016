namespace ShapingbaPlans.Domain.Revising;

/// <summary>A published, frozen set of facts (发布). What readers see is always the latest.</summary>
public sealed record Release
{
    /// <summary>The number, from 1, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>Who published it.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>The seal over this release and the whole history up to it; who keeps it elsewhere can prove that nothing was cut off.</summary>
    public string Head { get; init; } = "";
}
