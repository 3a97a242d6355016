using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
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
    public async Task Who_was_disabled_between_the_two_steps_does_not_get_in_by_the_second()
    {
        await _app.AddAsync("zhang", AccountRole.Reader, a => a.TwoFactorEnabled = true);
        var codes = Array.Empty<string>();
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            codes = [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync((await accounts.FindByNameAsync("zhang"))!, 2))!];
        }

        using var visitor = new FormVisitor(_app);
        using var first = await visitor.SignInAsync("zhang");
        Assert.Equal("/account/sign-in/second-factor", first.Headers.Location?.AbsolutePath);
        await _app.ChangeAsync("zhang", a => a.IsDisabled = true);
        using var second = await visitor.SubmitAsync("/account/sign-in/recovery-code", "\"recovery-code\"", ("code", codes[0]));
        Assert.Equal("/account/sign-in", (await visitor.GetAsync("/account")).Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task A_restart_ends_no_sign_in_since_its_keys_are_kept_where_only_their_owner_reads()
    {
        await _app.AddAsync("zhang", AccountRole.Reader);
        using var before = await _app.SignedInAsync("zhang");
        using var restarted = new TestApp(_app.SeedFolder, _app.Folder);
        using var after = new FormVisitor(restarted);
        after.Cookies.Add(before.Cookies.GetAllCookies());
        Assert.Equal(HttpStatusCode.OK, (await after.GetAsync("/account")).StatusCode);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(_app.Folder, "keys")));
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_anothers_is_refused()
    {
        await _app.AddAsync("zhang", AccountRole.Reader);
        using var owner = await _app.SignedInAsync("zhang");
        using var stranger = new FormVisitor(_app);
        var foreign = FormVisitor.HiddenFields(await stranger.TextAsync("/account/sign-in"), "\"sign-in\"").ToArray();
        foreach (var address in new[] { "/account/password", "/account/authenticator", "/account/passkeys/remove", "/account/sign-in", "/account/sign-out", "/setup" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await owner.PostAsync(address, ("name", "zhang"))).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await owner.PostAsync(address, foreign)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Account_pages_are_loaded_whole_so_that_their_scripts_start()
    {
        using var visitor = new FormVisitor(_app);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.TryAddWithoutValidation("Accept", "text/html; blazor-enhanced-nav=on");
        using var answer = await visitor.SendAsync(request);
        Assert.False(answer.Headers.Contains("blazor-enhanced-nav"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
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
