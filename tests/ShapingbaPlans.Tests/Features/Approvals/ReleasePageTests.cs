using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Tests.Features.Approvals;

/// <summary>The page before a release, over HTTP with real sign-ins. Values, and the new report, are made up.</summary>
public sealed class ReleasePageTests : IDisposable
{
    private const string Address = "/approvals/release";
    private const string Trains = "figure:international-trains-run/2025/actual/report-2025";

    private readonly TestApp _app = new();
    private readonly DraftDesk _desk;
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public ReleasePageTests() => _desk = new(_app);

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Fifty_who_publish_at_once_make_one_release()
    {
        var li = await TrainsApprovedAsync();
        var visitors = new List<FormVisitor>();
        try
        {
            for (var person = 0; person < 5; person++)
            {
                await _app.AddAsync($"approver-{person}", AccountRole.Approver);
                for (var desk = 0; desk < 10; desk++)
                    visitors.Add(await _app.SignedInAsync($"approver-{person}"));
            }

            var seen = (await _app.Services.GetRequiredService<DraftRelease>().LoadAsync(_stop)).Seen;
            var forms = new List<(string, string)[]>();
            foreach (var visitor in visitors)
                forms.Add([.. FormVisitor.HiddenFields(await visitor.TextAsync("/account"), "/account/sign-out"), ("_handler", "publish"), ("seen", seen), ("title", "Trains"), ("reason", "counted again"), ("read", "yes")]);
            var answers = await Task.WhenAll(visitors.Zip(forms, (visitor, form) => visitor.PostAsync(Address, form)));
            Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
            Assert.Equal(49, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
        }
        finally
        {
            visitors.ForEach(v => v.Dispose());
        }

        await using var db = _app.OpenDatabase();
        Assert.Equal((2, 1, 0), (db.Releases.Count(), db.Revisions.Count(r => r.ReleaseNumber == 2), db.Drafts.Count()));
        Assert.Equal(DraftFault.NothingChosen, (await _desk.PublishAsync(li)).Fault);
    }

    [Fact]
    public async Task The_release_made_shows_its_number_and_the_head_of_the_history()
    {
        await TrainsApprovedAsync();
        using var li = await _app.SignedInAsync("li");
        using var answer = await li.SubmitAsync(Address, "\"publish\"", ("title", "Trains"), ("reason", "counted again"), ("read", "yes"));
        Assert.Equal("/approvals/release?made=2", answer.Headers.Location?.PathAndQuery);
        var page = await li.TextAsync(Address + "?made=2");
        await using var db = _app.OpenDatabase();
        Assert.Equal("第2次发布已公布", PageText.TitleOf(page));
        Assert.Contains(db.Releases.Single(r => r.Number == 2).Head, page, StringComparison.Ordinal);
        Assert.Contains("/history?in=2", page, StringComparison.Ordinal);
        using var none = await li.GetAsync(Address + "?made=9");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task What_was_approved_after_the_list_was_shown_is_not_published_with_it()
    {
        var li = await TrainsApprovedAsync();
        using var visitor = await _app.SignedInAsync("li");
        var fields = FormVisitor.HiddenFields(await visitor.TextAsync(Address), "\"publish\"").Concat([("title", "Trains"), ("reason", "counted again"), ("read", "yes")]).ToArray();
        var zhang = DraftDesk.Of(await _app.AddAsync("wang", AccountRole.Editor));
        await _desk.ApproveAsync(li, await _desk.SubmittedAsync(zhang, (await _desk.QuietSlotsAsync(1))[0], "", ("note", "looked up again")));
        using var answer = await visitor.PostAsync(Address, fields);
        Assert.Contains("您看过之后，清单有了变动", await answer.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        Assert.Equal(2, _desk.Stored().Count);
    }

    [Fact]
    public async Task Warnings_are_read_before_anything_is_published()
    {
        var (zhang, li) = (await _desk.PersonAsync("zhang", AccountRole.Editor), await _desk.PersonAsync("li", AccountRole.Approver));
        // 800 is less than a fifth of the 4295 of the year before, and not what is printed; and another draft is not approved: three warnings.
        await _desk.ApproveAsync(li, await _desk.SubmittedAsync(zhang, Trains, "only one direction", ("value", "800")));
        await _desk.SubmittedAsync(zhang, (await _desk.QuietSlotsAsync(1))[0], "", ("note", "looked up again"));
        using var visitor = await _app.SignedInAsync("li");
        Assert.Contains("我已看过这3条提示", await visitor.TextAsync(Address), StringComparison.Ordinal);
        using var unread = await visitor.SubmitAsync(Address, "\"publish\"", ("title", "Trains"), ("reason", "one direction"));
        Assert.Contains("请先看过提示", await unread.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        using var read = await visitor.SubmitAsync(Address, "\"publish\"", ("title", "Trains"), ("reason", "one direction"), ("read", "yes"));
        Assert.Equal(HttpStatusCode.Redirect, read.StatusCode);
    }

    [Fact]
    public async Task What_is_approved_can_be_sent_back_with_a_note_and_is_not_published()
    {
        await TrainsApprovedAsync();
        using var li = await _app.SignedInAsync("li");
        var seen = DraftSeen.Of(_desk.Stored(Trains)).ToString();
        using var answer = await li.SubmitAsync(Address, "\"give-back\"", ("drafts", seen), ("note", "paragraph 11 again"));
        Assert.Contains("没有等待发布的内容", await answer.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        var draft = _desk.Stored(Trains);
        Assert.Equal((DraftState.Returned, "", "paragraph 11 again"), (draft.State, draft.ApprovedBy, draft.Note));
    }

    [Fact]
    public async Task A_fact_published_by_another_way_meanwhile_blocks_the_release()
    {
        var li = await TrainsApprovedAsync();
        await using (var db = _app.OpenDatabase())
        {
            var figure = db.Figures.AsEnumerable().Single(f => $"figure:{f.Key}" == Trains);
            await db.PublishAsync([Changes.Of(figure, figure with { Note = "another way" }, "seed")], "From the files", "seed", DateTime.UnixEpoch, _stop);
        }

        using var visitor = await _app.SignedInAsync("li");
        var page = await visitor.TextAsync(Address);
        Assert.Contains("data-check=\"stale\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"seen\"", page, StringComparison.Ordinal);
        Assert.Equal(DraftFault.ChecklistIsOpen, (await _desk.PublishAsync(li)).Fault);
    }

    [Fact]
    public async Task A_new_report_waits_until_each_promise_of_its_year_is_answered_or_classed_and_no_formula_leaves_it()
    {
        var (zhang, li) = (await _desk.PersonAsync("zhang", AccountRole.Editor), await _desk.PersonAsync("li", AccountRole.Approver));
        await _desk.ApproveAsync(li, await NewReportAsync(zhang, "A made-up first line.\nTrains of the year: +3900列.\n"));
        using var visitor = await _app.SignedInAsync("li");
        var page = await visitor.TextAsync(Address);
        // report-2025 promises 75 things for 2026.
        Assert.Equal(75, Regex.Count(page, "data-check=\"unanswered\""));
        Assert.Contains("href=\"/entry?year=2026&amp;q=", page, StringComparison.Ordinal);
        Assert.Equal(DraftFault.ChecklistIsOpen, (await _desk.PublishAsync(li)).Fault);

        var promises = (await _app.PlansAsync()).Figures.SelectMany(g => g).Where(f => f is { Role: Role.Plan, Period: { IsSingleYear: true, LastYear: 2026 } }).Select(f => f.IndicatorId).Distinct().ToList();
        var trains = new DraftSave("figure:international-trains-run/2026/actual/report-2026", new Dictionary<string, string>
        {
            ["comparator"] = "eq",
            ["strength"] = "firm",
            ["value"] = "3900",
            ["unit"] = "列",
            ["paragraph"] = "2",
            ["printed"] = "+3900列",
            ["note"] = "=1+1",
        }, null, Guid.NewGuid())
        { Reason = "@SUM(A1)" };
        await _desk.ApproveAsync(li, await _desk.SubmittedAsync(zhang, trains));
        foreach (var indicator in promises.Where(p => p != "international-trains-run"))
        {
            await _desk.ApproveAsync(li, await _desk.SubmittedAsync(zhang, new DraftSave($"figure:{indicator}/2026/actual/report-2026", new Dictionary<string, string>
            {
                ["class"] = "not-mentioned",
                ["reason_zh"] = "报告未提",
                ["reason_en"] = "The report does not mention it",
            }, null, Guid.NewGuid())));
        }

        Assert.DoesNotContain("data-check=\"unanswered\"", await visitor.TextAsync(Address), StringComparison.Ordinal);
        using var published = await visitor.SubmitAsync(Address, "\"publish\"", ("title", "2026"), ("reason", "the new report"), ("read", "yes"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);

        // What a spreadsheet would run arrives as text: in the published figures, in the history, and in a draft's cell.
        await _app.Services.GetRequiredService<Drafts>().SaveAsync(zhang, new DraftSave(Trains, _desk.Cells(Trains, ("value", "=2+3")), null, Guid.NewGuid()), _stop);
        var figures = await CsvFile.ReadAsync(_app, "/documents/report-2026.csv?lang=en");
        Assert.Contains(figures.Rows, r => r["printed"] == "'+3900列" && r["note"] == "'=1+1");
        var history = await CsvFile.ReadAsync(_app, "/history.csv?in=2&lang=en");
        Assert.Contains(history.Rows, r => r["reason"].StartsWith("'@SUM(A1)", StringComparison.Ordinal));
        Assert.Contains("'=2+3", await visitor.TextAsync("/entry.csv?year=2025&lang=en"), StringComparison.Ordinal);
    }

    private async Task<Draft> NewReportAsync(System.Security.Claims.ClaimsPrincipal editor, string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = await ReportTexts.ReadAsync(file, _stop);
        await _app.Services.GetRequiredService<DocumentTexts>().WriteAsync("report-2026", read!.Content, _stop);
        return await _desk.SubmittedAsync(editor, new DraftSave("document:report-2026", new Dictionary<string, string>
        {
            ["document_id"] = "report-2026",
            ["region_code"] = "500106",
            ["kind"] = "annual-report",
            ["first_year"] = "2026",
            ["last_year"] = "2027",
            ["title_zh"] = "2026年报告",
            ["title_en"] = "Report 2026",
            ["paragraphs"] = "2",
            ["sha256"] = read.Sha256,
        }, null, Guid.NewGuid()));
    }

    private async Task<System.Security.Claims.ClaimsPrincipal> TrainsApprovedAsync()
    {
        var (zhang, li) = (await _desk.PersonAsync("zhang", AccountRole.Editor), await _desk.PersonAsync("li", AccountRole.Approver));
        await _desk.ApproveAsync(li, await _desk.SubmittedAsync(zhang, Trains, "counted again", ("value", "4160")));
        return li;
    }
}
