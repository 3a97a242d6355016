namespace ShapingbaPlans.Domain.Revising;

/// <summary>How far a draft has come.</summary>
public enum DraftState
{
    /// <summary>草稿: being written.</summary>
    Draft,

    /// <summary>已提交: waits for a second person.</summary>
    Submitted,

    /// <summary>已退回: sent back with a note.</summary>
    Returned,
}

/// <summary>What is proposed for one fact before it is published (草稿). There is one draft per fact; published, it becomes a <see cref="Revision"/>.</summary>
public sealed record Draft
{
    /// <summary>The kind of fact, e.g. <c>figure</c>.</summary>
    public required string FactKind { get; init; }

    /// <summary>The fact's natural key.</summary>
    public required string FactKey { get; init; }

    /// <summary>The published fact when the draft was saved, as JSON; null when there was none.</summary>
    public string? Before { get; init; }

    /// <summary>The fact as proposed, as JSON.</summary>
    public required string After { get; init; }

    /// <summary>Who changed it last, by user name.</summary>
    public required string Author { get; init; }

    /// <summary>Everyone whose hand was in it: none of them may decide about it.</summary>
    public required List<string> Writers { get; init; }

    /// <summary>When it was changed last, UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>How far it has come.</summary>
    public DraftState State { get; init; }

    /// <summary>Why, in the author's words; warnings want one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the one who sent it back had to say.</summary>
    public string Note { get; init; } = "";

    /// <summary>Changes with every save: who saves over another version is told.</summary>
    public required Guid Version { get; init; }
}
