using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ShapingbaPlans.Web.Features.Years.Brief.Word;

/// <summary>The sheet behind a chart: categories down the first column, a column for each colour; what is not known is an empty cell.</summary>
public static class ChartWorkbook
{
    public const string Sheet = "Sheet1";

    public static MemoryStream Of(BriefChart chart, DateTime? time)
    {
        ArgumentNullException.ThrowIfNull(chart);
        using var package = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook, autoSave: false))
        {
            var book = file.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "workbook");
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = Sheet, SheetId = 1, Id = "sheet" }));
            book.AddNewPart<WorksheetPart>("sheet").Worksheet = new Worksheet(new SheetData(Rows(chart)));
            file.Save();
        }

        package.Position = 0;
        return SettledPackage.Of(package, time);
    }

    /// <summary>A, B, C: a chart never has more colours than letters.</summary>
    public static string ColumnOf(int place) => ((char)('A' + place)).ToString();

    private static IEnumerable<Row> Rows(BriefChart chart)
    {
        yield return Row(1, [.. chart.Series.Select(s => Text(s.Name)).Prepend(Text(chart.Unit))]);
        foreach (var (name, i) in chart.Categories.Select((name, i) => (name, i)))
            yield return Row(i + 2, [Text(name), .. chart.Series.Select(s => s.Values[i] is { } value ? Number(value) : null)]);
    }

    private static Row Row(int number, IReadOnlyList<Cell?> cells)
    {
        var row = new Row { RowIndex = (uint)number };
        foreach (var (cell, i) in cells.Select((cell, i) => (cell, i)).Where(c => c.cell is not null))
        {
            cell!.CellReference = $"{ColumnOf(i)}{number}";
            row.AppendChild(cell);
        }

        return row;
    }

    private static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static Cell Number(decimal number) => new() { CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) };
}
