using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ShapingbaPlans.Tests.Reading;

/// <summary>Word files as offices make them.</summary>
internal static class WordFile
{
    public static byte[] Of(params OpenXmlElement[] content) => Made(_ => content);

    /// <summary>The sample with everything around it that is not its text.</summary>
    public static byte[] Sample() => Made(main =>
    {
        main.AddNewPart<HeaderPart>("h1").Header = new(Paragraph("青禾区发展和改革委员会文件 第99号"));
        main.AddNewPart<FooterPart>("f1").Footer = new(Paragraph("— 77 —"));
        main.AddNewPart<FootnotesPart>().Footnotes = new(
            new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
            new Footnote(Paragraph(" " + ReportSample.Footnote)) { Id = 2 });
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new(
            new AbstractNum(
                new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.ChineseCounting }, new LevelText { Val = "%1、" }) { LevelIndex = 0 },
                new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.ChineseCounting }, new LevelText { Val = "（%2）" }) { LevelIndex = 1 })
            { AbstractNumberId = 0 },
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });
        return
        [
            Contents(),
            .. ReportSample.Paragraphs.Select(Numbered),
            TableOf(ReportSample.Table),
            new SectionProperties(new HeaderReference { Id = "h1", Type = HeaderFooterValues.Default }, new FooterReference { Id = "f1", Type = HeaderFooterValues.Default }),
        ];
    });

    public static Paragraph Paragraph(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    public static Table TableOf(IReadOnlyList<IReadOnlyList<string>> rows)
        => new([new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }), .. rows.Select(r => new TableRow(r.Select(c => new TableCell(Paragraph(c)))))]);

    // Headings are numbered by Word itself, text is cut into runs, struck-out and hidden words lie between them.
    private static Paragraph Numbered(string text)
    {
        var (level, rest) = text[0] == '（' ? (1, text[3..]) : text[1] == '、' ? (0, text[2..]) : (-1, text);
        var paragraph = new Paragraph();
        if (level >= 0)
            paragraph.Append(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })));
        foreach (var piece in rest.Chunk(7))
            paragraph.Append(new Run(new Text(new string(piece))));
        paragraph.Append(new Run(new FootnoteReference { Id = 2 }), new DeletedRun(new Run(new DeletedText("删除1%"))) { Author = "a", Id = "1" }, new Run(new RunProperties(new Vanish()), new Text("隐藏2%")));
        return paragraph;
    }

    private static Paragraph Contents() => new(
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), new Run(new FieldCode(" TOC \\o \"1-3\" ")), new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new Run(new Text("一、2024年计划执行情况……3")), new Run(new FieldChar { FieldCharType = FieldCharValues.End }));

    private static byte[] Made(Func<MainDocumentPart, OpenXmlElement[]> content)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document(new Body(content(main)));
        }

        return stream.ToArray();
    }
}
