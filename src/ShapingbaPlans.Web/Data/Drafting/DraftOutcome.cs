using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>Why a draft was not saved, submitted or published.</summary>
public enum DraftFault
{
    Refused,
    Missing,
    Conflict,
    TooLong,
    NoSuchSlot,
    HasErrors,
    WantsReason,
    WantsNote,
    Stale,
    ChecklistIsOpen,
    NothingChosen,
    ListChanged,
    WarningsUnread,
    FactChanged,
    SlotTaken,
}

/// <summary>What came of something done with drafts.</summary>
/// <param name="Fault">Why nothing was done; null when it was.</param>
/// <param name="Refusal">The rule behind <see cref="DraftFault.Refused"/>.</param>
/// <param name="Draft">The draft as it now stands, null when there is none any more; on a conflict the other person's.</param>
/// <param name="Published">On a conflict the published fact, as JSON.</param>
/// <param name="Release">The release that was made.</param>
public sealed record DraftOutcome(
    DraftFault? Fault = null, ReviewRefusal? Refusal = null, Draft? Draft = null, string? Published = null, Release? Release = null)
{
    public static readonly DraftOutcome Done = new();

    /// <summary>How many drafts it was done to.</summary>
    public int Count { get; init; }

    public static DraftOutcome Of(ReviewRefusal refusal, Draft? draft = null) => new(DraftFault.Refused, refusal, draft);

    /// <summary>The word for it in the resources.</summary>
    public string Code => Refusal is { } refusal ? "refusal." + refusal : "fault." + Fault;
}
