using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ShapingbaPlans.Web.Features.Years.Brief.Word;

/// <summary>
/// The named styles of the file. Sizes are those of official documents (GB/T 9704): title 二号, text 三号 at 28 points a line with two characters
/// before each paragraph, headings 黑体 and 楷体 三号, page numbers 四号; tables are set smaller.
/// </summary>
public static class WordStyles
{
    public const string Title = "Title", Issue = "Subtitle", First = "Heading1", Second = "Heading2", Body = "BodyText", Caption = "Caption", Note = "Note",
        Cell = "TableText", Head = "TableHead", Table = "TableGrid", Footer = "Footer", Link = "Hyperlink", Chart = "Chart";

    // English text in the sizes of Chinese official documents would be larger than any report's.
    private const int Line = 560, EnglishLine = 340;

    public static void Write(StyleDefinitionsPart part, string language)
    {
        ArgumentNullException.ThrowIfNull(part);
        // Letters and digits in a Chinese text are not Chinese: a number is not broken at the end of a line.
        var chinese = language.StartsWith("zh", StringComparison.Ordinal);
        var (line, text) = chinese ? (Line, 32) : (EnglishLine, 24);
        part.Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(WordFonts.Of(WordFonts.Body), new FontSize { Val = chinese ? "32" : "24" }, new FontSizeComplexScript { Val = chinese ? "32" : "24" },
                    new Languages { Val = chinese ? "en-US" : language, EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault()),
            Normal(),
            Text(Title, "Title", WordFonts.Title, chinese ? 44 : 36, After(Spaced(line, 0, 240), Centred(), new OutlineLevel { Val = 9 }), next: Issue),
            Text(Issue, "Subtitle", WordFonts.SecondHeading, text, After(Spaced(line, 0, line), Centred())),
            Text(First, "heading 1", WordFonts.FirstHeading, text, After(new KeepNext(), new KeepLines(), Spaced(line, 120, 0), Indented(chinese), new OutlineLevel { Val = 0 }), next: Body, quick: true),
            Text(Second, "heading 2", WordFonts.SecondHeading, text, After(new KeepNext(), new KeepLines(), Spaced(line, 120, 60), Indented(chinese), new OutlineLevel { Val = 1 }), next: Body, quick: true),
            Text(Body, "Body Text", WordFonts.Body, text, After(new WidowControl(), Spaced(line, 0, chinese ? 0 : 120), Indented(chinese), new Justification { Val = chinese ? JustificationValues.Both : JustificationValues.Left }), quick: true),
            Text(Caption, "caption", WordFonts.FirstHeading, 24, After(new KeepLines(), Spaced(360, 60, 120), Centred()), quick: true),
            Text(Chart, "Chart", WordFonts.Body, 24, After(new KeepNext(), new SpacingBetweenLines { Before = "120", After = "0" }, Centred()), custom: true),
            Text(Note, "Note", WordFonts.Body, 24, After(Spaced(400, 60, 120)), custom: true),
            Text(Cell, "Table Text", WordFonts.Body, 20, After(Spaced(280, 20, 20)), custom: true),
            Text(Head, "Table Head", WordFonts.FirstHeading, 20, After(new KeepNext(), Spaced(280, 20, 20), Centred()), custom: true, basedOn: Cell),
            Text(Footer, "footer", WordFonts.PageNumber, 28, new StyleParagraphProperties(new SpacingBetweenLines { After = "0" })),
            new Style(new StyleName { Val = "Hyperlink" }, new StyleRunProperties(new Color { Val = "1D4F80" }, new Underline { Val = UnderlineValues.Single })) { Type = StyleValues.Character, StyleId = Link },
            Grid());
    }

    private static Style Normal()
        => new(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true };

    private static Style Text(string id, string name, string font, int halfPoints, StyleParagraphProperties paragraph, string? next = null, bool quick = false, bool custom = false, string basedOn = "Normal")
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = basedOn }) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = custom ? true : null };
        if (next is not null)
            style.Append(new NextParagraphStyle { Val = next });
        if (quick)
            style.Append(new PrimaryStyle());
        var size = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture);
        style.Append(paragraph, new StyleRunProperties(WordFonts.Of(font), new FontSize { Val = size }, new FontSizeComplexScript { Val = size }));
        return style;
    }

    // A border round each cell, no more: it stays when the table is pasted elsewhere.
    private static Style Grid() => new(
        new StyleName { Val = "Table Grid" },
        new StyleTableProperties(new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 8, Color = "000000" }, new LeftBorder { Val = BorderValues.Single, Size = 4, Color = "000000" },
            new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "000000" }, new RightBorder { Val = BorderValues.Single, Size = 4, Color = "000000" },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "000000" }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = "000000" })))
    { Type = StyleValues.Table, StyleId = Table };

    private static StyleParagraphProperties After(params OpenXmlElement[] properties) => new(properties);

    private static SpacingBetweenLines Spaced(int line, int before, int after) => new()
    {
        Before = before.ToString(System.Globalization.CultureInfo.InvariantCulture),
        After = after.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Line = line.ToString(System.Globalization.CultureInfo.InvariantCulture),
        LineRule = line == Line ? LineSpacingRuleValues.Exact : LineSpacingRuleValues.AtLeast,
    };

    private static Justification Centred() => new() { Val = JustificationValues.Center };

    // Two characters before a paragraph are Chinese; English paragraphs stand apart instead.
    private static Indentation Indented(bool chinese) => chinese ? new() { FirstLine = "640", FirstLineChars = 200 } : new() { FirstLine = "0" };
}
