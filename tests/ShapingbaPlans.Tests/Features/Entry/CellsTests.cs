using System.Diagnostics;
using System.Net;
using System.Text.Json;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Features.Entry;

/// <summary>What the grid sends and is told, over real HTTP.</summary>
public sealed class CellsTests : IDisposable
{
    private const string Growth = "figure:gdp-growth/2026/actual/report-2026";
    private const string Retail = "figure:retail-sales-growth/2026/actual/report-2026";

    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Without_the_token_nothing_is_saved_and_too_many_are_refused()
    {
        using var editor = await PersonAsync("zhang");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/entry/cells") { Content = System.Net.Http.Json.JsonContent.Create(new[] { EntryVisitor.Cell(Growth, 7) }) };
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.SendAsync(request)).StatusCode);
        using var many = await editor.SendCellsAsync([.. Enumerable.Range(0, 301).Select(_ => EntryVisitor.Cell(Growth, 7))]);
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        Assert.Equal(0, Count());
    }

    [Fact]
    public async Task A_cell_is_saved_once_however_often_it_is_sent_and_the_next_look_shows_it()
    {
        using var editor = await PersonAsync("zhang");
        await editor.HandInAsync();
        var next = Guid.NewGuid();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var answer = Assert.Single(await editor.SaveCellsAsync(EntryVisitor.Cell(Growth, 7, next: next)));
            Assert.Equal((null, next, "draft", true), (answer.GetProperty("fault").GetString(), answer.GetProperty("version").GetGuid(), answer.GetProperty("state").GetString(), answer.GetProperty("isComplete").GetBoolean()));
        }

        using var other = await PersonAsync("wang");
        var standing = await other.StandingAsync("?year=2026&full=true");
        Assert.Equal(("wang", next), (standing.GetProperty("user").GetString(), standing.GetProperty("versions").GetProperty(Growth).GetGuid()));
        Assert.Equal("zhang", Assert.Single(standing.GetProperty("cells").EnumerateArray()).GetProperty("author").GetString());
    }

    [Fact]
    public async Task On_a_conflict_the_answer_has_all_three()
    {
        using var one = await PersonAsync("zhang");
        using var two = await PersonAsync("wang");
        await one.HandInAsync();
        await one.SaveCellsAsync(EntryVisitor.Cell(Growth, 7));
        var answer = Assert.Single(await two.SaveCellsAsync(EntryVisitor.Cell(Growth, 8)));
        Assert.Equal(("Conflict", "zhang", "7.5", JsonValueKind.Null), (answer.GetProperty("fault").GetString(), answer.GetProperty("author").GetString(),
            answer.GetProperty("draft").GetProperty("value").GetString(), answer.GetProperty("published").ValueKind));
    }

    [Fact]
    public async Task A_limited_editor_saves_their_own_topic_and_no_other()
    {
        using var editor = await PersonAsync("zhang", a => a.LimitedToTopics = ["consumption"]);
        await _app.ChangeAsync("zhang", a => a.LimitedToTopics = []);
        await editor.HandInAsync();
        await _app.ChangeAsync("zhang", a => a.LimitedToTopics = ["consumption"]);
        var answers = await editor.SaveCellsAsync(EntryVisitor.Cell(Growth, 7), EntryVisitor.Cell(Retail, 8));
        Assert.Equal(["Refused", null], answers.Select(a => a.GetProperty("fault").GetString()));
    }

    [Fact]
    public async Task All_complete_lines_are_handed_over_and_each_other_is_named_with_its_reason()
    {
        using var editor = await PersonAsync("zhang");
        await editor.HandInAsync();
        await editor.SaveCellsAsync(EntryVisitor.Cell(Growth, 7), EntryVisitor.Cell(Retail, 8, value: "八"));
        using var answer = await editor.SubmitAsync("/entry?year=2026", "\"submit-all\"");
        var page = PageText.Of(await answer.Content.ReadAsStringAsync(_stop));
        Assert.Contains("已提交1行。", page, StringComparison.Ordinal);
        Assert.Contains("1行没有提交：", page, StringComparison.Ordinal);
        Assert.Contains("数值：“八”不是数字", page, StringComparison.Ordinal);
        using var db = _app.OpenDatabase();
        Assert.Equal([DraftState.Submitted, DraftState.Draft], new[] { Growth, Retail }.Select(s => db.Drafts.Single(d => d.Slot == s).State));
    }

    [Fact]
    public async Task A_block_of_three_hundred_is_saved_within_seconds()
    {
        using var editor = await PersonAsync("zhang");
        await editor.HandInAsync();
        using (var db = _app.OpenDatabase())
        {
            var cells = db.Indicators.AsEnumerable().Take(300).Select((i, n) => EntryVisitor.Cell($"figure:{i.IndicatorId}/2026/actual/report-2026", (n % 30) + 1, unit: i.Unit)).ToArray();
            var watch = Stopwatch.StartNew();
            var answers = await editor.SaveCellsAsync(cells);
            Assert.Equal(300, answers.Count(a => a.GetProperty("fault").ValueKind == JsonValueKind.Null));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"300 cells took {watch.Elapsed}");
        }

        Assert.Equal(301, Count());
    }

    private int Count()
    {
        using var db = _app.OpenDatabase();
        return db.Drafts.Count();
    }

    private async Task<FormVisitor> PersonAsync(string name, Action<Account>? change = null)
    {
        await _app.AddAsync(name, AccountRole.Editor, change);
        return await _app.SignedInAsync(name);
    }
}
