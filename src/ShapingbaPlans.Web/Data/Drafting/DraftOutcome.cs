using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>Why a draft was not saved, submitted or published.</summary>
public enum DraftFault
{
    Refused,
    Missing,
    Conflict,
    HasErrors,
    WantsReason,
    Stale,
    DocumentIsMissing,
    NothingChosen,
}

/// <summary>What came of something done with drafts.</summary>
/// <param name="Fault">Why nothing was done; null when it was.</param>
/// <param name="Refusal">The rule behind <see cref="DraftFault.Refused"/>.</param>
/// <param name="Draft">The draft as it now stands; on a conflict the other person's.</param>
/// <param name="Published">On a conflict the published fact, as JSON.</param>
/// <param name="Release">The release that was made.</param>
public sealed record DraftOutcome(
    DraftFault? Fault = null, ReviewRefusal? Refusal = null, Draft? Draft = null, string? Published = null, Release? Release = null)
{
    public static DraftOutcome Of(ReviewRefusal refusal, Draft? draft = null) => new(DraftFault.Refused, refusal, draft);

    /// <summary>The word for it in the resources.</summary>
    public string Code => Refusal is { } refusal ? "refusal." + refusal : "fault." + Fault;
}

/// <summary>A draft as somebody saw it: decisions are about this version and no other.</summary>
public sealed record DraftSeen(string FactKind, string FactKey, Guid Version)
{
    /// <summary>Reads <c>kind|key|version</c>, the value of a box on a form; null for anything else.</summary>
    public static DraftSeen? Read(string? text)
        => text?.Split('|') is [var kind, var key, var version] && Guid.TryParse(version, out var read) ? new(kind, key, read) : null;

    public static string Of(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return $"{draft.FactKind}|{draft.FactKey}|{draft.Version:N}";
    }
}
