using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Tests.Features.Catalogue;

/// <summary>From the form to the release, through the pages, with people who sign in. The entries are made up.</summary>
public sealed class CataloguePagesTests : IDisposable
{
    private const string New = "/catalogue/indicator/edit";

    private static readonly (string, string)[] Ferries =
    [
        ("c-indicator_id", "ferries-run"), ("c-name_zh", "开行轮渡"), ("c-name_en", "Ferries run"), ("c-topic_id", "openness"), ("c-unit", "次"), ("c-measure", "level"),
        ("c-direction", "higher"), ("c-nature", "unspecified"), ("c-prominence", "tracked"), ("c-aliases_zh", "轮渡班次\r\n渡轮"),
    ];

    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_new_indicator_goes_from_the_form_to_the_readers_page_by_a_second_person()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        using var sent = await SendAsync(editor, New, "submit", Ferries);
        Assert.Equal((HttpStatusCode.Redirect, "/catalogue/indicator/edit?key=ferries-run&done=submit"), (sent.StatusCode, sent.Headers.Location?.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal)));
        using var reader = _app.Visitor();
        Assert.DoesNotContain("开行轮渡", await reader.GetStringAsync("/indicators?q=ferries-run", _stop), StringComparison.Ordinal);
        await ReleaseAsync();
        Assert.Contains("开行轮渡", await reader.GetStringAsync("/indicators?q=ferries-run", _stop), StringComparison.Ordinal);
        await using var db = _app.OpenDatabase();
        Assert.Equal("轮渡班次|渡轮", db.Indicators.Single(i => i.IndicatorId == "ferries-run").AliasesZh);
    }

    [Fact]
    public async Task A_renamed_department_is_shown_by_its_new_name_after_the_release()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        using var sent = await SendAsync(editor, "/catalogue/department/edit?key=transport-bureau", "submit", ("c-name_zh", "区交通运输新局"), ("c-aliases_zh", ""));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await ReleaseAsync();
        using var reader = _app.Visitor();
        Assert.Contains("区交通运输新局", await reader.GetStringAsync("/departments/transport-bureau", _stop), StringComparison.Ordinal);
        Assert.Contains("区交通运输新局", await reader.GetStringAsync("/departments", _stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_kind_an_unknown_entry_and_a_new_document_are_not_there()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        foreach (var address in new[] { "/catalogue/figure", "/catalogue/nothing", "/catalogue/nothing/edit", "/catalogue/topic/edit?key=nothing", "/catalogue/document/edit", "/catalogue/indicator?page=99" })
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await editor.GetAsync(address)).StatusCode));
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.GetAsync("/catalogue/indicator?state=nothing")).StatusCode);
    }

    [Fact]
    public async Task The_key_and_what_came_with_a_documents_text_stay_whatever_is_sent()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        await SendAsync(editor, "/catalogue/document/edit?key=report-2024", "save",
            ("c-publisher_zh", "虚构的机关"), ("c-title_zh", "标题"), ("c-title_en", "Title"), ("c-sha256", "00"), ("c-paragraphs", "1"), ("c-document_id", "report-1999"), ("c-first_year", "1999"), ("State", "Approved"), ("Author", "li"));
        var draft = Assert.Single(Stored());
        Assert.Equal(("document:report-2024", "report-2024", "2024", "虚构的机关", "zhang", DraftState.Draft),
            (draft.Slot, draft.Cells["document_id"], draft.Cells["first_year"], draft.Cells["publisher_zh"], draft.Author, draft.State));
        Assert.NotEqual("00", draft.Cells["sha256"]);
        Assert.NotEqual("1", draft.Cells["paragraphs"]);
        Assert.DoesNotContain("State", draft.Cells.Keys);
    }

    [Fact]
    public async Task A_topic_that_indicators_name_cannot_be_withdrawn_and_the_page_says_what_does()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        var page = await editor.TextAsync("/catalogue/topic/edit?key=economy");
        Assert.DoesNotContain("value=\"withdraw\"", page, StringComparison.Ordinal);
        Assert.Contains("/catalogue/indicator/edit?key=gdp", page, StringComparison.Ordinal);
        using var forced = await SendAsync(editor, "/catalogue/topic/edit?key=economy", "withdraw", ("reason", "no longer wanted"));
        Assert.Contains("才能撤下", await TextOf(forced), StringComparison.Ordinal);
        Assert.Empty(Stored());
    }

    [Fact]
    public async Task What_nothing_names_is_withdrawn_with_a_reason_and_a_second_person()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        var key = (await _app.PlansAsync()).Facts.OfType<ShapingbaPlans.Domain.Plans.TotalPart>().First().Key;
        using var sent = await SendAsync(editor, $"/catalogue/total_part/edit?key={Uri.EscapeDataString(key)}", "withdraw", ("reason", "no part of it"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await ReleaseAsync();
        Assert.DoesNotContain(await FactKeysAsync(), k => k == key);
    }

    [Fact]
    public async Task A_limited_editor_writes_within_their_topics_and_not_beyond()
    {
        await _app.AddAsync("wang", AccountRole.Editor, a => a.LimitedToTopics = ["rural"]);
        using var editor = await _app.SignedInAsync("wang");
        using var beyond = await SendAsync(editor, New, "save", Ferries);
        Assert.Contains("不在您负责的主题或部门范围内", await TextOf(beyond), StringComparison.Ordinal);
        Assert.Contains("value=\"开行轮渡\"", await beyond.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        // Neither by moving it into their topic, nor by naming another indicator beside the key.
        await SendAsync(editor, "/catalogue/indicator/edit?key=gdp", "save", ("c-topic_id", "rural"), ("c-name_zh", "改名"), ("c-indicator_id", "anything"));
        await SendAsync(editor, "/catalogue/department/edit?key=transport-bureau", "save", ("c-name_zh", "改名"));
        Assert.Empty(Stored());
        await SendAsync(editor, New, "save", [.. Ferries.Where(f => f.Item1 != "c-topic_id"), ("c-topic_id", "rural")]);
        Assert.Equal("indicator:ferries-run", Assert.Single(Stored()).Slot);
    }

    [Fact]
    public async Task A_formula_is_kept_as_text()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        await SendAsync(editor, New, "save", [.. Ferries.Where(f => f.Item1 != "c-name_zh"), ("c-name_zh", "=HYPERLINK(\"http://example.org\")<b>")]);
        Assert.Equal("=HYPERLINK(\"http://example.org\")<b>", Assert.Single(Stored()).Cells["name_zh"]);
        Assert.DoesNotContain(")<b>", await editor.TextAsync("/catalogue/indicator/edit?key=ferries-run"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_is_too_long_is_refused_and_nothing_that_was_typed_is_lost()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        using var answer = await SendAsync(editor, New, "save", [.. Ferries, ("c-definition_zh", new string('长', 501))]);
        var page = await answer.Content.ReadAsStringAsync(_stop);
        Assert.Contains(new string('长', 501), page, StringComparison.Ordinal);
        Assert.Contains("value=\"开行轮渡\"", page, StringComparison.Ordinal);
        Assert.Contains("data-problem=\"fault.TooLong\"", page, StringComparison.Ordinal);
        Assert.Empty(Stored());
    }

    [Fact]
    public async Task Without_an_id_nothing_is_saved_and_an_id_that_is_there_is_not_overwritten()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        using var nameless = await SendAsync(editor, New, "save", [.. Ferries.Skip(1), ("c-indicator_id", "Ferries Run")]);
        Assert.Contains("data-problem=\"cell.not_an_id\"", await nameless.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        using var taken = await SendAsync(editor, New, "save", [.. Ferries.Skip(1), ("c-indicator_id", "gdp")]);
        Assert.Contains("/catalogue/indicator/edit?key=gdp", await taken.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        Assert.Empty(Stored());
    }

    [Fact]
    public async Task An_alias_of_another_wants_a_reason_and_an_unknown_topic_is_an_error_at_its_cell()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        using var warned = await SendAsync(editor, New, "submit", [.. Ferries.Where(f => f.Item1 is not ("c-aliases_zh" or "c-topic_id")), ("c-aliases_zh", "地区生产总值"), ("c-topic_id", "nowhere")]);
        var page = await warned.Content.ReadAsStringAsync(_stop);
        Assert.Contains("data-problem=\"catalogue.name_is_taken\"", page, StringComparison.Ordinal);
        Assert.Contains("data-problem=\"catalogue.is_not_there\"", page, StringComparison.Ordinal);
        Assert.Equal(DraftState.Draft, Assert.Single(Stored()).State);
        // A name in place of the id is understood; the warning is settled by a reason.
        using var settled = await SendAsync(editor, "/catalogue/indicator/edit?key=ferries-run", "submit", [.. Ferries.Where(f => f.Item1 is not ("c-aliases_zh" or "c-topic_id")), ("c-aliases_zh", "地区生产总值"), ("c-topic_id", "开放"), ("reason", "both are called so")]);
        Assert.Equal(HttpStatusCode.Redirect, settled.StatusCode);
        Assert.Equal((DraftState.Submitted, "openness"), (Assert.Single(Stored()).State, Assert.Single(Stored()).Cells["topic_id"]));
    }

    [Fact]
    public async Task Of_two_people_on_one_entry_the_second_sees_three_values()
    {
        using var one = await PersonAsync("zhang", AccountRole.Editor);
        using var two = await PersonAsync("wang", AccountRole.Editor);
        const string Address = "/catalogue/department/edit?key=transport-bureau";
        var opened = FormVisitor.HiddenFields(await two.TextAsync(Address), "\"entry\"").ToList();
        await SendAsync(one, Address, "save", ("c-name_zh", "区交通一局"));
        using var late = await two.PostAsync(Address, [.. opened, ("action", "save"), ("c-name_zh", "区交通二局")]);
        var text = await TextOf(late);
        Assert.Contains("zhang填的： 区交通一局", text, StringComparison.Ordinal);
        Assert.Contains("已发布： 区交通局", text, StringComparison.Ordinal);
        Assert.Contains("value=\"区交通二局\"", await late.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        Assert.Equal("区交通一局", Assert.Single(Stored()).Cells["name_zh"]);
        // Having seen all three, the second may save over it.
        using var chosen = await two.PostAsync(Address, [.. FormVisitor.HiddenFields(await late.Content.ReadAsStringAsync(_stop), "\"entry\""), ("action", "save"), ("c-name_zh", "区交通二局")]);
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal("区交通二局", Assert.Single(Stored()).Cells["name_zh"]);
    }

    [Fact]
    public async Task Put_aside_a_draft_is_gone_whether_it_was_new_or_a_change()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        await SendAsync(editor, New, "save", Ferries);
        await SendAsync(editor, "/catalogue/department/edit?key=transport-bureau", "save", ("c-name_zh", "区交通一局"), ("reason", "why"));
        Assert.Equal(2, Stored().Count);
        await SendAsync(editor, "/catalogue/indicator/edit?key=ferries-run", "discard");
        await SendAsync(editor, "/catalogue/department/edit?key=transport-bureau", "discard");
        Assert.Empty(Stored());
    }

    [Fact]
    public async Task The_list_is_searched_paged_and_filtered_by_state()
    {
        using var editor = await PersonAsync("zhang", AccountRole.Editor);
        await SendAsync(editor, New, "save", Ferries);
        Assert.Contains("开行轮渡", await TextOf(await editor.GetAsync("/catalogue/indicator?state=draft")), StringComparison.Ordinal);
        Assert.DoesNotContain("开行轮渡", await TextOf(await editor.GetAsync("/catalogue/indicator?state=published")), StringComparison.Ordinal);
        Assert.Contains("地区生产总值", await TextOf(await editor.GetAsync("/catalogue/indicator?q=dqsczz")), StringComparison.Ordinal);
        var page = await editor.TextAsync("/catalogue/indicator?page=2");
        Assert.Equal(50, System.Text.RegularExpressions.Regex.Count(page, "<th scope=\"row\""));
    }

    private Task<FormVisitor> PersonAsync(string name, AccountRole role) => AddAndSignInAsync(name, role);

    private async Task<FormVisitor> AddAndSignInAsync(string name, AccountRole role)
    {
        await _app.AddAsync(name, role);
        return await _app.SignedInAsync(name);
    }

    private static async Task<HttpResponseMessage> SendAsync(FormVisitor visitor, string address, string action, params (string, string)[] fields)
        => await visitor.SubmitAsync(address, "\"entry\"", [("action", action), .. fields]);

    private async Task<string> TextOf(HttpResponseMessage answer) => PageText.Of(await answer.Content.ReadAsStringAsync(_stop));

    private List<Draft> Stored()
    {
        using var db = _app.OpenDatabase();
        return [.. db.Drafts];
    }

    private async Task<IReadOnlyList<string>> FactKeysAsync() => [.. (await _app.PlansAsync()).Facts.Select(f => f.Key)];

    // A second person approves everything that waits, and publishes it.
    private async Task ReleaseAsync()
    {
        var account = await _app.AddAsync("li", AccountRole.Approver);
        var approver = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity([new(System.Security.Claims.ClaimTypes.NameIdentifier, account.Id)], "test"));
        var approved = await _app.Services.GetRequiredService<DraftReviews>().ApproveAsync(approver, [.. Stored().Select(DraftSeen.Of)], _stop);
        Assert.Null(approved.Fault);
        var release = _app.Services.GetRequiredService<DraftRelease>();
        var proposal = await release.LoadAsync(_stop);
        Assert.Null((await release.PublishAsync(approver, new(proposal.Seen, "Catalogue", "as proposed", HasReadWarnings: true), _stop)).Fault);
    }
}
