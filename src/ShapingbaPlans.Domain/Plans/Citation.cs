namespace ShapingbaPlans.Domain.Plans;

/// <summary>Where a figure stands: never the sentence, only its place and the figure as printed.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Paragraph">The n-th non-blank line of the document's text, from 1.</param>
/// <param name="Start">Offset in the trimmed paragraph, in UTF-16 code units, from 0.</param>
/// <param name="Length">Length of the slice, in UTF-16 code units.</param>
/// <param name="Printed">That slice: the figure with its unit and qualifier as printed, e.g. <c>8.5万辆以上</c>.</param>
public sealed record Citation(string DocumentId, int Paragraph, int Start, int Length, string Printed)
{
    /// <summary>True when the slice of the trimmed paragraph is the printed form.</summary>
    public bool Matches(string paragraph)
    {
        var text = paragraph.Trim();
        return Start >= 0 && Length > 0 && Start + Length <= text.Length
            && string.CompareOrdinal(text, Start, Printed, 0, Length) == 0 && Printed.Length == Length;
    }
}
