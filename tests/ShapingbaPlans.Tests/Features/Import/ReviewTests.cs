using System.Net;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Importing;

namespace ShapingbaPlans.Tests.Features.Import;

/// <summary>Looking through what was read, by plain forms over real HTTP.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task What_is_accepted_is_a_submitted_draft_with_its_citation_and_the_next_is_up()
    {
        using var editor = await PersonAsync("zhang");
        var review = await editor.ImportAsync();
        using var done = await editor.PressAsync(review, "accept", Item(0));
        Assert.Equal($"{review}?item=2#i2", done.Headers.Location?.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal));
        var draft = Draft("figure:gdp-growth/2026/actual/report-2026");
        Assert.Equal((DraftState.Submitted, "5.9", "%", "3", "10", "5.9%", "zhang"),
            (draft.State, draft.Cells["value"], draft.Cells["unit"], draft.Cells["paragraph"], draft.Cells["start"], draft.Cells["printed"], draft.Author));
        Assert.Equal((ReadingItemState.Accepted, draft.Slot, draft.Version), (Item(0).State, Item(0).Slot, Item(0).DraftVersion));
        Assert.Contains("已接受 · 待审核", PageText.Of(await editor.TextAsync(review)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_equal_words_is_cited_where_it_stands()
    {
        using var editor = await PersonAsync("zhang");
        var review = await editor.ImportAsync();
        using var linked = await editor.SendAsync(review, 4, "link", "link", ("indicator", "international-trains-run"));
        Assert.Equal(HttpStatusCode.Redirect, linked.StatusCode);
        using var edited = await editor.SendAsync(review, 4, "edit", "edit", ImportVisitor.Fields(Item(3), "", ("unit", "列"), ("value", "4300")));
        Assert.Equal(HttpStatusCode.Redirect, edited.StatusCode);
        using var warned = await editor.PressAsync(review, "accept", Item(3));
        Assert.Contains("有提示，请写明理由", PageText.Of(await warned.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        Assert.Equal(ReadingItemState.Open, Item(3).State);
        Assert.DoesNotContain(Drafts(), d => d.Slot.StartsWith("figure:", StringComparison.Ordinal));
        using var accepted = await editor.PostAsync(review + "?item=4&panel=reason", [.. FormVisitor.HiddenFields(await warned.Content.ReadAsStringAsync(_stop), "\"detail\""), ("act", "accept"), ("reason", "试验")]);
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        var draft = Draft("figure:international-trains-run/2026/actual/report-2026");
        Assert.Equal((DraftState.Submitted, "4300", "4", "20", "37块", "试验"), (draft.State, draft.Cells["value"], draft.Cells["paragraph"], draft.Cells["start"], draft.Cells["printed"], draft.Reason));
        Assert.Equal(20, Assert.IsType<ShapingbaPlans.Domain.Plans.Figure>((await new DraftDesk(_app).BookAsync()).Read(draft).Fact).Start);
        Assert.Equal(ReadingItemState.Edited, Item(3).State);
    }

    [Fact]
    public async Task What_has_no_indicator_or_an_unknown_one_is_not_accepted()
    {
        using var editor = await PersonAsync("zhang");
        var review = await editor.ImportAsync();
        Assert.Null(Item(2).IndicatorId);
        using var refused = await editor.PressAsync(review, "accept", Item(2));
        Assert.Contains("请先选指标", PageText.Of(await refused.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        using var unknown = await editor.SendAsync(review, 3, "link", "link", ("indicator", "<试验>"));
        var page = await unknown.Content.ReadAsStringAsync(_stop);
        Assert.Contains("没有指标“&lt;试验&gt;”", page, StringComparison.Ordinal);
        // The form of a new one is filled with what was read.
        var link = System.Text.RegularExpressions.Regex.Match(page, "/catalogue/indicator/edit[^\"]*").Value;
        var form = await editor.TextAsync(WebUtility.HtmlDecode(link));
        Assert.Contains($"value=\"{Item(2).Read.Subject}\"", form, StringComparison.Ordinal);
        Assert.Contains("value=\"块\"", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_rejected_makes_no_draft_and_can_be_taken_up_again()
    {
        using var editor = await PersonAsync("zhang");
        var review = await editor.ImportAsync();
        using var rejected = await editor.PressAsync(review, "reject", Item(0));
        Assert.Equal(ReadingItemState.Rejected, Item(0).State);
        using var accepted = await editor.PressAsync(review, "accept", Item(0));
        Assert.Contains("它已经处理过", PageText.Of(await accepted.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        using var reopened = await editor.PressAsync(review, "reopen", Item(0));
        Assert.Equal(ReadingItemState.Open, Item(0).State);
        Assert.Single(Drafts());
    }

    [Fact]
    public async Task Taken_up_again_an_accepted_one_takes_its_draft_back_until_somebody_has_approved_it()
    {
        using var editor = await PersonAsync("zhang");
        var review = await editor.ImportAsync();
        using var accepted = await editor.PressAsync(review, "accept", Item(0));
        using var reopened = await editor.PressAsync(review, "reopen", Item(0));
        Assert.Equal((ReadingItemState.Open, null), (Item(0).State, Item(0).Slot));
        Assert.DoesNotContain(Drafts(), d => d.Slot.StartsWith("figure:", StringComparison.Ordinal));
        using var again = await editor.PressAsync(review, "accept", Item(0));
        var desk = new DraftDesk(_app);
        await desk.ApproveAsync(await desk.PersonAsync("li", AccountRole.Approver), [Draft("document:report-2026"), Draft("figure:gdp-growth/2026/actual/report-2026")]);
        using var late = await editor.PressAsync(review, "reopen", Item(0));
        Assert.Contains("不能在这里收回", PageText.Of(await late.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        Assert.Equal(DraftState.Approved, Draft("figure:gdp-growth/2026/actual/report-2026").State);
    }

    [Fact]
    public async Task Edited_fields_are_kept_and_handed_over()
    {
        using var editor = await PersonAsync("zhang");
        var review = await editor.ImportAsync();
        using var kept = await editor.SendAsync(review, 5, "edit", "edit", ImportVisitor.Fields(Item(4), "", ("comparator", "ge"), ("subject", "地区生产总值")));
        Assert.Equal((ReadingItemState.Open, "ge"), (Item(4).State, Item(4).Typed?.Comparator));
        Assert.Equal("about", Item(4).Read.Comparator);
        using var accepted = await editor.SendAsync(review, 5, "edit", "edit-accept", ImportVisitor.Fields(Item(4), "", ("comparator", "about")));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal(("6.1", "about"), (Draft("figure:gdp-growth/2027/plan/report-2026").Cells["value"], Draft("figure:gdp-growth/2027/plan/report-2026").Cells["comparator"]));
        using var wrong = await editor.SendAsync(review, 1, "edit", "edit-accept", ImportVisitor.Fields(Item(0), "", ("value", "三万")));
        Assert.Contains("“三万”不是数字", PageText.Of(await wrong.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        Assert.Equal(ReadingItemState.Open, Item(0).State);
    }

    [Fact]
    public async Task One_is_split_into_two_and_two_are_merged_into_one()
    {
        using var editor = await PersonAsync("zhang");
        var review = await editor.ImportAsync();
        using var split = await editor.SendAsync(review, 6, "split", "split",
            [.. ImportVisitor.Fields(Item(5), "a-", ("printed", "40"), ("value", "40"), ("upper_value", ""), ("comparator", "eq")), .. ImportVisitor.Fields(Item(5), "b-", ("printed", "45块"), ("value", "45"), ("upper_value", ""), ("comparator", "eq"))]);
        Assert.Equal(HttpStatusCode.Redirect, split.StatusCode);
        var items = _app.Items();
        Assert.Equal([("40", 23), ("45块", 26)], items.Skip(5).Select(i => (i.Fields.Printed, i.Fields.Start)));
        using var bad = await editor.SendAsync(review, 1, "split", "split", [.. ImportVisitor.Fields(Item(0), "a-", ("printed", "没有")), .. ImportVisitor.Fields(Item(0), "b-")]);
        Assert.Contains("请照原文抄", PageText.Of(await bad.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        using var merged = await editor.PressAsync(review, "merge", items[5]);
        Assert.Equal([("40—45块", ReadingItemState.Open), ("45块", ReadingItemState.Merged)], _app.Items().Skip(5).Select(i => (i.Fields.Printed, i.State)));
        // The last of its paragraph has none behind it.
        using var none = await editor.PressAsync(review, "merge", Item(1));
        Assert.Contains("没有待看的数字可以合并", PageText.Of(await none.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_the_second_is_told_and_the_first_may_send_twice()
    {
        using var one = await PersonAsync("zhang");
        using var two = await PersonAsync("wang");
        var review = await one.ImportAsync();
        var seen = Item(0);
        using var first = await one.PressAsync(review, "accept", seen);
        using var again = await one.PressAsync(review, "accept", seen);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        foreach (var act in new[] { "accept", "reject", "merge" })
        {
            using var second = await two.PressAsync(review, act, seen);
            Assert.Contains("zhang刚刚处理过这个数字", PageText.Of(await second.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        }

        Assert.Equal((ReadingItemState.Accepted, "zhang"), (Item(0).State, Draft("figure:gdp-growth/2026/actual/report-2026").Author));
    }

    [Fact]
    public async Task All_that_are_certain_and_matched_are_accepted_at_once_and_a_repetition_stays()
    {
        using var editor = await PersonAsync("zhang");
        var review = await editor.ImportAsync([.. ImportVisitor.Report, "2026年，全区地区生产总值增长5.9%。"]);
        var clear = _app.Items().Count(i => i is { Confidence: >= 0.9m, IndicatorId: not null });
        using var done = await editor.SubmitAsync(review, "\"act\"", ("act", "clear"));
        var page = PageText.Of(await done.Content.ReadAsStringAsync(_stop));
        Assert.Contains($"接受了{_app.Items().Count(i => i.IsHandedOver)}个", page, StringComparison.Ordinal);
        Assert.True(clear > _app.Items().Count(i => i.IsHandedOver), page);
        Assert.Contains("已经是同一指标、同一年度的数", page, StringComparison.Ordinal);
        Assert.Contains(Drafts(), d => d is { Slot: "figure:gdp-growth/2026/actual/report-2026", State: DraftState.Submitted });
    }

    [Fact]
    public async Task Filters_show_what_they_say_and_promises_without_an_answer_lead_to_entry()
    {
        using var editor = await PersonAsync("zhang");
        var review = await editor.ImportAsync();
        var unmatched = await editor.TextAsync(review + "?show=unmatched");
        Assert.Equal(_app.Items().Count(i => i.IndicatorId is null), System.Text.RegularExpressions.Regex.Count(unmatched, "<li class=\"item "));
        var promises = await editor.TextAsync(review + "?show=promises");
        Assert.Contains("href=\"/entry/international-trains-run?year=2026&amp;role=actual\"", promises, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/entry/gdp-growth?year=2026", promises, StringComparison.Ordinal);
        using var wrong = await editor.GetAsync(review + "?show=nothing");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/import/99")).StatusCode);
    }

    private ReadingItem Item(int index) => _app.Items()[index];

    private Draft Draft(string slot) => Assert.Single(Drafts(), d => d.Slot == slot);

    private List<Draft> Drafts()
    {
        using var db = _app.OpenDatabase();
        return [.. db.Drafts];
    }

    private async Task<FormVisitor> PersonAsync(string name)
    {
        await _app.AddAsync(name, AccountRole.Editor);
        return await _app.SignedInAsync(name);
    }
}
