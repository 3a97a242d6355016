using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Shared.Facts;

/// <summary>The paragraph that a figure cites, cut at the printed form: read from the document's text where that lies here, kept nowhere.</summary>
public sealed record Excerpt(string Before, string Printed, string After)
{
    /// <summary>Null when the text is not here or does not say so.</summary>
    public static Excerpt? Of(Figure figure, IReadOnlyList<string>? text)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (text is null || figure.Paragraph < 1 || figure.Paragraph > text.Count)
            return null;
        var paragraph = text[figure.Paragraph - 1].Trim();
        var end = figure.Start + figure.Printed.Length;
        return figure.Start >= 0 && end <= paragraph.Length && paragraph[figure.Start..end] == figure.Printed
            ? new(paragraph[..figure.Start], figure.Printed, paragraph[end..]) : null;
    }
}
