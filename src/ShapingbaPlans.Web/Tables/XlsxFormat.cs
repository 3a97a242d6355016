using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace ShapingbaPlans.Web.Tables;

/// <summary>A workbook: numbers as numbers, text as text, the header row frozen.</summary>
public sealed class XlsxFormat(ColumnHeaders headers) : ITableFormat
{
    private static readonly OpenXmlConfiguration Layout = new() { FreezeRowCount = 1, FastMode = true, EnableAutoWidth = true };

    public string Suffix => "xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // A workbook's end is written before its start is complete: it is made beside, then sent.
    public async Task WriteAsync(TableDownload download, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(download);
        var names = download.Table.Columns.Select(headers.Of).ToList();
        var cells = new RowCells(headers);
        var rows = new List<Dictionary<string, object?>>();
        await foreach (var _ in download.Table.Rows(cells, cancellationToken))
            rows.Add(cells.Take().Zip(names).ToDictionary(c => c.Second, c => Plain(c.First)));
        using var workbook = new MemoryStream();
        await workbook.SaveAsAsync(rows, configuration: Layout, cancellationToken: cancellationToken);
        workbook.Position = 0;
        await workbook.CopyToAsync(destination, cancellationToken);
    }

    private static object? Plain(object? cell) => cell is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : cell;
}
