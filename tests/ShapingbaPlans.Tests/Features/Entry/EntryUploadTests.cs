using System.Net;
using System.Text;
using MiniExcelLibs;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Features.Entry;

/// <summary>The template, filled and sent back. The report of 2026 and its figures are made up.</summary>
public sealed class EntryUploadTests : IDisposable
{
    private const string Page = "/entry/upload?year=2026";
    private const string Report = "甲：地区生产总值1200.5亿元，增长5.0%。\n乙：国际班列开行4300列。\n丙：明年增长5.5%左右。\n";

    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_filled_template_becomes_drafts_with_their_place_in_the_text()
    {
        using var editor = await EditorAsync();
        using var answer = await SendAsync(editor, Csv("gdp-growth,2026,actual,5.0,eq,%,1,5.0%", "international-trains-run,2026,actual,4300,eq,列,2,4300列"));
        Assert.Contains("已保存2行草稿", PageText.Of(await answer.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        Assert.Equal(["4300", "5.0"], Figures().Select(d => d.Cells["value"]).Order(StringComparer.Ordinal));
        using var list = await editor.GetAsync("/entry.csv?year=2026&lang=en");
        Assert.Contains("international-trains-run,2026,actual", await list.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_goes_back_as_it_came_in_both_forms_and_changes_nothing()
    {
        using var editor = await EditorAsync();
        foreach (var address in new[] { "/entry.csv?year=2026", "/entry.xlsx?year=2026", "/entry.csv?year=2026&lang=en" })
        {
            using var template = await editor.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, template.StatusCode);
            using var answer = await SendAsync(editor, await template.Content.ReadAsByteArrayAsync(_stop));
            Assert.Contains("已保存0行草稿", PageText.Of(await answer.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        }

        Assert.Empty(Figures());
    }

    [Fact]
    public async Task Every_bad_row_is_named_with_row_column_value_and_sentence_and_nothing_is_saved()
    {
        using var editor = await EditorAsync();
        using var answer = await SendAsync(editor, Csv(
            "gdp-growth,2026,actual,5.0,eq,%,1,5.0%",
            "international-trains-run,2026,actual,三万,eq,列,2,4300列",
            "gdp-growth,2026,plan,5.5,eq,亿元,3,5.5%",
            "no-such-thing,2026,actual,1,eq,%,1,5.0%",
            "gdp-growth,2026,actual,5.1,eq,%,1,5.0%",
            "gdp,2026,actual,1200.5,eq,亿元,2,1200.5亿元"));
        var page = PageText.Of(await answer.Content.ReadAsStringAsync(_stop));
        Assert.Contains("没有保存任何一行", page, StringComparison.Ordinal);
        Assert.Contains("“三万”不是数字", page, StringComparison.Ordinal);
        Assert.Contains("没有指标“no-such-thing”", page, StringComparison.Ordinal);
        Assert.Contains("与第2行重复", page, StringComparison.Ordinal);
        Assert.Contains("第2段中没有“1200.5亿元”", page, StringComparison.Ordinal);
        Assert.Empty(Figures());
    }

    [Fact]
    public async Task What_another_has_typed_is_not_overwritten()
    {
        using var editor = await EditorAsync();
        using var first = await SendAsync(editor, Csv("gdp-growth,2026,actual,5.0,eq,%,1,5.0%"));
        await _app.AddAsync("wang", AccountRole.Editor);
        using var other = await _app.SignedInAsync("wang");
        using var second = await SendAsync(other, Csv("gdp-growth,2026,actual,5.5,eq,%,3,5.5%"));
        Assert.Contains("zhang已填草稿“5.0”", PageText.Of(await second.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        Assert.Equal("5.0", Assert.Single(Figures()).Cells["value"]);
    }

    [Fact]
    public async Task A_workbook_keeps_the_decimals_that_are_printed()
    {
        using var editor = await EditorAsync();
        using var workbook = new MemoryStream();
        workbook.SaveAs(new[] { new { indicator_id = "gdp-growth", period = 2026, role = "actual", value = 5d, comparator = "eq", unit = "%", paragraph = 1, printed = "5.0%" } });
        using var answer = await SendAsync(editor, workbook.ToArray());
        Assert.Contains("已保存1行草稿", PageText.Of(await answer.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        Assert.Equal("5.0", Assert.Single(Figures()).Cells["value"]);
    }

    [Theory]
    [InlineData("PK not a workbook", "不是CSV或XLSX表格")]
    [InlineData("", "文件是空的")]
    [InlineData("a,b\n1,2\n", "没有“a”这一列")]
    public async Task A_file_that_is_no_template_gets_one_sentence(string content, string sentence)
    {
        using var editor = await EditorAsync();
        using var answer = await SendAsync(editor, Encoding.UTF8.GetBytes(content));
        Assert.Contains(sentence, PageText.Of(await answer.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        Assert.Empty(Figures());
    }

    [Fact]
    public async Task A_sheet_in_the_national_standard_is_read_too()
    {
        using var editor = await EditorAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var answer = await SendAsync(editor, Encoding.GetEncoding("GB18030").GetBytes("指标编号,时期,角色,数值,单位,段,原文数字\r\ninternational-trains-run,2026,实际,4300,列,2,4300列\r\n"));
        Assert.Contains("已保存1行草稿", PageText.Of(await answer.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
    }

    private static byte[] Csv(params string[] rows)
        => Encoding.UTF8.GetBytes("indicator_id,period,role,value,comparator,unit,paragraph,printed\n" + string.Join('\n', rows) + "\n");

    private static Task<HttpResponseMessage> SendAsync(FormVisitor visitor, byte[] file) => visitor.SubmitFileAsync(Page, "\"upload\"", "file", file, "filled.csv");

    private async Task<FormVisitor> EditorAsync()
    {
        await _app.AddAsync("zhang", AccountRole.Editor);
        var editor = await _app.SignedInAsync("zhang");
        using var sent = await editor.SubmitFileAsync("/entry?year=2026", "\"new-report\"", "text", Encoding.UTF8.GetBytes(Report), "report.txt", ("title-zh", "二〇二六年报告（样例）"), ("title-en", "The 2026 report (sample)"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return editor;
    }

    private List<Draft> Figures()
    {
        using var db = _app.OpenDatabase();
        return [.. db.Drafts.AsEnumerable().Where(d => d.Slot.StartsWith("figure:", StringComparison.Ordinal))];
    }
}
