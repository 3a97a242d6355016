namespace ShapingbaPlans.Domain.Revising;

/// <summary>Where a revision stands between proposal and publication.</summary>
public enum RevisionState { Submitted, Published }

/// <summary>
/// One change to one fact: what it was, what it is to be, who, when and why. Proposals, the audit log and the history are
/// all this one record. A revision is stale, and refused, when <see cref="Before"/> no longer is the published fact.
/// </summary>
public sealed record Revision
{
    /// <summary>The number given when it is stored.</summary>
    public long RevisionId { get; init; }

    /// <summary>The kind of fact, e.g. <c>figure</c>.</summary>
    public required string FactKind { get; init; }

    /// <summary>The fact's natural key.</summary>
    public required string FactKey { get; init; }

    /// <summary>The fact before, as JSON; null when it is new.</summary>
    public string? Before { get; init; }

    /// <summary>The fact after, as JSON; null when it is withdrawn.</summary>
    public string? After { get; init; }

    /// <summary>Who proposes it; <c>seed</c> for the files.</summary>
    public required string Author { get; init; }

    /// <summary>When it was proposed, UTC.</summary>
    public required DateTime SubmittedAt { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public RevisionState State { get; init; }

    /// <summary>The release it was published in; null before.</summary>
    public int? ReleaseNumber { get; init; }
}
