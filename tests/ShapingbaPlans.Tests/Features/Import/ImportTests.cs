using System.Net;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Reading;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Importing;

namespace ShapingbaPlans.Tests.Features.Import;

/// <summary>Handing in a report over real HTTP: what is read is stored whole, or nothing is.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_text_file_becomes_a_proposed_report_and_a_reading_with_every_figure_in_its_place()
    {
        using var editor = await PersonAsync("zhang");
        Assert.Equal("/import/1", await editor.ImportAsync());
        var items = _app.Items();
        Assert.Equal(["5.9%", "7.3%", "37块", "37块", "6.1%左右", "40—45块"], items.Select(i => i.Read.Printed));
        Assert.All(items, i => Assert.Equal(i.Read.Printed, ImportVisitor.Report[i.Read.Paragraph - 1].Substring(i.Read.Start, i.Read.Printed.Length)));
        Assert.Equal(["gdp-growth", "industrial-value-added-growth"], items.Take(2).Select(i => i.IndicatorId));
        Assert.Equal([("actual", "2026"), ("plan", "2027")], new[] { items[0], items[4] }.Select(i => (i.Read.Role, i.Read.Period)));
        Assert.Equal(("range", "40", "45", "soft"), (items[5].Read.Comparator, items[5].Read.Value, items[5].Read.UpperValue, items[5].Read.Strength));
        var proposal = Assert.Single(Drafts());
        Assert.Equal(("document:report-2026", DraftState.Submitted, "6"), (proposal.Slot, proposal.State, proposal.Cells["paragraphs"]));
        Assert.Equal(string.Join('\n', ImportVisitor.Report), await File.ReadAllTextAsync(Path.Combine(_app.Folder, "documents", "report-2026.txt"), _stop));
    }

    [Fact]
    public async Task A_word_file_is_read_to_the_same_figures()
    {
        using var editor = await PersonAsync("zhang");
        using var answer = await editor.ImportAsync(WordFile.Of([.. ImportVisitor.Report.Select(WordFile.Paragraph)]), "青禾.docx");
        Assert.Equal("/import/1", answer.Headers.Location?.PathAndQuery);
        Assert.Equal(["5.9%", "7.3%", "37块", "37块", "6.1%左右", "40—45块"], _app.Items().Select(i => i.Read.Printed));
        Assert.Contains("青禾.docx", PageText.Of(await editor.TextAsync("/import")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_text_is_read_as_well()
    {
        using var editor = await PersonAsync("zhang");
        using var answer = await editor.SubmitAsync("/import", "\"import\"", ("document", ""), ("year", "2026"), ("title-zh", "青禾报告"), ("title-en", "Made up"), ("text", string.Join("\r\n", ImportVisitor.Report)));
        Assert.Equal("/import/1", answer.Headers.Location?.PathAndQuery);
        Assert.Equal(6, _app.Items().Count);
    }

    [Fact]
    public async Task With_scripts_each_step_is_told_and_the_last_line_says_where_the_figures_are()
    {
        using var editor = await PersonAsync("zhang");
        using var answer = await SendLinesAsync(editor, ImportVisitor.Bytes(ImportVisitor.Report), "qinghe.txt");
        var lines = (await answer.Content.ReadAsStringAsync(_stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["reading", "finding", "storing", "done"], lines.Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("step").GetString()));
        Assert.Contains("\"figures\":6,\"address\":\"/import/1\"", lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broken.docx", "PK\u0003\u0004 no archive")]
    [InlineData("empty.txt", "   \n  ")]
    [InlineData("picture.pdf", "%PDF-1.4 nothing behind")]
    public async Task A_bad_file_gets_one_sentence_and_nothing_is_stored(string name, string content)
    {
        using var editor = await PersonAsync("zhang");
        using var refused = await editor.ImportAsync(System.Text.Encoding.Latin1.GetBytes(content), name);
        var page = await refused.Content.ReadAsStringAsync(_stop);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        // What was typed is there still.
        Assert.Contains("value=\"青禾报告\"", page, StringComparison.Ordinal);
        using var told = await SendLinesAsync(editor, System.Text.Encoding.Latin1.GetBytes(content), name);
        Assert.Contains("\"fault\":\"", (await told.Content.ReadAsStringAsync(_stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
        Assert.Empty(Drafts());
        Assert.Empty(_app.Items());
        Assert.False(Directory.Exists(Path.Combine(_app.Folder, "documents")));
    }

    [Fact]
    public async Task The_same_text_is_read_once_and_another_text_is_not_taken_for_it()
    {
        using var one = await PersonAsync("zhang");
        using var two = await PersonAsync("wang");
        await one.ImportAsync();
        // The text that is here is read without handing it in, and leads to the reading that is there.
        using var again = await two.SubmitAsync("/import", "\"import\"", ("document", "report-2026"));
        Assert.Equal("/import/1", again.Headers.Location?.PathAndQuery);
        using var other = await two.ImportAsync(ImportVisitor.Bytes([.. ImportVisitor.Report, "又一段99块。"]), "other.txt", ("document", "report-2026"));
        Assert.Contains("不是登记时的那份全文", PageText.Of(await other.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        using var taken = await two.ImportAsync(ImportVisitor.Bytes("全年新开垦试验田1块。"), "other.txt");
        Assert.Contains("这一年的报告已经登记", PageText.Of(await taken.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        Assert.Equal(6, _app.Items().Count);
    }

    [Fact]
    public async Task A_viewer_may_neither_hand_in_nor_look_through()
    {
        using var editor = await PersonAsync("zhang");
        await editor.ImportAsync();
        await _app.AddAsync("reader", AccountRole.Reader);
        using var reader = await _app.SignedInAsync("reader");
        foreach (var address in new[] { "/import", "/import/1" })
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(address)).StatusCode);
        using var posted = await reader.PostAsync("/import/read", [.. FormVisitor.HiddenFields(await reader.TextAsync("/account"), "/account/sign-out\""), ("document", "report-2026")]);
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        using var stranger = new FormVisitor(_app);
        Assert.Equal("/account/sign-in", (await stranger.GetAsync("/import/1")).Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task A_review_left_half_way_is_found_as_it_was_after_a_restart()
    {
        using (var first = new TestApp(Repository.SeedFolder, _app.Folder))
        {
            await first.AddAsync("zhang", AccountRole.Editor);
            using var editor = await first.SignedInAsync("zhang");
            var review = await editor.ImportAsync();
            using var rejected = await editor.PressAsync(review, "reject", first.Items()[0]);
        }

        using var second = new TestApp(Repository.SeedFolder, _app.Folder);
        using var back = await second.SignedInAsync("zhang");
        Assert.Contains("还有5个数字待看", PageText.Of(await back.TextAsync("/import")), StringComparison.Ordinal);
        Assert.Equal(ReadingItemState.Rejected, second.Items()[0].State);
        Assert.Contains("读出6个数字，5个待看", PageText.Of(await back.TextAsync("/import/1")), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendLinesAsync(FormVisitor editor, byte[] file, string name)
    {
        var form = new MultipartFormDataContent();
        foreach (var (field, value) in FormVisitor.HiddenFields(await editor.TextAsync("/import"), "\"import\"").Concat([("document", ""), ("year", "2026"), ("title-zh", "青禾报告"), ("title-en", "Made up")]))
            form.Add(new StringContent(value), field);
        form.Add(new ByteArrayContent(file), "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/import/read") { Content = form };
        return await editor.SendAsync(request);
    }

    private async Task<FormVisitor> PersonAsync(string name)
    {
        await _app.AddAsync(name, AccountRole.Editor);
        return await _app.SignedInAsync(name);
    }

    private List<Draft> Drafts()
    {
        using var db = _app.OpenDatabase();
        return [.. db.Drafts];
    }
}
