using System.Globalization;
using CsvHelper;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Tables;

/// <summary>RFC 4180 CSV: UTF-8 with a byte order mark, CRLF, one header row; text guarded against formulas, numbers never touched.</summary>
public sealed class CsvFormat(IStringLocalizer<ColumnWords> columns, IStringLocalizer<Words> words)
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    public async Task WriteAsync(Table table, Stream destination, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(destination, Options, leaveOpen: true);
        foreach (var column in table.Columns)
            csv.WriteField(HeaderOf(column));
        await csv.EndRecordAsync(cancellationToken);
        foreach (var row in table.Rows)
        {
            foreach (var cell in row)
                Write(csv, cell);
            await csv.EndRecordAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    // English headers are the names themselves, for programs; Chinese ones are for people.
    // A column of one year has the word of its kind: plan_2027 is that of plan_{year}.
    private string HeaderOf(string column)
    {
        if (!Languages.IsChinese)
            return column;
        return column.LastIndexOf('_') is > 0 and var at && int.TryParse(column.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? columns[column[..at] + "_{year}", year] : columns[column];
    }

    private string TextOf(TermCell term) => Languages.IsChinese ? words[term.WordKey] : term.Code;

    private void Write(CsvWriter csv, object? cell)
    {
        switch (cell)
        {
            case null:
                csv.WriteField("");
                break;
            case decimal number:
                csv.WriteField(number);
                break;
            case int number:
                csv.WriteField(number);
                break;
            case long number:
                csv.WriteField(number);
                break;
            case DateOnly date:
                csv.WriteField(date);
                break;
            case TermCell term:
                csv.WriteField(TextOf(term));
                break;
            case string text:
                csv.WriteField(text);
                break;
            default:
                throw new NotSupportedException($"A table has no cells of type {cell.GetType().Name}.");
        }
    }
}
