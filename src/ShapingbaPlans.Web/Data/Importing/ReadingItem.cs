using System.Security.Cryptography;
using System.Text;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>One figure of a reading: what was read, what a person made of it, and the draft it became.</summary>
public sealed record ReadingItem
{
    public required int ReadingId { get; init; }

    /// <summary>Its number within the reading, from 1; a part that was split off has the next free one.</summary>
    public required int Ordinal { get; init; }

    /// <summary>As it was read.</summary>
    public required ReadingFields Read { get; init; }

    /// <summary>As a person has changed it; null while nobody has.</summary>
    public ReadingFields? Typed { get; init; }

    /// <summary>From 0 to 1, as the reader said.</summary>
    public required decimal Confidence { get; init; }

    /// <summary>The rule of the reader that spoke.</summary>
    public required string Rule { get; init; }

    /// <summary>The indicator: proposed by the matcher, or chosen by a person; null for none yet.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>The matcher's score from 0 to 1; null where a person has chosen.</summary>
    public decimal? Score { get; init; }

    public ReadingItemState State { get; init; }

    /// <summary>The slot of the draft that it became.</summary>
    public string? Slot { get; init; }

    /// <summary>The draft as it was handed over; null where nothing differs from what is published.</summary>
    public Guid? DraftVersion { get; init; }

    /// <summary>Who decided last, by user name; empty where nobody has.</summary>
    public string ChangedBy { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime? ChangedAt { get; init; }

    /// <summary>Changes with every decision: who decides about another version is told.</summary>
    public required Guid Version { get; init; }

    /// <summary>As it now stands.</summary>
    public ReadingFields Fields => Typed ?? Read;

    public bool IsHandedOver => State is ReadingItemState.Accepted or ReadingItemState.Edited;

    /// <summary>The slot that the figure would fill; null while its indicator or its years are not known.</summary>
    public string? SlotIn(string documentId)
        => IndicatorId is not null && Domain.Plans.Period.TryParse(Fields.Period, out var period) && Domain.Plans.Codes.TryParse<Domain.Plans.Role>(Fields.Role, out var role)
            ? new DraftSlot("figure", $"{IndicatorId}/{period}/{Domain.Plans.Codes.Of(role)}/{documentId}").ToString() : null;

    /// <summary>The version that an act of a person makes of the one they saw: sent twice, it is done once.</summary>
    public static Guid After(Guid seen, string act, string person)
        => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{seen:N}|{act}|{person}")).AsSpan(0, 16));
}
