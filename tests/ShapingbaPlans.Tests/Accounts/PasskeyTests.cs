using System.Net;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Accounts;

/// <summary>Passkeys over HTTP, honest ones and others; the browser tests show one in a real browser.</summary>
public sealed class PasskeyTests : IDisposable
{
    private const string Refused = "/account/sign-in?returnUrl=%2Faccount&failed=passkey";

    private readonly TestApp _app = TestApp.Empty();
    private readonly SoftPasskey _passkey = new();

    [Fact]
    public async Task It_signs_in_without_password_and_code_and_counts_as_both()
    {
        using var owner = await OwnerAsync();
        await _app.ChangeAsync("zhang", a => a.TwoFactorEnabled = true);
        Assert.Equal("办公室电脑", await NameOnPageAsync(owner));
        using var visitor = new FormVisitor(_app);
        Assert.Equal("/account", await visitor.SignInByPasskeyAsync(_passkey));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account")).StatusCode);
        // And again: the counter was kept.
        using var again = new FormVisitor(_app);
        Assert.Equal("/account", await again.SignInByPasskeyAsync(_passkey));
    }

    [Fact]
    public async Task Adding_one_asks_for_the_password_again_and_ends_sign_ins_elsewhere()
    {
        await _app.AddAsync("zhang", AccountRole.Editor);
        using var owner = await _app.SignedInAsync("zhang");
        using var elsewhere = await _app.SignedInAsync("zhang");
        Assert.Null(await owner.AskToAddAsync("not the password"));
        Assert.False(await owner.BringAsync(_passkey.Create("""{"challenge":"AAAA","rp":{"id":"localhost"},"user":{"id":"AAAA"}}""")));
        Assert.True(await owner.AddPasskeyAsync(_passkey));
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_task_that_one_person_was_given_adds_no_passkey_to_another()
    {
        await _app.AddAsync("zhang", AccountRole.Editor);
        await _app.AddAsync("li", AccountRole.Administrator);
        using var zhang = await _app.SignedInAsync("zhang");
        var answer = _passkey.Create((await zhang.AskToAddAsync(People.Password))!);
        using var li = await _app.SignedInAsync("li");
        foreach (Cookie cookie in zhang.Cookies.GetAllCookies().Where(c => c.Name == AccountCookies.SecondFactor))
            li.Cookies.Add(new Uri("http://localhost"), new Cookie(cookie.Name, cookie.Value, "/"));
        Assert.False(await li.BringAsync(answer));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task The_same_answer_with_the_same_cookies_signs_in_once()
    {
        _passkey.Counts = false;
        using var owner = await OwnerAsync();
        using var visitor = new FormVisitor(_app);
        var answer = _passkey.Get(await visitor.AskToSignInAsync());
        using var thief = new FormVisitor(_app);
        await thief.GetAsync("/account/sign-in");
        foreach (var cookie in visitor.Cookies.GetAllCookies().Where(c => c.Name == AccountCookies.SecondFactor))
            thief.Cookies.Add(new Uri("http://localhost"), new Cookie(cookie.Name, cookie.Value, "/"));
        Assert.Equal("/account", await visitor.ShowAsync(answer));
        Assert.Equal(Refused, await thief.ShowAsync(answer));
    }

    [Fact]
    public async Task A_device_that_did_not_know_its_owner_does_not_sign_in_and_is_not_added()
    {
        using var owner = await OwnerAsync();
        _passkey.Verifies = false;
        using var visitor = new FormVisitor(_app);
        Assert.Equal(Refused, await visitor.SignInByPasskeyAsync(_passkey));
        using var other = new SoftPasskey { Verifies = false };
        Assert.False(await owner.AddPasskeyAsync(other));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://evil.localhost")]
    [InlineData("http://localhost:81")]
    [InlineData("https://localhost")]
    public async Task An_answer_from_a_page_elsewhere_is_refused_whatever_its_sender_says_of_its_origin(string origin)
    {
        using var owner = await OwnerAsync();
        _passkey.Origin = origin;
        using var visitor = new FormVisitor(_app);
        var answer = _passkey.Get(await visitor.AskToSignInAsync());
        var token = FormVisitor.HiddenFields(await visitor.TextAsync("/account/sign-in"), "action=\"/account/sign-in/passkey");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in/passkey?returnUrl=/account");
        request.Headers.Add("Origin", origin);
        request.Content = new FormUrlEncodedContent([.. token.Select(t => KeyValuePair.Create(t.Name, t.Value)), new("credential", answer)]);
        using var refused = await visitor.SendAsync(request);
        Assert.Equal(Refused, refused.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_disabled_and_a_locked_account_stay_out_and_a_one_time_password_opens_its_change_only()
    {
        using var owner = await OwnerAsync();
        await _app.ChangeAsync("zhang", a => a.IsDisabled = true);
        using var visitor = new FormVisitor(_app);
        Assert.Equal(Refused, await visitor.SignInByPasskeyAsync(_passkey));
        await _app.ChangeAsync("zhang", a => (a.IsDisabled, a.LockoutEnd) = (false, DateTimeOffset.MaxValue));
        Assert.Equal(Refused, await visitor.SignInByPasskeyAsync(_passkey));
        await _app.ChangeAsync("zhang", a => (a.LockoutEnd, a.MustChangePassword) = (null, true));
        Assert.Equal("/account", await visitor.SignInByPasskeyAsync(_passkey));
        Assert.Equal("/account/password", (await visitor.GetAsync("/account")).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Nonsense_is_refused_with_and_without_a_task(string credential)
    {
        using var visitor = new FormVisitor(_app);
        Assert.Equal(Refused, await visitor.ShowAsync(credential));
        await visitor.AskToSignInAsync();
        Assert.Equal(Refused, await visitor.ShowAsync(credential));
        await visitor.AskToSignInAsync();
        Assert.Equal(Refused, await visitor.ShowAsync(credential + new string(' ', Passkeys.LongestCredential)));
    }

    [Fact]
    public async Task A_task_is_no_second_factor_and_a_password_is_no_task()
    {
        using var owner = await OwnerAsync();
        using var visitor = new FormVisitor(_app);
        var task = await visitor.AskToSignInAsync();
        Assert.Equal("/account/sign-in", (await visitor.GetAsync("/account/sign-in/second-factor")).Headers.Location?.AbsolutePath);
        await _app.ChangeAsync("zhang", a => a.TwoFactorEnabled = true);
        using var between = new FormVisitor(_app);
        Assert.Equal("/account/sign-in/second-factor", (await between.SignInAsync("zhang")).Headers.Location?.AbsolutePath);
        Assert.Equal(Refused, await between.ShowAsync(_passkey.Get(task)));
    }

    [Fact]
    public async Task It_is_renamed_and_removed_by_its_owner_and_by_nobody_else()
    {
        using var owner = await OwnerAsync();
        await _app.AddAsync("li", AccountRole.Administrator);
        using var stranger = await _app.SignedInAsync("li");
        var token = FormVisitor.HiddenFields(await stranger.TextAsync("/account"), "action=\"/account/passkeys/add").ToArray();
        await stranger.PostAsync("/account/passkeys/rename", [.. token, ("id", _passkey.Id), ("name", "mine")]);
        await stranger.PostAsync("/account/passkeys/remove", [.. token, ("id", _passkey.Id)]);
        Assert.Equal("办公室电脑", await NameOnPageAsync(owner));
        token = [.. FormVisitor.HiddenFields(await owner.TextAsync("/account"), "action=\"/account/passkeys/rename")];
        Assert.Contains(("id", _passkey.Id), token);
        await owner.PostAsync("/account/passkeys/rename", [.. token, ("name", "  家里\u0007的手机" + new string('x', 100))]);
        Assert.Equal("家里的手机" + new string('x', Account.LongestName - 5), await NameOnPageAsync(owner));
        await owner.PostAsync("/account/passkeys/remove", [.. token]);
        Assert.Equal(0, await CountAsync());
        using var visitor = new FormVisitor(_app);
        Assert.Equal(Refused, await visitor.SignInByPasskeyAsync(_passkey));
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task An_administrator_who_resets_the_second_factor_removes_passkeys_too()
    {
        using var owner = await OwnerAsync();
        await _app.AddAsync("boss", AccountRole.Administrator);
        using var boss = await _app.SignedInAsync("boss");
        await using var db = _app.OpenDatabase();
        var id = db.Accounts.Single(a => a.UserName == "zhang").Id;
        await boss.SubmitAsync($"/administration/accounts/{id}", "\"account-action\"", ("action", "second-factor"));
        Assert.Equal(0, await CountAsync());
    }

    [Theory]
    [InlineData("http://localhost", true)]
    [InlineData("https://plans.example", true)]
    [InlineData("http://plans.example", false)]
    [InlineData("https://10.1.2.3", false)]
    [InlineData("http://127.0.0.1", false)]
    public async Task It_is_offered_over_https_and_on_this_machine_only(string address, bool offered)
    {
        using var visitor = new FormVisitor(_app, address);
        var page = await visitor.TextAsync("/account/sign-in");
        Assert.Equal(offered, page.Contains("data-passkey=\"get\"", StringComparison.Ordinal));
        // Hidden until the script finds a browser that can.
        Assert.Equal(offered, page.Contains("data-passkey-options=\"/account/sign-in/passkey/options\" hidden", StringComparison.Ordinal));
        using var answer = await visitor.PostAsync("/account/sign-in/passkey/options", [.. FormVisitor.HiddenFields(page, "\"sign-in\"")]);
        Assert.Equal(offered ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
    }

    public void Dispose()
    {
        _passkey.Dispose();
        _app.Dispose();
    }

    // Signed in, with a passkey.
    private async Task<FormVisitor> OwnerAsync()
    {
        await _app.AddAsync("zhang", AccountRole.Editor);
        var owner = await _app.SignedInAsync("zhang");
        Assert.True(await owner.AddPasskeyAsync(_passkey));
        return owner;
    }

    private static async Task<string?> NameOnPageAsync(FormVisitor owner)
        => System.Text.RegularExpressions.Regex.Match(await owner.TextAsync("/account"), "id=\"passkey-1\" name=\"name\" value=\"([^\"]*)\"").Groups[1].Value;

    private async Task<int> CountAsync()
    {
        await using var db = _app.OpenDatabase();
        return db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<string>>().Count();
    }
}
