using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>Why nothing was done with an item of a reading. Each has its sentence in the words of the import.</summary>
public enum ReadingFault
{
    /// <summary>There is no such reading or item.</summary>
    Missing,

    /// <summary>Another person has decided meanwhile.</summary>
    Changed,

    /// <summary>It is decided already: it has to be taken up again first.</summary>
    NotOpen,

    /// <summary>The role does not enter.</summary>
    NotAnEditor,

    /// <summary>No indicator is chosen.</summary>
    NoIndicator,

    /// <summary>There is no such indicator.</summary>
    UnknownIndicator,

    /// <summary>Its year is not known, or what it is: plan or actual.</summary>
    NoPeriod,

    /// <summary>The document's text has been replaced since.</summary>
    TextChanged,

    /// <summary>Errors block it: see the problems.</summary>
    HasErrors,

    /// <summary>Something is unusual: see the problems, and say why.</summary>
    WantsReason,

    /// <summary>Another item of this reading is the same figure already.</summary>
    SameFigure,

    /// <summary>Another person has a draft in its place.</summary>
    OtherDraft,

    /// <summary>The draft was refused: see its outcome.</summary>
    Refused,

    /// <summary>What it became has been changed or decided since.</summary>
    MovedOn,

    /// <summary>The next one does not stand behind it in the paragraph.</summary>
    NoNext,

    /// <summary>The words do not stand in the paragraph.</summary>
    NotPrinted,

    /// <summary>A field is too long.</summary>
    TooLong,
}

/// <summary>An item as somebody saw it: decisions are about this version and no other.</summary>
public sealed record ItemSeen(int Ordinal, Guid Version)
{
    /// <summary>Reads <c>12:version</c>; null for anything else.</summary>
    public static ItemSeen? Read(string? text)
        => text?.Split(':') is [var number, var version] && int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var ordinal) && Guid.TryParse(version, out var seen) ? new(ordinal, seen) : null;

    public static ItemSeen Of(ReadingItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(item.Ordinal, item.Version);
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Ordinal}:{Version:N}");
}

/// <summary>What came of something done with an item.</summary>
/// <param name="Ordinal">The item it was asked of.</param>
/// <param name="Fault">Why nothing was done; null when it was, now or the first time it was sent.</param>
/// <param name="Item">The item as it now stands.</param>
public sealed record ReadingOutcome(int Ordinal, ReadingFault? Fault = null, ReadingItem? Item = null)
{
    public IReadOnlyList<DraftProblem> Problems { get; init; } = [];

    public DraftOutcome? Draft { get; init; }

    /// <summary>The person, or the number of the item, that stands in the way.</summary>
    public string Other { get; init; } = "";
}
