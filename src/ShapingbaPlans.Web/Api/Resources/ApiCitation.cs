using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Api.Resources;

/// <summary>Where something stands in a source document: the place, never the sentence.</summary>
public sealed record ApiCitation
{
    /// <summary>The document.</summary>
    /// <example>report-2025</example>
    public required string DocumentId { get; init; }

    /// <summary>The n-th non-blank line of the document's text, from 1.</summary>
    /// <example>12</example>
    public required int Paragraph { get; init; }

    /// <summary>Offset in the trimmed paragraph, in UTF-16 code units; null where no slice is cited.</summary>
    /// <example>260</example>
    public required int? Start { get; init; }

    /// <summary>Length of the slice, in UTF-16 code units.</summary>
    /// <example>8</example>
    public required int? Length { get; init; }

    /// <summary>The slice: the figure as printed, with unit and qualifier.</summary>
    /// <example>1106.7亿元</example>
    public required string? Printed { get; init; }

    /// <summary>The paragraph on the document's page.</summary>
    /// <example>/documents/report-2022?release=1#p7-260</example>
    public required string Page { get; init; }

    public static ApiCitation Of(PublishedPlans plans, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Of(plans, figure.DocumentId, figure.Paragraph) with
        {
            Start = figure.Start,
            Length = figure.Length,
            Printed = figure.Printed,
            Page = $"{ApiAddress.OfPage(plans, $"/documents/{figure.DocumentId}")}#{CitationAddress.AnchorOf(figure)}",
        };
    }

    public static ApiCitation Of(PublishedPlans plans, string documentId, int paragraph) => new()
    {
        DocumentId = documentId,
        Paragraph = paragraph,
        Start = null,
        Length = null,
        Printed = null,
        Page = $"{ApiAddress.OfPage(plans, $"/documents/{documentId}")}#p{paragraph}",
    };
}
