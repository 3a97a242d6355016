using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Tests.Features.Approvals;

/// <summary>The page of the second person, over HTTP with real sign-ins. Proposed values are made up.</summary>
public sealed partial class ApprovalsPageTests : IDisposable
{
    private const string Address = "/approvals";
    private const string Trains = "figure:international-trains-run/2025/actual/report-2025";

    private readonly TestApp _app = new();
    private readonly DraftDesk _desk;

    public ApprovalsPageTests() => _desk = new(_app);

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Old_and_new_stand_side_by_side_with_source_last_year_promise_and_author()
    {
        await _desk.SubmittedAsync(await _desk.PersonAsync("zhang", AccountRole.Editor), Trains, "counted again", ("value", "4160"));
        using var li = await SignedInAsync("li");
        var row = RowOf(await li.TextAsync(Address), Trains);
        // report-2025 ¶11 says 4156列; report-2024 says 4295列 for its year and plans 4000列.
        Assert.Contains("<span class=\"old\"", row, StringComparison.Ordinal);
        Assert.Matches(new Regex("<mark[^>]*>4160列</mark>"), row);
        Assert.Contains("href=\"/documents/report-2025#p11\"", row, StringComparison.Ordinal);
        var text = PageText.Of(row);
        Assert.All(["4156列", "2024年实际 4295列", "2025年计划 4000列", "zhang", "counted again"], said => Assert.Contains(said, text, StringComparison.Ordinal));
        Assert.DoesNotContain("decimals", row, StringComparison.Ordinal);
        Assert.Contains("4156 trains", PageText.Of(RowOf(await li.TextAsync(Address + "?lang=en"), Trains)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_had_a_hand_in_a_draft_sees_it_and_why_it_is_not_theirs_to_decide()
    {
        var draft = await _desk.SubmittedAsync(DraftDesk.Of(await _app.AddAsync("li", AccountRole.Approver)), Trains, "counted again", ("value", "4160"));
        using var li = await _app.SignedInAsync("li");
        var page = await li.TextAsync(Address);
        Assert.Contains("不能审核本人参与填写的草稿", page, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"checkbox\"", RowOf(page, Trains), StringComparison.Ordinal);
        Assert.Contains("不能审核本人参与填写的草稿", await DecideAsync(li, "approve", [DraftSeen.Of(draft)]), StringComparison.Ordinal);
        Assert.Equal(DraftState.Submitted, _desk.Stored(Trains).State);
        using var wang = await SignedInAsync("wang");
        Assert.Contains("已通过1项", await DecideAsync(wang, "approve", [DraftSeen.Of(draft)]), StringComparison.Ordinal);
        Assert.Equal((DraftState.Approved, "wang"), (_desk.Stored(Trains).State, _desk.Stored(Trains).ApprovedBy));
        // Sent once more from an old page, there is nothing left to decide, and the page says so.
        Assert.Contains("草稿已被他人改动", await DecideAsync(wang, "approve", [DraftSeen.Of(draft)]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_back_wants_a_note_and_what_was_typed_and_ticked_stays()
    {
        var draft = await _desk.SubmittedAsync(await _desk.PersonAsync("zhang", AccountRole.Editor), Trains, "counted again", ("value", "4160"));
        using var li = await SignedInAsync("li");
        var without = await DecideAsync(li, "return", [DraftSeen.Of(draft)]);
        Assert.Contains("退回须写明意见", without, StringComparison.Ordinal);
        Assert.Contains("checked", RowOf(without, Trains), StringComparison.Ordinal);
        var tooLong = new string('长', DraftReviews.LongestNote + 1);
        Assert.Contains(tooLong, await DecideAsync(li, "return", [DraftSeen.Of(draft)], ("note", tooLong)), StringComparison.Ordinal);
        Assert.Contains("<b>look</b> again".Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
            await DecideAsync(li, "return", [], ("note", "<b>look</b> again")), StringComparison.Ordinal);
        Assert.Equal(DraftState.Submitted, _desk.Stored(Trains).State);
        Assert.Contains("已退回1项", await DecideAsync(li, "return", [DraftSeen.Of(draft)], ("note", "paragraph 11")), StringComparison.Ordinal);
        Assert.Equal((DraftState.Returned, "paragraph 11"), (_desk.Stored(Trains).State, _desk.Stored(Trains).Note));
    }

    [Fact]
    public async Task Approving_all_without_warnings_takes_the_versions_shown_that_are_anothers_and_quiet()
    {
        var (zhang, li) = (await _desk.PersonAsync("zhang", AccountRole.Editor), DraftDesk.Of(await _app.AddAsync("li", AccountRole.Approver)));
        var quiet = (await _desk.QuietSlotsAsync(3)).ToList();
        await _desk.SubmittedAsync(zhang, quiet[0], "", ("note", "looked up again"));
        await _desk.SubmittedAsync(li, quiet[1], "", ("note", "looked up again"));
        var changed = await _desk.SubmittedAsync(zhang, quiet[2], "", ("note", "looked up again"));
        // 800 is less than a fifth of the 4295 of the year before.
        await _desk.SubmittedAsync(zhang, Trains, "only one direction", ("value", "800"));
        using var visitor = await _app.SignedInAsync("li");
        var fields = FormVisitor.HiddenFields(await visitor.TextAsync(Address), "\"decide\"").Append(("action", "clear")).ToArray();
        await _desk.SubmittedAsync(zhang, new DraftSave(quiet[2], _desk.Cells(quiet[2], ("note", "and once more")), changed.Version, Guid.NewGuid()));
        await visitor.PostAsync(Address, fields);
        Assert.Equal([DraftState.Approved, DraftState.Submitted, DraftState.Submitted, DraftState.Submitted],
            new[] { quiet[0], quiet[1], quiet[2], Trains }.Select(slot => _desk.Stored(slot).State));
    }

    [Fact]
    public async Task A_draft_that_was_changed_after_it_was_shown_is_not_approved()
    {
        var zhang = await _desk.PersonAsync("zhang", AccountRole.Editor);
        var shown = await _desk.SubmittedAsync(zhang, Trains, "counted again", ("value", "4160"));
        await _desk.SubmittedAsync(zhang, new DraftSave(Trains, _desk.Cells(Trains, ("value", "4170")), shown.Version, Guid.NewGuid()) { Reason = "and again" });
        using var li = await SignedInAsync("li");
        Assert.Contains("草稿已被他人改动", await DecideAsync(li, "approve", [DraftSeen.Of(shown)]), StringComparison.Ordinal);
        Assert.Equal((DraftState.Submitted, "4170"), (_desk.Stored(Trains).State, _desk.Stored(Trains).Cells["value"]));
    }

    [Fact]
    public async Task An_approver_with_limits_decides_nothing_outside_them()
    {
        var draft = await _desk.SubmittedAsync(await _desk.PersonAsync("zhang", AccountRole.Editor), Trains, "counted again", ("value", "4160"));
        // The trains are of the topic openness.
        await _app.AddAsync("li", AccountRole.Approver, a => a.LimitedToTopics = ["ecology"]);
        using var li = await _app.SignedInAsync("li");
        Assert.Contains("不在您负责的主题或部门范围内", await li.TextAsync(Address), StringComparison.Ordinal);
        foreach (var action in new[] { "approve", "return", "clear" })
            await DecideAsync(li, action, [DraftSeen.Of(draft)], ("note", "no"));
        Assert.Equal((DraftState.Submitted, draft.Version), (_desk.Stored(Trains).State, _desk.Stored(Trains).Version));
    }

    [Fact]
    public async Task Fields_that_are_not_on_the_form_change_nothing()
    {
        var draft = await _desk.SubmittedAsync(await _desk.PersonAsync("zhang", AccountRole.Editor), Trains, "counted again", ("value", "4160"));
        using var li = await SignedInAsync("li");
        (string, string)[] extra =
        [
            ("state", "approved"), ("State", "3"), ("draft.State", "Approved"), ("author", "li"), ("Author", "li"), ("approvedBy", "li"), ("ApprovedBy", "li"), ("writers", ""),
            ("cells[value]", "9999"), ("title", "x"), ("reason", "x"), ("publish", "yes"),
        ];
        await DecideAsync(li, "publish", [DraftSeen.Of(draft)], extra);
        Assert.Equal((DraftState.Submitted, draft.Version), (_desk.Stored(Trains).State, _desk.Stored(Trains).Version));
        await DecideAsync(li, "return", [DraftSeen.Of(draft)], [("note", "look again"), .. extra]);
        var returned = _desk.Stored(Trains);
        Assert.Equal((DraftState.Returned, "zhang", "", "4160"), (returned.State, returned.Author, returned.ApprovedBy, returned.Cells["value"]));
    }

    [Fact]
    public async Task A_cell_sent_with_more_than_a_cell_has_becomes_a_plain_draft_of_its_sender()
    {
        await _app.AddAsync("zhang", AccountRole.Editor);
        using var zhang = await _app.SignedInAsync("zhang");
        var token = FormVisitor.HiddenFields(await zhang.TextAsync("/account"), "/account/sign-out").Single(f => f.Name == "__RequestVerificationToken").Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/entry/cells");
        request.Headers.Add("RequestVerificationToken", token);
        request.Content = JsonContent.Create(new[]
        {
            new
            {
                slot = Trains, cells = new Dictionary<string, string>(_desk.Cells(Trains, ("value", "4160"))) { ["approved_by"] = "li" }, seen = (Guid?)null, next = Guid.NewGuid(),
                state = "Approved", author = "li", approvedBy = "li", writers = Array.Empty<string>(), before = "{}",
            },
        });
        using var answer = await zhang.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var draft = _desk.Stored(Trains);
        Assert.Equal((DraftState.Draft, "zhang", "", false), (draft.State, draft.Author, draft.ApprovedBy, draft.Cells.ContainsKey("approved_by")));
        Assert.Equal(["zhang"], draft.Writers);
        Assert.Contains("4156", draft.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_hundred_rows_ask_no_more_questions_than_three_and_the_filters_narrow_them()
    {
        var zhang = await _desk.PersonAsync("zhang", AccountRole.Editor);
        var slots = await _desk.QuietSlotsAsync(301);
        using var li = await SignedInAsync("li");
        foreach (var slot in slots.Take(3))
            await _desk.SubmittedAsync(zhang, slot, "", ("note", "looked up again"));
        await li.TextAsync(Address);
        var few = await QueriesAsync(li);
        await using (var db = _app.OpenDatabase())
        {
            var first = _desk.Stored(slots[0]);
            db.Drafts.AddRange(slots.Skip(3).Select(s => first with { Slot = s, Cells = _desk.Cells(s, ("note", "looked up again")), Before = null, Version = Guid.NewGuid(), Author = "wang" }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(few, await QueriesAsync(li));
        Assert.InRange(few, 1, 8);
        var page = await li.TextAsync(Address);
        Assert.Equal(300, Regex.Count(page, "<tr role=\"row\" data-slot"));
        Assert.Equal(1, Regex.Count(await li.TextAsync(Address + "?page=2"), "<tr role=\"row\" data-slot"));
        Assert.Equal(3, Regex.Count(await li.TextAsync(Address + "?author=zhang"), "<tr role=\"row\" data-slot"));
        var document = DraftSlot.Parse(slots[0])!.Key.Split('/')[3];
        Assert.Equal(slots.Count(s => s.EndsWith("/" + document, StringComparison.Ordinal)), Regex.Count(await li.TextAsync($"{Address}?document={document}"), "<tr role=\"row\" data-slot"));
        using var wrong = await li.GetAsync(Address + "?topic=nothing");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private async Task<int> QueriesAsync(FormVisitor visitor)
    {
        using var queries = new QueryCount(_app.DatabaseFile);
        await visitor.TextAsync(Address);
        return queries.Count;
    }

    private async Task<FormVisitor> SignedInAsync(string name)
    {
        await _app.AddAsync(name, AccountRole.Approver);
        return await _app.SignedInAsync(name);
    }

    private static async Task<string> DecideAsync(FormVisitor visitor, string action, IEnumerable<DraftSeen> chosen, params (string Name, string Value)[] fields)
    {
        using var answer = await visitor.SubmitAsync(Address, "\"decide\"", [("action", action), .. chosen.Select(s => ("drafts", s.ToString())), .. fields]);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string RowOf(string page, string slot) => Row().Matches(page).Select(m => m.Value).Single(r => r.Contains($"data-slot=\"{slot}\"", StringComparison.Ordinal));

    [GeneratedRegex("<tr role=\"row\".*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();
}
