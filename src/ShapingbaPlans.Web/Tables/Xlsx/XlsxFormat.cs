using Microsoft.Extensions.Localization;

namespace ShapingbaPlans.Web.Tables.Xlsx;

/// <summary>
/// A workbook: numbers as numbers with the decimals printed, text as text, the header frozen with its units, and a sheet of notes. Rows go into
/// the file as they come: its size costs no memory.
/// </summary>
public sealed class XlsxFormat(ColumnHeaders headers, DownloadNotes notes, IStringLocalizer<TableWords> words) : ITableFormat
{
    public string Suffix => "xlsx";

    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task WriteAsync(TableDownload download, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(download);
        var zip = await DatedZip.OpenAsync(destination, download.About.ReleasedAt, cancellationToken);
        foreach (var (path, text) in WorkbookParts.Of(words["data"], notes.Name))
            await zip.AddAsync(path, text, cancellationToken);
        await using (var sheet = await zip.BeginAsync(WorkbookParts.FirstSheet, cancellationToken))
            await WriteRowsAsync(download.Table, sheet, cancellationToken);
        await using (var sheet = await zip.BeginAsync(WorkbookParts.SecondSheet, cancellationToken))
            await WriteNotesAsync(download.About, sheet, cancellationToken);
        await zip.FinishAsync(cancellationToken);
    }

    private async Task WriteRowsAsync(Table table, Stream sheet, CancellationToken cancellationToken)
    {
        var titles = table.Columns.Select(HeaderOf).ToList();
        using var rows = new SheetRows(sheet, headers, table.Columns.Zip(titles, ColumnWidths.Of), frozen: true);
        foreach (var title in titles)
            rows.Text(title, CellStyle.Header);
        await rows.EndRowAsync(cancellationToken);
        await table.WriteRowsAsync(rows, cancellationToken);
        await rows.CloseAsync(table.Columns.Count, cancellationToken);
    }

    private async Task WriteNotesAsync(TableAbout about, Stream sheet, CancellationToken cancellationToken)
    {
        using var rows = new SheetRows(sheet, headers, [14, 90], frozen: false);
        foreach (var (subject, text) in notes.Lines(about))
        {
            rows.Text(subject, CellStyle.Header);
            rows.Text(text, CellStyle.Wrapped);
            await rows.EndRowAsync(cancellationToken);
        }

        await rows.CloseAsync(null, cancellationToken);
    }

    // Some words have their unit already: 完成率（%）.
    private string HeaderOf(Column column)
        => headers.Of(column) is var title && (column.Unit is null || title.EndsWith('）')) ? title : words["header.unit", title, column.Unit];

}
