using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ShapingbaPlans.Web.Features.Years.Brief.Word;

/// <summary>Paragraphs of a style.</summary>
public static class WordText
{
    public static string StyleOf(LineStyle style) => style switch
    {
        LineStyle.Title => WordStyles.Title,
        LineStyle.Issue => WordStyles.Issue,
        LineStyle.Caption => WordStyles.Caption,
        LineStyle.Note => WordStyles.Note,
        _ => WordStyles.Body,
    };

    public static Paragraph Line(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    /// <summary>A line that is a link as a whole.</summary>
    public static Paragraph Link(string style, string text, string relationship) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = style }),
        new Hyperlink(new Run(new RunProperties(new RunStyle { Val = WordStyles.Link }), Said(text))) { Id = relationship, History = true });

    // Shapes and signs are in Chinese fonts and in Latin ones: the hint takes the Chinese.
    public static Run Run(string text) => new(new RunProperties(new RunFonts { Hint = FontTypeHintValues.EastAsia }), Said(text));

    private static Text Said(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
