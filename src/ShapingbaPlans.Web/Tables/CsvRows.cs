using CsvHelper;

namespace ShapingbaPlans.Web.Tables;

/// <summary>Writes cells as CSV. Text that a spreadsheet would take for a formula gets an apostrophe; numbers are never touched.</summary>
/// <param name="csv">Where to.</param>
/// <param name="termText">How a term is written: as its code, or in the reader's words.</param>
internal sealed class CsvRows(CsvWriter csv, Func<TermCell?, string?> termText) : IRowWriter
{
    public static CsvWriter Writer(Stream destination, bool byteOrderMark)
        => CsvWriter.Create(destination, new CsvWriterOptions { WriteByteOrderMark = byteOrderMark, Injection = CsvInjection.Escape }, leaveOpen: true);

    /// <summary>A whole table for programs: names for headers, codes for terms, no mark.</summary>
    public static async Task WriteAsync(Table table, Stream destination, CancellationToken cancellationToken)
    {
        await using var csv = Writer(destination, byteOrderMark: false);
        foreach (var column in table.Columns)
            csv.WriteField(column.Name);
        await csv.EndRecordAsync(cancellationToken);
        await table.WriteRowsAsync(new CsvRows(csv, term => term?.Code), cancellationToken);
        await csv.FlushAsync(cancellationToken);
    }

    public void Text(string? text) => csv.WriteField(text ?? "");

    public void Term(TermCell? term) => Text(termText(term));

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
