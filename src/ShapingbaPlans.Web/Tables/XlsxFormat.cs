using Microsoft.Extensions.Localization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Tables;

/// <summary>A workbook of one sheet: numbers as numbers, text as text, the header row frozen.</summary>
public sealed class XlsxFormat(IStringLocalizer<ColumnWords> columns, IStringLocalizer<Words> words)
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly OpenXmlConfiguration Layout = new() { FreezeRowCount = 1, FastMode = true, EnableAutoWidth = true };

    public Task WriteAsync(Table table, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        var headers = table.Columns.Select(c => Languages.IsChinese ? columns[c].Value : c).ToList();
        var rows = table.Rows.Select(row => row.Zip(headers).ToDictionary(c => c.Second, c => Plain(c.First)));
        return destination.SaveAsAsync(rows, configuration: Layout, cancellationToken: cancellationToken);
    }

    private object? Plain(object? cell) => cell switch
    {
        TermCell term => Languages.IsChinese ? words[term.WordKey].Value : term.Code,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        _ => cell,
    };
}
