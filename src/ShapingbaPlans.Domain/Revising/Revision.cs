namespace ShapingbaPlans.Domain.Revising;

/// <summary>
/// One published change to one fact: what it was, what it is, who, when and why. The revisions are the history: they are only ever added,
/// and each is sealed with the one before (<see cref="HistoryChain"/>). A revision is stale, and refused, when <see cref="Before"/> no longer is the published fact.
/// </summary>
public sealed record Revision
{
    /// <summary>The number in the history, from 1, without gaps; 0 before it is published.</summary>
    public long RevisionId { get; init; }

    /// <summary>The kind of fact, e.g. <c>figure</c>.</summary>
    public required string FactKind { get; init; }

    /// <summary>The fact's natural key.</summary>
    public required string FactKey { get; init; }

    /// <summary>The fact before, as JSON; null when it is new.</summary>
    public string? Before { get; init; }

    /// <summary>The fact after, as JSON; null when it is withdrawn.</summary>
    public string? After { get; init; }

    /// <summary>Who proposed it; <c>seed</c> for the files.</summary>
    public required string Author { get; init; }

    /// <summary>When it was proposed, UTC.</summary>
    public required DateTime SubmittedAt { get; init; }

    /// <summary>Why a promise was changed, by the list; null where no promise was.</summary>
    public ChangeReason? ChangeReason { get; init; }

    /// <summary>Why, in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The second person who approved it, by user name; empty for the files.</summary>
    public string ApprovedBy { get; init; } = "";

    /// <summary>The release it was published in; 0 before.</summary>
    public int ReleaseNumber { get; init; }

    /// <summary>The seal over this revision and all before it; empty before it is published.</summary>
    public string Seal { get; init; } = "";
}
