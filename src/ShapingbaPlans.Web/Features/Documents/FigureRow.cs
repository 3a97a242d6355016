using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Features.Documents;

/// <summary>One figure of a document, with its number in its paragraph: the mark in the text and the line beside it share it.</summary>
public sealed record FigureRow(int Number, Figure Figure, Indicator Indicator)
{
    /// <summary>A document's figures in the order in which they are printed.</summary>
    public static IReadOnlyList<FigureRow> Of(PublishedPlans plans, string documentId)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var printed = plans.Indicators
            .SelectMany(indicator => plans.Figures[indicator.IndicatorId].Where(f => f.DocumentId == documentId).Select(figure => (figure, indicator)))
            .OrderBy(p => p.figure.Paragraph).ThenBy(p => p.figure.Start).ThenBy(p => p.figure.Length).ThenBy(p => p.figure.Key, StringComparer.Ordinal);
        return [.. printed.GroupBy(p => p.figure.Paragraph).SelectMany(g => g.Select((p, i) => new FigureRow(i + 1, p.figure, p.indicator)))];
    }
}
