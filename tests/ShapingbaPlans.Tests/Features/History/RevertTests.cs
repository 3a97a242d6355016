using System.Net;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Tests.Features.History;

/// <summary>Undoing a published revision, over HTTP: a draft like any other. Values are made up.</summary>
public sealed class RevertTests : IDisposable
{
    private const string Trains = "figure:international-trains-run/2025/actual/report-2025";
    private const string Plan = "figure:international-trains-run/2025/plan/report-2024";

    private readonly TestApp _app = new();
    private readonly DraftDesk _desk;
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public RevertTests() => _desk = new(_app);

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Undone_by_one_and_approved_by_another_the_fact_is_as_before_and_the_history_has_three_entries()
    {
        var (zhang, li) = (DraftDesk.Of(await _app.AddAsync("zhang", AccountRole.Editor)), await _desk.PersonAsync("li", AccountRole.Approver));
        var before = Published(Trains);
        await _desk.ApproveAsync(li, await _desk.SubmittedAsync(zhang, Trains, "counted again", ("value", "4160")));
        Assert.Null((await _desk.PublishAsync(li)).Fault);
        var revision = LastOf(Trains).RevisionId;
        using var stranger = _app.Visitor();
        Assert.DoesNotContain("/revert", await stranger.GetStringAsync("/history?in=2", _stop), StringComparison.Ordinal);
        using var visitor = await _app.SignedInAsync("zhang");
        Assert.Contains($"/history/{revision}/revert", await visitor.TextAsync("/history?in=2"), StringComparison.Ordinal);
        Assert.Contains($"还原第{revision}号修订", await visitor.TextAsync($"/history/{revision}/revert"), StringComparison.Ordinal);
        using var done = await visitor.SubmitAsync($"/history/{revision}/revert", "\"revert\"", ("reason", "Revert of it"));
        Assert.Contains("已提交审核", await done.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        var draft = _desk.Stored(Trains);
        Assert.Equal((DraftState.Submitted, "zhang", "4156", "Revert of it"), (draft.State, draft.Author, draft.Cells["value"], draft.Reason));
        // It goes the usual way: not by the same person.
        await _desk.ApproveAsync(li, draft);
        Assert.Null((await _desk.PublishAsync(li)).Fault);
        Assert.Equal(before, Published(Trains));
        await using var db = _app.OpenDatabase();
        Assert.Equal(3, db.Revisions.Count(r => r.FactKind == "figure" && r.FactKey == DraftSlot.Parse(Trains)!.Key));
    }

    [Fact]
    public async Task With_a_draft_in_its_place_or_changed_again_it_cannot_be_undone()
    {
        var (zhang, li) = (DraftDesk.Of(await _app.AddAsync("zhang", AccountRole.Editor)), await _desk.PersonAsync("li", AccountRole.Approver));
        await _desk.ApproveAsync(li, await _desk.SubmittedAsync(zhang, Trains, "counted again", ("value", "4160")));
        await _desk.PublishAsync(li);
        var first = LastOf(Trains).RevisionId;
        var draft = await _desk.SubmittedAsync(zhang, Trains, "counted a third time", ("value", "4170"));
        using var visitor = await _app.SignedInAsync("zhang");
        var taken = await visitor.TextAsync($"/history/{first}/revert");
        Assert.Contains("这项内容已有草稿", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"reason\"", taken, StringComparison.Ordinal);
        await _desk.ApproveAsync(li, draft);
        await _desk.PublishAsync(li);
        Assert.Contains("这次改动之后又变了", await visitor.TextAsync($"/history/{first}/revert"), StringComparison.Ordinal);
        using var none = await visitor.GetAsync("/history/99999999/revert");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_changed_plan_is_put_back_only_for_a_reason_of_the_list()
    {
        var (zhang, li) = (DraftDesk.Of(await _app.AddAsync("zhang", AccountRole.Editor)), await _desk.PersonAsync("li", AccountRole.Approver));
        await _desk.ApproveAsync(li, await _desk.SubmittedAsync(zhang, new DraftSave(Plan, _desk.Cells(Plan, ("value", "9000")), null, Guid.NewGuid()) { Reason = "typed wrongly", ChangeReason = ChangeReason.Correction }));
        Assert.Null((await _desk.PublishAsync(li)).Fault);
        var address = $"/history/{LastOf(Plan).RevisionId}/revert";
        using var visitor = await _app.SignedInAsync("zhang");
        using var without = await visitor.SubmitAsync(address, "\"revert\"", ("reason", "Revert of it"));
        Assert.Contains("须从列表选择原因", await without.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        Assert.Empty(_desk.Stored());
        await visitor.SubmitAsync(address, "\"revert\"", ("reason", "Revert of it"), ("change-reason", "correction"));
        Assert.Equal((DraftState.Submitted, ChangeReason.Correction), (_desk.Stored(Plan).State, _desk.Stored(Plan).ChangeReason));
    }

    [Fact]
    public async Task A_figure_that_took_the_place_of_a_statement_goes_and_the_statement_comes_back()
    {
        var (fate, figure) = await AnsweredAfterAllAsync();
        var li = await _desk.PersonAsync("li", AccountRole.Approver);
        await _app.AddAsync("zhang", AccountRole.Editor);
        using var visitor = await _app.SignedInAsync("zhang");
        // Either half undoes both.
        foreach (var key in new[] { $"unanswered:{fate.Key}", $"figure:{figure.Key}" })
        {
            var page = await visitor.TextAsync($"/history/{LastOf(key).RevisionId}/revert");
            Assert.Contains("未公布：", PageText.Of(page), StringComparison.Ordinal);
            Assert.Contains("name=\"reason\"", page, StringComparison.Ordinal);
        }

        await visitor.SubmitAsync($"/history/{LastOf($"figure:{figure.Key}").RevisionId}/revert", "\"revert\"", ("reason", "Revert of it"));
        await _desk.ApproveAsync(li, _desk.Stored($"figure:{figure.Key}"));
        Assert.Null((await _desk.PublishAsync(li)).Fault);
        await using var db = _app.OpenDatabase();
        Assert.Equal(fate, db.Set<UnansweredPromise>().AsEnumerable().Single(u => u.Key == fate.Key));
        Assert.DoesNotContain(db.Figures.AsEnumerable(), f => f.Key == figure.Key);
    }

    [Fact]
    public async Task A_statement_alone_is_put_back_through_the_slot_of_the_figure_that_is_missing()
    {
        var li = await _desk.PersonAsync("li", AccountRole.Approver);
        UnansweredPromise fate;
        await using (var db = _app.OpenDatabase())
        {
            fate = db.Set<UnansweredPromise>().AsNoTracking().AsEnumerable().First(u => u is { Year: 2025, Class: UnansweredClass.NotMentioned });
            await db.PublishAsync([Revision(fate, fate with { Class = UnansweredClass.Reworded })], "Classed anew", "li", DateTime.UnixEpoch, _stop);
        }

        await _app.AddAsync("zhang", AccountRole.Editor);
        using var visitor = await _app.SignedInAsync("zhang");
        await visitor.SubmitAsync($"/history/{LastOf($"unanswered:{fate.Key}").RevisionId}/revert", "\"revert\"", ("reason", "Revert of it"));
        var draft = _desk.Stored($"figure:{fate.Key}/actual/report-2025");
        Assert.Equal("not-mentioned", draft.Cells["class"]);
        await _desk.ApproveAsync(li, draft);
        Assert.Null((await _desk.PublishAsync(li)).Fault);
        await using var after = _app.OpenDatabase();
        Assert.Equal(fate, after.Set<UnansweredPromise>().AsEnumerable().Single(u => u.Key == fate.Key));
    }

    // A made-up figure answers a promise that had none: published with a made-up place, as nobody reads it here.
    private async Task<(UnansweredPromise Fate, Figure Figure)> AnsweredAfterAllAsync()
    {
        await using var db = _app.OpenDatabase();
        var fate = db.Set<UnansweredPromise>().AsNoTracking().AsEnumerable().First(u => u.Year == 2025);
        var plan = db.Figures.AsEnumerable().First(f => f.IndicatorId == fate.IndicatorId && f is { Role: Role.Plan, Period.LastYear: 2025 });
        var figure = plan with { Role = Role.Actual, DocumentId = "report-2025", Comparator = Comparator.Eq, UpperValue = null, Paragraph = 1, Start = 0 };
        await db.PublishAsync([Revision(null, figure), Revision(fate, null)], "Answered after all", "li", DateTime.UnixEpoch, _stop);
        return (fate, figure);
    }

    private static Revision Revision<T>(T? before, T? after) where T : class, IFact
    {
        var kind = FactKinds.For<T>();
        return new() { FactKind = kind.Name, FactKey = (before ?? after)!.Key, Before = before is null ? null : kind.Write(before), After = after is null ? null : kind.Write(after), Author = "zhang", SubmittedAt = DateTime.UnixEpoch };
    }

    private Revision LastOf(string slot)
    {
        using var db = _app.OpenDatabase();
        var parsed = DraftSlot.Parse(slot)!;
        return db.Revisions.Where(r => r.FactKind == parsed.Kind && r.FactKey == parsed.Key).OrderByDescending(r => r.RevisionId).First();
    }

    private string Published(string slot)
    {
        using var db = _app.OpenDatabase();
        var kind = FactKinds.Named(DraftSlot.Parse(slot)!.Kind);
        return kind.Write(kind.Published(db).AsEnumerable().Single(f => f.Key == DraftSlot.Parse(slot)!.Key));
    }
}
