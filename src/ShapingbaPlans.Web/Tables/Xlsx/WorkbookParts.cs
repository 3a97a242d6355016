using DocumentFormat.OpenXml.Spreadsheet;
using SheetOfBook = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace ShapingbaPlans.Web.Tables.Xlsx;

/// <summary>The parts of the workbook besides its two sheets.</summary>
internal static class WorkbookParts
{
    public const string FirstSheet = "xl/worksheets/sheet1.xml";

    public const string SecondSheet = "xl/worksheets/sheet2.xml";

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    private const string ContentTypes = Declaration + """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
        """;

    private const string PackageLinks = Declaration + """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    private const string WorkbookLinks = Declaration + """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
        """;

    // The formats of one, three and four decimals are our own; the others are built in.
    private const uint OneDecimal = 164, ThreeDecimals = 165, FourDecimals = 166, Day = 167;

    public static IEnumerable<(string Path, string Text)> Of(string firstSheet, string secondSheet) =>
    [
        ("[Content_Types].xml", ContentTypes),
        ("_rels/.rels", PackageLinks),
        ("xl/workbook.xml", Declaration + new Workbook(
            new BookViews(new WorkbookView { ActiveTab = 0 }),
            new Sheets(new SheetOfBook { Name = firstSheet, SheetId = 1, Id = "rId1" }, new SheetOfBook { Name = secondSheet, SheetId = 2, Id = "rId2" })).OuterXml),
        ("xl/_rels/workbook.xml.rels", WorkbookLinks),
        ("xl/styles.xml", Declaration + Styles().OuterXml),
    ];

    private static Stylesheet Styles() => new(
        new NumberingFormats(Numbering(OneDecimal, "0.0"), Numbering(ThreeDecimals, "0.000"), Numbering(FourDecimals, "0.0000"), Numbering(Day, "yyyy-mm-dd")),
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Microsoft YaHei" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Microsoft YaHei" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        // In the order of CellStyle.
        new CellFormats(Format(0), Format(0, font: 1, wraps: true), Format(0, wraps: true), Format(Day), Format(1), Format(OneDecimal), Format(2), Format(ThreeDecimals), Format(FourDecimals)));

    private static NumberingFormat Numbering(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static CellFormat Format(uint number, uint font = 0, bool wraps = false)
    {
        var format = new CellFormat { NumberFormatId = number, FontId = font, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = number != 0, ApplyFont = font != 0 };
        if (wraps)
            format.Append(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true });
        return format;
    }
}
