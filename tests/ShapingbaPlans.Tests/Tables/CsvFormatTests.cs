using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>What a spreadsheet would run as a formula arrives as text; numbers arrive as they are.</summary>
public class CsvFormatTests(SharedApp app)
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "a,b")]
    [InlineData("a \"b\" c", "a \"\"b\"\" c")]
    public async Task Text_that_looks_like_a_formula_is_guarded(string cell, string written)
    {
        var line = (await LinesAsync(cell))[1];
        Assert.Equal(written, line.Trim('"'));
    }

    [Fact]
    public async Task Numbers_are_never_touched()
    {
        var lines = await LinesAsync(-1.6m, 10.0m, 4156, null, new DateOnly(2025, 2, 25));
        Assert.Equal(["-1.6", "10.0", "4156", "\"\"", "2025-02-25"], lines.Skip(1));
    }

    [Fact]
    public async Task The_file_starts_with_a_mark_and_its_lines_end_in_CR_LF()
    {
        var bytes = await BytesAsync("x");
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes.Take(3));
        Assert.EndsWith("\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private async Task<List<string>> LinesAsync(params object?[] cells)
        => [.. Encoding.UTF8.GetString(await BytesAsync(cells)).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private async Task<byte[]> BytesAsync(params object?[] cells)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var table = new TableOf<object?>().Cells(new Column("note", CellKind.Text), Write).Build("test", cells);
        using var stream = new MemoryStream();
        await app.Services.GetRequiredService<TableFormats>().Find("csv")!.WriteAsync(new TableDownload(table, new("test", 1, null, "http://localhost/test", [], [], "500106")), stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static void Write(object? cell, IRowWriter to)
    {
        switch (cell)
        {
            case int whole: to.Whole(whole); break;
            case decimal number: to.Number(number); break;
            case DateOnly day: to.Date(day); break;
            default: to.Text((string?)cell); break;
        }
    }
}
