using Parquet;
using Parquet.Schema;

namespace ShapingbaPlans.Web.Tables.Parquet;

/// <summary>Apache Parquet: typed columns for data frames; names and codes as in JSON. Rows wait until they make a group, then are sent.</summary>
public sealed class ParquetFormat : ITableFormat
{
    private const int RowsOfAGroup = 50_000;

    public string Suffix => "parquet";

    public string MediaType => "application/vnd.apache.parquet";

    public async Task WriteAsync(TableDownload download, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(download);
        List<ParquetColumn> columns = [.. download.Table.Columns.Select(ParquetColumn.Of)];
        var forward = new ForwardStream(destination);
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(c => c.Field)), forward, cancellationToken: cancellationToken);
        writer.CustomMetadata = new Dictionary<string, string> { ["title"] = download.About.Title, ["link"] = download.About.Link };
        var cells = new Cells(columns);
        var rows = 0;
        await foreach (var _ in download.Table.Rows(cells, cancellationToken))
        {
            cells.EndRow();
            if (++rows % RowsOfAGroup == 0)
                await WriteGroupAsync(writer, columns, cancellationToken);
        }

        if (rows == 0 || rows % RowsOfAGroup != 0)
            await WriteGroupAsync(writer, columns, cancellationToken);
        // What is cut off has no footer: it never looks like a whole file.
        await writer.DisposeAsync();
        await forward.SendAsync(cancellationToken);
    }

    private static async Task WriteGroupAsync(ParquetWriter writer, List<ParquetColumn> columns, CancellationToken cancellationToken)
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
            await column.WriteAsync(group, cancellationToken);
        group.CompleteValidate();
    }

    private sealed class Cells(List<ParquetColumn> columns) : IRowWriter
    {
        private int _at;

        public void Text(string? text) => columns[_at++].Add(text);

        public void Term(TermCell? term) => Text(term?.Code);

        public void Whole(long? number) => columns[_at++].Add(number);

        public void Number(decimal? number) => columns[_at++].Add(number);

        public void Date(DateOnly? day) => columns[_at++].Add(day);

        public void EndRow() => _at = 0;

        public ValueTask EndRowAsync(CancellationToken cancellationToken)
        {
            EndRow();
            return ValueTask.CompletedTask;
        }
    }
}
