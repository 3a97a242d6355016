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

    /// <summary>已批准: a second person agrees; waits for its release.</summary>
    Approved,
}

/// <summary>
/// What is proposed for one fact before it is published (草稿), as it was typed: what cannot be read yet is kept too. There is one draft in a
/// slot; published, it becomes a <see cref="Revision"/>.
/// </summary>
public sealed record Draft
{
    /// <summary>The place that it fills: kind and natural key of a fact, e.g. <c>figure:gdp/2025/actual/report-2025</c>. See <see cref="DraftSlot"/>.</summary>
    public required string Slot { get; init; }

    /// <summary>The cells as typed, by the columns of the fact's seed file.</summary>
    public required IReadOnlyDictionary<string, string> Cells { get; init; }

    /// <summary>True when the published fact is to be withdrawn.</summary>
    public bool Withdraws { get; init; }

    /// <summary>The published fact that the draft set out from, as JSON; null when there was none.</summary>
    public string? Before { get; init; }

    /// <summary>Who changed it last, by user name.</summary>
    public required string Author { get; init; }

    /// <summary>Everyone whose hand was in it: none of them may decide about it.</summary>
    public required List<string> Writers { get; init; }

    /// <summary>When it was changed last, UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>How far it has come.</summary>
    public DraftState State { get; init; }

    /// <summary>Why a published promise is changed; null where none is.</summary>
    public ChangeReason? ChangeReason { get; init; }

    /// <summary>Why, in the author's words; warnings want one.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the one who sent it back had to say.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who approved it, by user name; empty before.</summary>
    public string ApprovedBy { get; init; } = "";

    /// <summary>Changes with every save and decision: who saves over another version is told.</summary>
    public required Guid Version { get; init; }
}
