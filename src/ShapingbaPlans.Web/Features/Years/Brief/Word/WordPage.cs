using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ShapingbaPlans.Web.Features.Years.Brief.Word;

/// <summary>The sheet: A4 with the margins of official documents (37, 35, 28 and 26 mm), and page numbers between two dashes, outside on each side.</summary>
public static class WordPage
{
    private const uint Width = 11906, Height = 16838;
    private const int Top = 2098, Bottom = 1984;
    private const uint Left = 1588, Right = 1474, Edge = 1588;

    public static void WriteFooters(MainDocumentPart main)
    {
        ArgumentNullException.ThrowIfNull(main);
        main.AddNewPart<FooterPart>("footerOdd").Footer = Numbered(JustificationValues.Right);
        main.AddNewPart<FooterPart>("footerEven").Footer = Numbered(JustificationValues.Left);
    }

    public static SectionProperties Section() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = "footerOdd" },
        new FooterReference { Type = HeaderFooterValues.Even, Id = "footerEven" },
        new PageSize { Width = Width, Height = Height },
        new PageMargin { Top = Top, Bottom = Bottom, Left = Left, Right = Right, Header = Edge, Footer = 1191, Gutter = 0 });

    public static Settings Settings(string language) => new(
        new Zoom { Percent = "100" },
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = language, EastAsia = "zh-CN" });

    private static Footer Numbered(JustificationValues side) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Footer }, side == JustificationValues.Right ? new Indentation { Right = "280" } : new Indentation { Left = "280" }, new Justification { Val = side }),
        Text("— "),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Text("1"),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
        Text(" —")));

    private static Run Text(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
