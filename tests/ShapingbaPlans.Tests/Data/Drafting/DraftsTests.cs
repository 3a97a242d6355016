using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Tests.Data.Drafting;

/// <summary>From what is typed to the release, on a real database. Values are made up; the citation is the published one.</summary>
public sealed class DraftsTests : IDisposable
{
    private const string Trains = "figure:international-trains-run/2025/actual/report-2025";

    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task What_cannot_be_read_is_kept_as_typed_and_cannot_be_submitted()
    {
        var editor = await PersonAsync("zhang", AccountRole.Editor);
        var saved = await Drafts.SaveAsync(editor, Save(("value", "三万")), _stop);
        Assert.Equal("三万", Assert.Single(Stored()).Cells["value"]);
        Assert.Equal(DraftFault.HasErrors, (await Reviews.SubmitAsync(editor, [DraftSeen.Of(saved.Draft!)], _stop)).Fault);
    }

    [Fact]
    public async Task Sent_twice_after_a_lost_answer_it_is_saved_once()
    {
        var editor = await PersonAsync("zhang", AccountRole.Editor);
        var save = Save(("value", "4160"));
        Assert.Null((await Drafts.SaveAsync(editor, save, _stop)).Fault);
        Assert.Null((await Drafts.SaveAsync(editor, save, _stop)).Fault);
        Assert.Equal(save.Next, Assert.Single(Stored()).Version);
    }

    [Fact]
    public async Task The_second_of_two_is_told_of_the_first_and_of_what_is_published()
    {
        var (one, two) = (await PersonAsync("zhang", AccountRole.Editor), await PersonAsync("wang", AccountRole.Editor));
        await Drafts.SaveAsync(one, Save(("value", "4160")), _stop);
        var second = await Drafts.SaveAsync(two, Save(("value", "4170")), _stop);
        Assert.Equal((DraftFault.Conflict, "4160", "zhang"), (second.Fault, second.Draft!.Cells["value"], second.Draft.Author));
        Assert.Contains("\"value\":4156", second.Published, StringComparison.Ordinal);
        Assert.Equal("4160", Assert.Single(Stored()).Cells["value"]);
    }

    [Fact]
    public async Task A_hundred_pairs_at_once_are_a_hundred_conflicts_and_none_is_silent()
    {
        var people = new[] { await PersonAsync("zhang", AccountRole.Editor), await PersonAsync("wang", AccountRole.Editor) };
        var conflicts = 0;
        for (var pair = 0; pair < 100; pair++)
        {
            var seen = Stored().SingleOrDefault()?.Version;
            var outcomes = await Task.WhenAll(people.Select((person, i) => Drafts.SaveAsync(person, Save(("value", $"{5000 + (2 * pair) + i}")) with { Seen = seen }, _stop)));
            conflicts += outcomes.Count(o => o.Fault == DraftFault.Conflict);
            Assert.Equal(Assert.Single(outcomes, o => o.Fault is null).Draft!.Version, Assert.Single(Stored()).Version);
        }

        Assert.Equal(100, conflicts);
    }

    [Fact]
    public async Task Emptied_or_put_back_to_what_is_published_there_is_no_draft_left()
    {
        var editor = await PersonAsync("zhang", AccountRole.Editor);
        var saved = await Drafts.SaveAsync(editor, Save(("value", "4160")), _stop);
        Assert.Null((await Drafts.SaveAsync(editor, Save(("value", "4156")) with { Seen = saved.Draft!.Version }, _stop)).Draft);
        Assert.Empty(Stored());
    }

    [Fact]
    public async Task Nothing_is_published_before_a_second_person_and_fifty_at_once_make_one_release()
    {
        var (editor, approver) = (await PersonAsync("zhang", AccountRole.Editor), await PersonAsync("li", AccountRole.Approver));
        // The report says 4156: another number wants a reason.
        var saved = await Drafts.SaveAsync(editor, Save(("value", "4160")) with { Reason = "counted again" }, _stop);
        var submitted = await Reviews.SubmitAsync(editor, [DraftSeen.Of(saved.Draft!)], _stop);
        Assert.Equal(DraftFault.NothingChosen, (await Release.PublishAsync(approver, await AskAsync(), _stop)).Fault);
        var approved = await Reviews.ApproveAsync(approver, [DraftSeen.Of(submitted.Draft!)], _stop);
        Assert.Null(approved.Fault);
        var ask = await AskAsync();
        var tries = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Release.PublishAsync(approver, ask, _stop)));
        Assert.Equal(2, Assert.Single(tries, t => t.Fault is null).Release!.Number);
        await using var db = _app.OpenDatabase();
        Assert.Equal(2, db.Releases.Count());
        Assert.Equal(4160m, db.Figures.Single(f => f.IndicatorId == "international-trains-run" && f.DocumentId == "report-2025" && f.Role == ShapingbaPlans.Domain.Plans.Role.Actual).Value);
        Assert.Empty(db.Drafts);
        Assert.Equal(("zhang", "li"), db.Revisions.OrderByDescending(r => r.RevisionId).Select(r => new { r.Author, r.ApprovedBy }).AsEnumerable().Select(r => (r.Author, r.ApprovedBy)).First());
    }

    [Fact]
    public async Task Nobody_approves_what_they_had_a_hand_in()
    {
        var approver = await PersonAsync("li", AccountRole.Approver);
        var saved = await Drafts.SaveAsync(approver, Save(("value", "4160")) with { Reason = "counted again" }, _stop);
        var submitted = await Reviews.SubmitAsync(approver, [DraftSeen.Of(saved.Draft!)], _stop);
        Assert.Equal(ReviewRefusal.OwnDraft, (await Reviews.ApproveAsync(approver, [DraftSeen.Of(submitted.Draft!)], _stop)).Refusal);
    }

    [Fact]
    public async Task A_published_promise_changes_only_for_a_reason_of_the_list()
    {
        var editor = await PersonAsync("zhang", AccountRole.Editor);
        var save = new DraftSave("figure:international-trains-run/2025/plan/report-2024", Cells("figure:international-trains-run/2025/plan/report-2024", ("value", "9000")), null, Guid.NewGuid()) { Reason = "a reason in words alone" };
        var saved = await Drafts.SaveAsync(editor, save, _stop);
        Assert.Equal(DraftFault.HasErrors, (await Reviews.SubmitAsync(editor, [DraftSeen.Of(saved.Draft!)], _stop)).Fault);
        var named = await Drafts.SaveAsync(editor, save with { Seen = save.Next, Next = Guid.NewGuid(), ChangeReason = ChangeReason.HigherLevel }, _stop);
        Assert.Null((await Reviews.SubmitAsync(editor, [DraftSeen.Of(named.Draft!)], _stop)).Fault);
    }

    [Theory]
    [InlineData("figure:gdp/2026/actual", "not-mentioned")]
    [InlineData("figure:gdp", "not-mentioned")]
    [InlineData("figure:gdp/x/y/z", "")]
    [InlineData("figure:gdp/2026/plan/report-2025", "not-mentioned")]
    [InlineData("figure:gdp/2023-2027/actual/report-2025", "not-mentioned")]
    [InlineData("nothing:gdp", "")]
    public async Task What_is_no_slot_takes_no_draft(string slot, string unansweredClass)
    {
        var editor = await PersonAsync("zhang", AccountRole.Editor);
        var save = new DraftSave(slot, new Dictionary<string, string> { ["class"] = unansweredClass, ["indicator_id"] = "trade", ["year"] = "2026", ["value"] = "1" }, null, Guid.NewGuid());
        Assert.Equal(DraftFault.NoSuchSlot, (await Drafts.SaveAsync(editor, save, _stop)).Fault);
        Assert.Empty(Stored());
    }

    [Fact]
    public async Task A_number_beyond_all_comparison_is_an_error_of_its_own_draft_and_no_other_page_falls()
    {
        var editor = await PersonAsync("zhang", AccountRole.Editor);
        const string Gdp = "figure:gdp/2025/actual/report-2025";
        await Drafts.SaveAsync(editor, new(Gdp, Cells(Gdp, ("value", "0.000001"), ("unit", "元")), null, Guid.NewGuid()), _stop);
        var next = Cells(Gdp, ("value", "999999999999999"), ("unit", "万亿元"), ("period", "2026"), ("document_id", "report-2026"));
        await Drafts.SaveAsync(editor, new("figure:gdp/2026/actual/report-2026", next, null, Guid.NewGuid()), _stop);
        var growth = Cells("figure:gdp-growth/2025/actual/report-2025", ("period", "2026"));
        await Drafts.SaveAsync(editor, new("figure:gdp-growth/2026/actual/report-2026", growth, null, Guid.NewGuid()), _stop);
        using var visitor = await _app.SignedInAsync("zhang");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync("/entry?year=2026")).StatusCode);
    }

    [Fact]
    public async Task A_tie_is_within_the_limits_only_with_both_its_ends()
    {
        var plans = await _app.PlansAsync();
        var named = plans.Tasks.IndicatorsOf.First(t => plans.Tasks.DepartmentsWith(t.Key, ShapingbaPlans.Domain.Plans.DepartmentPart.Lead).Count > 0);
        var lead = plans.Tasks.DepartmentsWith(named.Key, ShapingbaPlans.Domain.Plans.DepartmentPart.Lead)[0].DepartmentId;
        var foreign = plans.Indicators.First(i => plans.Tasks.LeadsOf(i.IndicatorId).Count == 0).IndicatorId;
        var account = await _app.AddAsync("zhang", AccountRole.Editor, a => a.LimitedToDepartments = [lead]);
        var editor = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id)], "test"));
        var tie = new Dictionary<string, string> { ["task_id"] = named.Key, ["indicator_id"] = foreign };
        Assert.Equal(ReviewRefusal.OutsideLimits, (await Drafts.SaveAsync(editor, new($"task_indicator:{named.Key}/{foreign}", tie, null, Guid.NewGuid()), _stop)).Refusal);
    }

    private Drafts Drafts => _app.Services.GetRequiredService<Drafts>();

    private DraftReviews Reviews => _app.Services.GetRequiredService<DraftReviews>();

    private DraftRelease Release => _app.Services.GetRequiredService<DraftRelease>();

    private async Task<ReleaseAsk> AskAsync() => new((await Release.LoadAsync(_stop)).Seen, "Trains", "counted again", HasReadWarnings: true);

    private DraftSave Save(params (string Column, string Typed)[] typed) => new(Trains, Cells(Trains, typed), null, Guid.NewGuid()) { Reason = "" };

    // The published cells with some typed over.
    private Dictionary<string, string> Cells(string slot, params (string Column, string Typed)[] typed)
    {
        using var db = _app.OpenDatabase();
        var key = DraftSlot.Parse(slot)!.Key;
        var figure = db.Figures.AsEnumerable().Single(f => f.Key == key);
        var kind = ShapingbaPlans.Web.Data.FactKinds.For<ShapingbaPlans.Domain.Plans.Figure>();
        var cells = FactCells.Of(kind, kind.Write(figure)).ToDictionary();
        foreach (var (column, text) in typed)
            cells[column] = text;
        return cells;
    }

    private List<Draft> Stored()
    {
        using var db = _app.OpenDatabase();
        return [.. db.Drafts];
    }

    private async Task<ClaimsPrincipal> PersonAsync(string name, AccountRole role)
    {
        var account = await _app.AddAsync(name, role);
        return new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id)], "test"));
    }
}
