namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>One reading of a document's text (读数): which text, by whom, when. Its figures are <see cref="ReadingItem"/>s.</summary>
public sealed record DocumentReading
{
    public int ReadingId { get; init; }

    /// <summary>The document, published or proposed; its slot is <c>document:</c> with this id.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The file's name as it came; empty for a text that was pasted or was here already.</summary>
    public string FileName { get; init; } = "";

    /// <summary>Who handed it in, by user name.</summary>
    public required string Author { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>SHA-256 of the text that was read, in lower-case hex: the places of the items are places in that text.</summary>
    public required string Sha256 { get; init; }

    public ReadingState State { get; init; }
}
