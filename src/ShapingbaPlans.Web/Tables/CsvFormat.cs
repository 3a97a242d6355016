namespace ShapingbaPlans.Web.Tables;

/// <summary>RFC 4180 CSV: UTF-8 with a byte order mark unless refused, CRLF, one header row; text guarded against formulas, numbers never touched.</summary>
public sealed class CsvFormat(ColumnHeaders headers) : ITableFormat
{
    public string Suffix => "csv";

    public string MediaType => "text/csv";

    public async Task WriteAsync(TableDownload download, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(download);
        await using var csv = CsvRows.Writer(destination, download.ByteOrderMark);
        foreach (var column in download.Table.Columns)
            csv.WriteField(headers.Of(column));
        await csv.EndRecordAsync(cancellationToken);
        await download.Table.WriteRowsAsync(new CsvRows(csv, headers.Of), cancellationToken);
        await csv.FlushAsync(cancellationToken);
    }
}
