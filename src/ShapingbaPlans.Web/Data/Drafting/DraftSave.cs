using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>What somebody typed into a slot.</summary>
/// <param name="Slot">The slot, as text.</param>
/// <param name="Cells">The cells by column; those that are not there are empty.</param>
/// <param name="Seen">The version that it was typed over; null where there was no draft.</param>
/// <param name="Next">The version that it becomes, chosen by the sender: sent twice after a lost answer, it is saved once.</param>
public sealed record DraftSave(string Slot, IReadOnlyDictionary<string, string> Cells, Guid? Seen, Guid Next)
{
    public string Reason { get; init; } = "";

    public ChangeReason? ChangeReason { get; init; }

    /// <summary>The published fact is to be withdrawn.</summary>
    public bool Withdraws { get; init; }

    /// <summary>The published fact as it is now was seen: the draft sets out from it anew.</summary>
    public bool FromPublished { get; init; }
}

/// <summary>A draft as somebody saw it: decisions are about this version and no other.</summary>
public sealed record DraftSeen(string Slot, Guid Version)
{
    /// <summary>Reads <c>slot|version</c>, the value of a box on a form; null for anything else.</summary>
    public static DraftSeen? Read(string? text)
        => text?.LastIndexOf('|') is > 0 and var at && Guid.TryParse(text[(at + 1)..], out var version) ? new(text[..at], version) : null;

    public static DraftSeen Of(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new(draft.Slot, draft.Version);
    }

    public override string ToString() => $"{Slot}|{Version:N}";
}
