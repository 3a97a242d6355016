using System.Net;
using System.Text;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Tests.Features.Entry;

/// <summary>Entering by plain forms over real HTTP, with real sign-ins. The figures are made up, and far from the published ones on purpose.</summary>
public sealed class EntryTests : IDisposable
{
    private const string Trains = "/entry/international-trains-run?year=2025&role=actual";
    private const string Tax = "/entry/gdp-growth?year=2026&role=actual";

    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Without_scripts_a_figure_goes_from_the_list_by_its_form_to_submitted()
    {
        using var editor = await PersonAsync("zhang");
        await editor.HandInAsync();
        Assert.Contains("href=\"/entry/gdp-growth?year=2026&amp;role=actual\"", await editor.TextAsync("/entry?year=2026"), StringComparison.Ordinal);
        using var sent = await editor.SubmitAsync(Tax, "\"figure\"", Figure(("value", "7.5"), ("unit", "%"), ("paragraph", "7"), ("printed", "7.5%"), ("action", "submit")));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(("7.5", DraftState.Submitted), (Draft("gdp-growth/2026").Cells["value"], Draft("gdp-growth/2026").State));
        Assert.Contains("data-state=\"submitted\"", await editor.TextAsync("/entry?year=2026"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_blocks_says_which_field_and_nothing_typed_is_lost()
    {
        using var editor = await PersonAsync("zhang");
        await editor.HandInAsync();
        using var refused = await editor.SubmitAsync(Tax, "\"figure\"", Figure(("value", "三万"), ("note", "why not"), ("action", "submit")));
        var page = await refused.Content.ReadAsStringAsync(_stop);
        Assert.Contains("value=\"三万\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"why not\"", page, StringComparison.Ordinal);
        Assert.Contains("数值：“三万”不是数字", PageText.Of(page), StringComparison.Ordinal);
        Assert.Equal(DraftState.Draft, Draft("gdp-growth/2026").State);
    }

    [Fact]
    public async Task A_warning_wants_a_reason()
    {
        using var editor = await PersonAsync("zhang");
        using var refused = await editor.SubmitAsync(Trains, "\"figure\"", Published(("value", "41600"), ("action", "submit")));
        Assert.Contains("data-problem=\"problem.far_from_last_year\"", await refused.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        using var sent = await editor.SubmitAsync(Trains, "\"figure\"", Published(("value", "41600"), ("reason", "counted again"), ("action", "submit")));
        Assert.Equal(DraftState.Submitted, Draft("international-trains-run/2025").State);
    }

    [Fact]
    public async Task Without_its_token_a_form_is_refused_and_what_it_does_not_ask_is_not_taken()
    {
        using var editor = await PersonAsync("zhang");
        using var bare = await editor.PostAsync(Trains, Published(("value", "4160")));
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Empty(Drafts());
        using var sent = await editor.SubmitAsync(Trains, "\"figure\"", Published(
            ("value", "4160"), ("author", "li"), ("state", "submitted"), ("indicator_id", "gdp"), ("role", "plan"), ("withdraws", "true"), ("approvedBy", "li")));
        var draft = Assert.Single(Drafts());
        Assert.Equal(("zhang", DraftState.Draft, "figure:international-trains-run/2025/actual/report-2025", ""), (draft.Author, draft.State, draft.Slot, draft.ApprovedBy));
        Assert.Equal(("international-trains-run", "actual", false), (draft.Cells["indicator_id"], draft.Cells["role"], draft.Withdraws));
    }

    [Fact]
    public async Task An_editor_of_one_topic_is_refused_in_another()
    {
        using var editor = await PersonAsync("zhang", a => a.LimitedToTopics = ["ecology"]);
        using var refused = await editor.SubmitAsync(Trains, "\"figure\"", Published(("value", "4160")));
        Assert.Contains("不在您负责的主题或部门范围内", PageText.Of(await refused.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        Assert.Empty(Drafts());
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_three_values_and_nothing_is_overwritten()
    {
        using var one = await PersonAsync("zhang");
        using var two = await PersonAsync("wang");
        var opened = FormVisitor.HiddenFields(await two.TextAsync(Trains), "\"figure\"").ToArray();
        using var first = await one.SubmitAsync(Trains, "\"figure\"", Published(("value", "4160")));
        using var second = await two.PostAsync(Trains, [.. opened, .. Published(("value", "4170"))]);
        var page = await second.Content.ReadAsStringAsync(_stop);
        var conflict = PageText.Of(page[page.IndexOf("id=\"conflict\"", StringComparison.Ordinal)..]);
        Assert.Contains("数值 4170 4160 4156", conflict, StringComparison.Ordinal);
        Assert.Contains("zhang填的", conflict, StringComparison.Ordinal);
        Assert.Equal("4160", Assert.Single(Drafts()).Cells["value"]);
        // Saved once more from this page, it is said over what was seen.
        using var third = await two.PostAsync(Trains, [.. FormVisitor.HiddenFields(page, "\"figure\""), .. Published(("value", "4170"))]);
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
        Assert.Equal("4170", Assert.Single(Drafts()).Cells["value"]);
    }

    [Fact]
    public async Task A_promise_without_a_figure_is_stated_to_be_unanswered()
    {
        using var editor = await PersonAsync("zhang");
        await editor.HandInAsync();
        using var db = _app.OpenDatabase();
        var promise = db.Figures.AsEnumerable().First(f => f.Role == Role.Plan && f.Period == new Period(2026));
        var address = $"/entry/{promise.IndicatorId}?year=2026&role=actual";
        using var half = await editor.SubmitAsync(address, "\"unanswered\"", ("class", "not-mentioned"), ("reason_zh", ""), ("reason_en", ""), ("action", "submit"));
        Assert.Contains("不能空着", PageText.Of(await half.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        using var sent = await editor.SubmitAsync(address, "\"unanswered\"", ("class", "not-mentioned"), ("reason_zh", "全文没有"), ("reason_en", "Nowhere in the text"), ("action", "submit"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal((DraftState.Submitted, "not-mentioned"), (Draft(promise.IndicatorId).State, Draft(promise.IndicatorId).Cells["class"]));
        // Where nothing was promised, nothing is unanswered.
        Assert.DoesNotContain("name=\"class\"", await editor.TextAsync("/entry/international-trains-run?year=2026&role=plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_figure_is_withdrawn_for_a_reason()
    {
        using var editor = await PersonAsync("zhang");
        using var sent = await editor.SubmitAsync(Trains, "\"withdraw\"", ("reason", "counted twice"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var draft = Assert.Single(Drafts());
        Assert.Equal((true, DraftState.Submitted, "counted twice"), (draft.Withdraws, draft.State, draft.Reason));
    }

    [Fact]
    public async Task A_report_is_handed_in_and_the_second_editor_sees_by_whom()
    {
        using var one = await PersonAsync("zhang");
        using var two = await PersonAsync("wang");
        Assert.Contains("\"new-report\"", await two.TextAsync("/entry?year=2026"), StringComparison.Ordinal);
        await one.HandInAsync();
        var page = await two.TextAsync("/entry?year=2026");
        Assert.Contains("《试验报告》，共30段，zhang于", PageText.Of(page), StringComparison.Ordinal);
        Assert.DoesNotContain("\"new-report\"", page, StringComparison.Ordinal);
        Assert.Contains("zhang已登记，待审核", PageText.Of(await two.TextAsync("/entry")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_text_or_too_large_is_refused()
    {
        using var editor = await PersonAsync("zhang");
        foreach (var bytes in new[] { new byte[] { 0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3 }, Encoding.UTF8.GetBytes(new string('a', 1024 * 1024 + 1)), [] })
        {
            using var refused = await editor.HandInAsync(bytes);
            Assert.Contains("role=\"alert\"", await refused.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        }

        Assert.Empty(Drafts());
        Assert.False(File.Exists(Path.Combine(_app.Folder, "documents", "report-2026.txt")));
    }

    [Fact]
    public async Task The_text_of_a_published_report_is_never_replaced()
    {
        using var editor = await PersonAsync("zhang");
        using var refused = await editor.HandInAsync(Encoding.UTF8.GetBytes(EntryVisitor.ReportText), to: "/entry?year=2025");
        Assert.False(Directory.Exists(Path.Combine(_app.Folder, "documents")));
        Assert.Empty(Drafts());
        // Nor is that of a report that another has handed in.
        using var other = await PersonAsync("wang");
        var form = FormVisitor.HiddenFields(await other.TextAsync("/entry?year=2026"), "\"new-report\"").ToArray();
        await editor.HandInAsync();
        var before = await File.ReadAllTextAsync(Path.Combine(_app.Folder, "documents", "report-2026.txt"), _stop);
        using var late = new MultipartFormDataContent();
        foreach (var (name, value) in form.Append(("title-zh", "另一份")).Append(("title-en", "Another")))
            late.Add(new StringContent(value), name);
        late.Add(new ByteArrayContent("另一份全文"u8.ToArray()), "text", "report.txt");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/entry?year=2026") { Content = late };
        using var again = await other.SendAsync(request);
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(_app.Folder, "documents", "report-2026.txt"), _stop));
    }

    private static (string, string)[] Figure(params (string, string)[] typed) => [("comparator", "eq"), ("upper_value", ""), .. typed];

    // The published cells with some typed over.
    private (string, string)[] Published(params (string Name, string Value)[] typed)
    {
        using var db = _app.OpenDatabase();
        var figure = db.Figures.AsEnumerable().Single(f => f.Key == "international-trains-run/2025/actual/report-2025");
        var cells = FactCells.Of(FactKinds.For<Figure>(), FactKinds.For<Figure>().Write(figure));
        return [.. cells.Where(c => c.Key is "comparator" or "upper_value" or "unit" or "paragraph" or "printed" or "note").Select(c => (c.Key, c.Value)), .. typed];
    }

    private async Task<FormVisitor> PersonAsync(string name, Action<Account>? change = null)
    {
        await _app.AddAsync(name, AccountRole.Editor, change);
        return await _app.SignedInAsync(name);
    }

    private Draft Draft(string part) => Assert.Single(Drafts(), d => d.Slot.Contains(part, StringComparison.Ordinal));

    private List<Draft> Drafts()
    {
        using var db = _app.OpenDatabase();
        return [.. db.Drafts];
    }
}
