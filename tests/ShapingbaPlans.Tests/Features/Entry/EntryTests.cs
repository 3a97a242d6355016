using System.Net;
using System.Text.RegularExpressions;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Features.Entry;

/// <summary>From the form to the release over real HTTP, with real sign-ins. The figures are made up, and far from the published ones on purpose.</summary>
public sealed partial class EntryTests : IDisposable
{
    private const string Cell = "/entry/international-trains-run?year=2025&role=actual";

    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task What_one_enters_and_another_approves_is_public_and_the_history_names_both()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        using var approver = await PersonAsync("li", AccountRole.Approver);
        using var sent = await editor.SubmitAsync(Cell, "\"figure\"", Fields("4160", "submit", "counted again"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(DraftState.Submitted, Assert.Single(Drafts()).State);
        using var published = await approver.SubmitAsync("/approvals", "\"decide\"", ("drafts", await BoxAsync(approver)), ("title", "A correction"), ("reason", "the printed count"), ("action", "approve"));
        Assert.Contains("A correction", PageText.Of(await published.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        Assert.Empty(Drafts());
        using var visitor = new FormVisitor(_app);
        Assert.Contains("4160", PageText.Of(await visitor.TextAsync("/indicators/international-trains-run")), StringComparison.Ordinal);
        Assert.Contains("4160", await visitor.TextAsync("/indicators/international-trains-run.csv"), StringComparison.Ordinal);
        var history = PageText.Of(await visitor.TextAsync("/history?in=2"));
        Assert.Contains("zhang", history, StringComparison.Ordinal);
        Assert.Contains("li", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_approves_their_own()
    {
        using var approver = await PersonAsync("li", AccountRole.Approver);
        using var sent = await approver.SubmitAsync(Cell, "\"figure\"", Fields("4160", "submit", "counted again"));
        Assert.DoesNotContain("type=\"checkbox\"", await approver.TextAsync("/approvals"), StringComparison.Ordinal);
        var draft = Assert.Single(Drafts());
        using var refused = await approver.SubmitAsync("/approvals", "\"decide\"",
            ("drafts", $"{draft.FactKind}|{draft.FactKey}|{draft.Version:N}"), ("title", "Mine"), ("reason", "mine"), ("action", "approve"));
        Assert.Contains("role=\"alert\"", await refused.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        Assert.Single(Drafts());
    }

    [Fact]
    public async Task An_error_blocks_and_nothing_typed_is_lost()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        using var refused = await editor.SubmitAsync(Cell, "\"figure\"", Fields("三万", "submit", "why not"));
        var page = await refused.Content.ReadAsStringAsync(_stop);
        Assert.Contains("value=\"三万\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"why not\"", page, StringComparison.Ordinal);
        Assert.Empty(Drafts());
    }

    [Fact]
    public async Task A_warning_wants_a_reason()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        using var refused = await editor.SubmitAsync(Cell, "\"figure\"", Fields("41600", "submit", ""));
        Assert.Contains("data-problem=\"far_from_last_year\"", await refused.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        Assert.Equal(DraftState.Draft, Assert.Single(Drafts()).State);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_three_values_and_nothing_is_overwritten()
    {
        using var one = await PersonAsync("zhang", AccountRole.Editor);
        using var two = await PersonAsync("wang", AccountRole.Editor);
        using var first = await one.SubmitAsync(Cell, "\"figure\"", Fields("4160", "save", ""));
        // The second had opened the form before: its version is that of an empty cell.
        var hidden = FormVisitor.HiddenFields(await two.TextAsync(Cell), "\"figure\"").Select(f => f.Name == "version" ? ("version", "") : f);
        using var second = await two.PostAsync(Cell, [.. hidden, .. Fields("4170", "save", "")]);
        var page = PageText.Of(await second.Content.ReadAsStringAsync(_stop));
        Assert.All(["4160", "4170", "4156"], value => Assert.Contains("value: " + value, page, StringComparison.Ordinal));
        Assert.Contains("\"value\":4160", Assert.Single(Drafts()).After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_form_does_not_ask_is_not_taken_and_without_a_token_nothing_is()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        using var sent = await editor.SubmitAsync(Cell, "\"figure\"", [.. Fields("4160", "save", ""), ("author", "li"), ("state", "submitted"), ("Role", "plan"), ("indicatorId", "gdp")]);
        var draft = Assert.Single(Drafts());
        Assert.Equal(("zhang", DraftState.Draft, "international-trains-run/2025/actual/report-2025"), (draft.Author, draft.State, draft.FactKey));
        using var bare = await editor.PostAsync(Cell, Fields("1", "submit", ""));
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
    }

    [Fact]
    public async Task What_is_sent_back_bears_the_note()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        using var approver = await PersonAsync("li", AccountRole.Approver);
        using var sent = await editor.SubmitAsync(Cell, "\"figure\"", Fields("4160", "submit", "counted again"));
        using var returned = await approver.SubmitAsync("/approvals", "\"decide\"", ("drafts", await BoxAsync(approver)), ("reason", "see paragraph 9"), ("action", "return"));
        Assert.Contains("see paragraph 9", PageText.Of(await editor.TextAsync(Cell)), StringComparison.Ordinal);
        Assert.Equal(DraftState.Returned, Assert.Single(Drafts()).State);
    }

    private static (string, string)[] Fields(string value, string action, string reason) =>
    [
        ("comparator", "eq"), ("value", value), ("upper", ""), ("unit", "列"), ("document", "report-2025"), ("paragraph", "9"), ("start", "0"),
        ("printed", value + "列"), ("note", ""), ("reason", reason), ("action", action),
    ];

    private async Task<FormVisitor> PersonAsync(string name, AccountRole role)
    {
        await _app.AddAsync(name, role);
        return await _app.SignedInAsync(name);
    }

    private static async Task<string> BoxAsync(FormVisitor approver) => Box().Match(await approver.TextAsync("/approvals")).Groups[1].Value;

    private List<Draft> Drafts()
    {
        using var db = _app.OpenDatabase();
        return [.. db.Drafts];
    }

    [GeneratedRegex("name=\"drafts\" value=\"([^\"]+)\"")]
    private static partial Regex Box();
}
