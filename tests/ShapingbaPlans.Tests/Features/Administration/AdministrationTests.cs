using System.Net;
using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Features.Administration;

public sealed partial class AdministrationTests : IDisposable
{
    private const string Address = "/administration/accounts";

    private readonly TestApp _app = TestApp.Empty();

    [Fact]
    public async Task A_new_account_signs_in_with_its_one_time_password_and_must_choose_its_own()
    {
        await _app.AddAsync("boss", AccountRole.Administrator);
        using var boss = await _app.SignedInAsync("boss");
        var page = await TextOfAsync(boss.SubmitAsync(Address, "\"new-account\"", ("name", "li"), ("display", "李四"), ("role", "editor"), ("topics", "economy"), ("topics", "nonsense")));
        var password = Password().Match(page).Groups[1].Value;
        Assert.DoesNotContain(password, await boss.TextAsync(Address), StringComparison.Ordinal);
        using var visitor = new FormVisitor(_app);
        using var welcome = await visitor.SignInAsync("li", password);
        Assert.Equal(HttpStatusCode.Redirect, welcome.StatusCode);
        var account = Find("li");
        Assert.Equal((AccountRole.Editor, true, 0), (account.Role, account.MustChangePassword, account.LimitedToTopics.Count(t => t == "nonsense")));
    }

    [Fact]
    public async Task Limits_to_what_is_no_longer_listed_are_shown_and_kept_until_they_are_taken_away()
    {
        await _app.AddAsync("boss", AccountRole.Administrator);
        var li = await _app.AddAsync("li", AccountRole.Editor, a => (a.LimitedToTopics, a.LimitedToDepartments) = (["old-topic"], ["old-office"]));
        using var boss = await _app.SignedInAsync("boss");
        var page = await boss.TextAsync($"{Address}/{li.Id}");
        Assert.Contains("value=\"old-topic\" checked", page, StringComparison.Ordinal);
        Assert.Contains("value=\"old-office\" checked", page, StringComparison.Ordinal);
        Assert.Contains("已不在列表中", page, StringComparison.Ordinal);
        // As the browser sends the form back, and with a topic that nobody ever listed.
        await boss.SubmitAsync($"{Address}/{li.Id}", "\"account\"", ("display", "li"), ("role", "editor"), ("topics", "old-topic"), ("topics", "nonsense"), ("departments", "old-office"));
        Assert.Equal(("old-topic", "old-office"), (string.Join(',', Find("li").LimitedToTopics), string.Join(',', Find("li").LimitedToDepartments)));
        await boss.SubmitAsync($"{Address}/{li.Id}", "\"account\"", ("display", "li"), ("role", "editor"), ("topics", "old-topic"));
        Assert.Equal((1, 0), (Find("li").LimitedToTopics.Count, Find("li").LimitedToDepartments.Count));
    }

    [Fact]
    public async Task A_new_account_is_what_the_form_asks_and_no_more()
    {
        await _app.AddAsync("boss", AccountRole.Administrator);
        using var boss = await _app.SignedInAsync("boss");
        await boss.SubmitAsync(
            Address, "\"new-account\"", ("name", "li"), ("display", "李四"), ("role", "reader"), ("topics", "economy"), ("MustChangePassword", "false"), ("disabled", "true"),
            ("IsDisabled", "true"), ("PasswordHash", "x"), ("SecurityStamp", "x"), ("LockoutEnd", "2099-01-01"), ("Id", "mine"));
        var account = Find("li");
        Assert.Equal((AccountRole.Reader, true, false, null, 0), (account.Role, account.MustChangePassword, account.IsDisabled, account.LockoutEnd, account.LimitedToTopics.Count));
        Assert.DoesNotContain("x", new[] { account.PasswordHash, account.SecurityStamp });
        Assert.NotEqual("mine", account.Id);
    }

    [Fact]
    public async Task Fields_that_are_not_on_a_form_change_nothing()
    {
        var boss = await _app.AddAsync("boss", AccountRole.Administrator);
        await _app.AddAsync("li", AccountRole.Editor);
        using var visitor = await _app.SignedInAsync("li");
        var hash = Find("li").PasswordHash;
        (string, string)[] extra = [("role", "administrator"), ("Role", "Administrator"), ("Account.Role", "3"), ("IsDisabled", "false"), ("PasswordHash", "x"), ("TwoFactorEnabled", "true"), ("id", boss.Id)];
        await visitor.SubmitAsync("/account/password", "\"password\"", [("current", "wrong"), ("new-password", "seven paper boats"), ("again", "seven paper boats"), .. extra]);
        await visitor.SubmitAsync("/account/authenticator", "\"authenticator\"", [("action", "nothing"), .. extra]);
        using var refused = await visitor.PostAsync($"{Address}/{boss.Id}", extra);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var account = Find("li");
        Assert.Equal((AccountRole.Editor, hash, false), (account.Role, account.PasswordHash, account.TwoFactorEnabled));
    }

    [Fact]
    public async Task Nobody_changes_their_own_role_and_the_last_administrator_stays()
    {
        var boss = await _app.AddAsync("boss", AccountRole.Administrator);
        using var visitor = await _app.SignedInAsync("boss");
        Assert.Contains("不能修改自己的角色", await TextOfAsync(visitor.SubmitAsync($"{Address}/{boss.Id}", "\"account\"", ("display", "x"), ("role", "reader"))), StringComparison.Ordinal);
        Assert.Contains("不能修改自己的角色", await TextOfAsync(visitor.SubmitAsync($"{Address}/{boss.Id}", "\"account\"", ("display", "x"), ("disabled", "true"))), StringComparison.Ordinal);
        var account = Find("boss");
        Assert.Equal((AccountRole.Administrator, false), (account.Role, account.IsDisabled));
    }

    [Fact]
    public async Task Two_administrators_who_demote_each_other_at_the_same_moment_leave_one()
    {
        var (one, two) = (await _app.AddAsync("one", AccountRole.Administrator), await _app.AddAsync("two", AccountRole.Administrator));
        using var first = await _app.SignedInAsync("one");
        using var second = await _app.SignedInAsync("two");
        // Both have the form open before either sends it.
        var ofTwo = FormVisitor.HiddenFields(await first.TextAsync($"{Address}/{two.Id}"), "\"account\"").ToList();
        var ofOne = FormVisitor.HiddenFields(await second.TextAsync($"{Address}/{one.Id}"), "\"account\"").ToList();
        await Task.WhenAll(
            first.PostAsync($"{Address}/{two.Id}", [.. ofTwo, ("display", "two"), ("role", "reader")]),
            second.PostAsync($"{Address}/{one.Id}", [.. ofOne, ("display", "one"), ("role", "reader")]));
        Assert.Single(new[] { Find("one"), Find("two") }, a => a.Role == AccountRole.Administrator);
    }

    [Fact]
    public async Task Disabling_signing_out_and_resetting_work_on_the_other_account()
    {
        await _app.AddAsync("boss", AccountRole.Administrator);
        var li = await _app.AddAsync("li", AccountRole.Editor, a => a.TwoFactorEnabled = false);
        using var boss = await _app.SignedInAsync("boss");
        using var visitor = await _app.SignedInAsync("li");
        await boss.SubmitAsync($"{Address}/{li.Id}", "\"account-action\"", ("action", "sign-out"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account")).StatusCode);
        await _app.ChangeAsync("li", a => a.TwoFactorEnabled = true);
        await boss.SubmitAsync($"{Address}/{li.Id}", "\"account-action\"", ("action", "second-factor"));
        Assert.False(Find("li").TwoFactorEnabled);
        var password = Password().Match(await TextOfAsync(boss.SubmitAsync($"{Address}/{li.Id}", "\"account-action\"", ("action", "password")))).Groups[1].Value;
        using (var again = new FormVisitor(_app))
            Assert.Equal(HttpStatusCode.Redirect, (await again.SignInAsync("li", password)).StatusCode);
        await boss.SubmitAsync($"{Address}/{li.Id}", "\"account\"", ("display", "li"), ("role", "editor"), ("disabled", "true"));
        using var refused = new FormVisitor(_app);
        Assert.Equal(HttpStatusCode.OK, (await refused.SignInAsync("li", password)).StatusCode);
    }

    public void Dispose() => _app.Dispose();

    private Account Find(string name)
    {
        using var db = _app.OpenDatabase();
        return db.Accounts.Single(a => a.UserName == name);
    }

    private static async Task<string> TextOfAsync(Task<HttpResponseMessage> answer)
        => await (await answer).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [GeneratedRegex("<code class=\"password\">([^<]+)</code>")]
    private static partial Regex Password();
}
