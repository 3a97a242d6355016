using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>A figure as an export states it, all in text: what must be the same in every format.</summary>
internal sealed record ExportedFigure(string IndicatorId, string Period, string Role, string DocumentId, string Value, string Upper, string Unit, string Comparator, string Paragraph, string Printed)
{
    // A printed form may start with a sign, which CSV guards; numbers are compared as numbers, since a workbook has no trailing zeros.
    public static ExportedFigure Of(Func<string, string> cell) => new(
        cell("indicator_id"), cell("period"), cell("role"), cell("document_id"), Number(cell("value")), Number(cell("upper_value")), cell("unit"), cell("comparator"), cell("paragraph"), cell("printed").TrimStart('\''));

    public static ExportedFigure Of(Figure figure) => new(
        figure.IndicatorId, figure.Period.ToString(), Codes.Of(figure.Role), figure.DocumentId, Number(Text(figure.Value)), Number(Text(figure.UpperValue)), figure.Unit, Codes.Of(figure.Comparator),
        Text(figure.Paragraph), figure.Printed);

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    private static string Number(string text) => text.Length == 0 ? "" : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.##########", CultureInfo.InvariantCulture);
}

/// <summary>Readers of exports that share nothing with what wrote them.</summary>
internal static class ExportReaders
{
    public static IEnumerable<ExportedFigure> Csv(byte[] file) => CsvFile.Of(file).Rows.Select(r => ExportedFigure.Of(c => r[c]));

    public static IEnumerable<ExportedFigure> Json(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        return [.. document.RootElement.GetProperty("rows").EnumerateArray().Select(row => ExportedFigure.Of(c => row.GetProperty(c) is { ValueKind: not JsonValueKind.Null } cell ? cell.ToString() : ""))];
    }

    public static IEnumerable<ExportedFigure> Workbook(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var first = (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook!.Descendants<Sheet>().First().Id!);
        var rows = first.Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InlineString?.Text?.Text ?? c.CellValue?.Text ?? "").ToList()).ToList();
        return [.. rows.Skip(1).Select(r => ExportedFigure.Of(c => r[rows[0].FindIndex(h => h.Split(" (")[0] == c)]))];
    }

    public static IEnumerable<ExportedFigure> Sdmx(byte[] file) => CsvFile.Of(file).Rows.Select(r => ExportedFigure.Of(c => c switch
    {
        "indicator_id" => r["INDICATOR"],
        // 2023-01-01/P5Y is the five years to 2027.
        "period" => r["TIME_PERIOD"].Split("-01-01/P") is [var year, var years]
            ? $"{year}-{int.Parse(year, CultureInfo.InvariantCulture) + int.Parse(years.TrimEnd('Y'), CultureInfo.InvariantCulture) - 1}" : r["TIME_PERIOD"],
        "document_id" => r["SOURCE_DOCUMENT"],
        "value" => r["OBS_VALUE"],
        "unit" => r["UNIT_MEASURE"],
        _ => r[c.ToUpperInvariant()],
    }));

    public static async Task<IEnumerable<ExportedFigure>> ParquetAsync(byte[] file) => (await ParquetFile.ReadAsync(file)).Rows.Select(r => ExportedFigure.Of(c => r[c]));

    public static IEnumerable<ExportedFigure> Package(byte[] file)
    {
        var zip = new ZipContent(file);
        return Csv(zip.Files[zip.Files.Keys.Single(f => f.EndsWith(".csv", StringComparison.Ordinal))]);
    }

    public static IEnumerable<ExportedFigure> JsonStat(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        var cube = new StatReader(document.RootElement);
        return [.. cube.Cells.GroupBy(c => c.Place / cube.LastSize).Select(cell => ExportedFigure.Of(column => column switch
        {
            "value" or "upper_value" => cell.FirstOrDefault(c => c.Codes["metric"] == column)?.Value ?? "",
            _ when cell.First().Codes.TryGetValue(column, out var code) => code,
            _ => cube.Attribute(column, cell.Key),
        }))];
    }
}
