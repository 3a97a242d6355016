using CsvHelper;

namespace ShapingbaPlans.Web.Tables;

/// <summary>RFC 4180 CSV: UTF-8 with a byte order mark unless refused, CRLF, one header row; text guarded against formulas, numbers never touched.</summary>
public sealed class CsvFormat(ColumnHeaders headers) : ITableFormat
{
    public string Suffix => "csv";

    public string MediaType => "text/csv";

    public async Task WriteAsync(TableDownload download, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(download);
        var options = new CsvWriterOptions { WriteByteOrderMark = download.ByteOrderMark, Injection = CsvInjection.Escape };
        await using var csv = CsvWriter.Create(destination, options, leaveOpen: true);
        foreach (var column in download.Table.Columns)
            csv.WriteField(headers.Of(column));
        await csv.EndRecordAsync(cancellationToken);
        await download.Table.WriteRowsAsync(new Rows(csv, headers), cancellationToken);
        await csv.FlushAsync(cancellationToken);
    }

    private sealed class Rows(CsvWriter csv, ColumnHeaders headers) : IRowWriter
    {
        public void Text(string? text) => csv.WriteField(text ?? "");

        public void Term(TermCell? term) => Text(headers.Of(term));

        public void Whole(long? number)
        {
            if (number is { } n)
                csv.WriteField(n);
            else
                Text(null);
        }

        public void Number(decimal? number)
        {
            if (number is { } n)
                csv.WriteField(n);
            else
                Text(null);
        }

        public void Date(DateOnly? day)
        {
            if (day is { } d)
                csv.WriteField(d);
            else
                Text(null);
        }

        public ValueTask EndRowAsync(CancellationToken cancellationToken) => csv.EndRecordAsync(cancellationToken);
    }
}
