using System.Net;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Accounts;

/// <summary>How long a sign-in holds, what its cookies are like, and what the hub asks.</summary>
public sealed class SessionTests : IDisposable
{
    private readonly TestApp _app = TestApp.Empty();

    [Fact]
    public async Task Who_is_disabled_is_out_at_the_next_action()
    {
        await _app.AddAsync("zhang", AccountRole.Administrator);
        using var visitor = await _app.SignedInAsync("zhang");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/administration/accounts")).StatusCode);
        await _app.ChangeAsync("zhang", a => a.IsDisabled = true);
        Assert.Equal("/account/sign-in", (await visitor.GetAsync("/administration/accounts")).Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Who_is_demoted_may_do_less_at_the_next_action()
    {
        await _app.AddAsync("zhang", AccountRole.Administrator);
        using var visitor = await _app.SignedInAsync("zhang");
        await _app.ChangeAsync("zhang", a => a.Role = AccountRole.Reader);
        using var refused = await visitor.GetAsync("/administration/accounts");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("没有权限", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_ends_after_an_hour_without_use_and_after_twelve_in_any_case()
    {
        await _app.AddAsync("zhang", AccountRole.Reader);
        using var idle = await _app.SignedInAsync("zhang");
        using var busy = await _app.SignedInAsync("zhang");
        for (var minutes = 0; minutes < 12 * 60; minutes += 40)
        {
            Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/account")).StatusCode);
            _app.Clock.Ahead += TimeSpan.FromMinutes(40);
            if (minutes == 40)
                Assert.Equal(HttpStatusCode.Redirect, (await idle.GetAsync("/account")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await busy.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_sign_ins_elsewhere_and_keeps_ones_own()
    {
        await _app.AddAsync("zhang", AccountRole.Reader, a => a.MustChangePassword = true);
        using var here = await _app.SignedInAsync("zhang");
        using var elsewhere = await _app.SignedInAsync("zhang");
        const string wanted = "seven paper boats drift";
        using var done = await here.SubmitAsync("/account/password", "\"password\"", ("current", People.Password), ("new-password", wanted), ("again", wanted));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).StatusCode);
        using var visitor = new FormVisitor(_app);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync("zhang", wanted)).StatusCode);
    }

    [Fact]
    public async Task A_one_time_password_opens_the_change_of_password_and_no_work()
    {
        await _app.AddAsync("zhang", AccountRole.Administrator, a => a.MustChangePassword = true);
        using var visitor = await _app.SignedInAsync("zhang");
        Assert.Equal("/account/password", (await visitor.GetAsync("/administration/accounts")).Headers.Location?.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://localhost", "__Host-", true)]
    [InlineData("http://localhost", "", false)]
    public async Task Cookies_are_closed_to_scripts_and_over_https_bound_to_the_host(string address, string prefix, bool secure)
    {
        await _app.AddAsync("zhang", AccountRole.Reader);
        using var visitor = new FormVisitor(_app, address);
        using var answer = await visitor.SignInAsync("zhang");
        Assert.Equal("/account", answer.Headers.Location?.AbsolutePath);
        var cookies = visitor.Cookies.GetAllCookies();
        Assert.Equal(
            new[] { AccountCookies.SignIn, AccountCookies.Form, KnownBrowsers.Cookie }.Select(n => prefix + n).Order(StringComparer.Ordinal),
            cookies.Select(c => c.Name).Order(StringComparer.Ordinal));
        Assert.All(cookies, c => Assert.Equal((true, secure, "/"), (c.HttpOnly, c.Secure, c.Path)));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), c =>
        {
            Assert.Contains("samesite=", c, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", c, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Over_https_a_cookie_planted_under_the_plain_name_is_not_read()
    {
        await _app.AddAsync("zhang", AccountRole.Reader);
        using var visitor = await _app.SignedInAsync("zhang");
        var planted = visitor.Cookies.GetAllCookies().Single(c => c.Name == AccountCookies.SignIn).Value;
        using var stranger = new FormVisitor(_app, "https://localhost");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("Cookie", $"{AccountCookies.SignIn}={planted}");
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData(AccountRole.Reader, null, HttpStatusCode.Forbidden)]
    [InlineData(AccountRole.Editor, null, HttpStatusCode.NotFound)]
    [InlineData(AccountRole.Editor, "http://localhost", HttpStatusCode.NotFound)]
    [InlineData(AccountRole.Editor, "https://evil.example", HttpStatusCode.Forbidden)]
    public async Task The_hub_is_closed_to_strangers_and_to_pages_of_other_hosts(AccountRole? role, string? origin, HttpStatusCode status)
    {
        if (role is { } known)
            await _app.AddAsync("zhang", known);
        using var visitor = role is null ? new FormVisitor(_app) : await _app.SignedInAsync("zhang");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        // Nothing is mapped there yet: who is let through finds nothing.
        Assert.Equal(status, (await visitor.SendAsync(request)).StatusCode);
    }

    public void Dispose() => _app.Dispose();
}
