using System.Net;
using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Accounts;

/// <summary>An authenticator set up through the pages, and signing in with it.</summary>
public sealed partial class SecondFactorTests : IDisposable
{
    private readonly TestApp _app = TestApp.Empty();
    private string _key = "";
    private string[] _recoveryCodes = [];

    [Fact]
    public async Task A_code_signs_in_once_and_never_again()
    {
        await SetUpAsync();
        using var first = await BetweenFactorsAsync();
        var code = NextCode();
        using var welcome = await EnterAsync(first, code);
        Assert.Equal("/account", welcome.Headers.Location?.AbsolutePath);
        using var second = await BetweenFactorsAsync();
        using var replayed = await EnterAsync(second, code);
        Assert.Equal(HttpStatusCode.OK, replayed.StatusCode);
        using var fresh = await EnterAsync(second, NextCode());
        Assert.Equal("/account", fresh.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Of_two_people_with_the_same_code_at_the_same_moment_one_gets_in()
    {
        await SetUpAsync();
        var visitors = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => BetweenFactorsAsync()));
        var code = NextCode();
        var answers = await Task.WhenAll(visitors.Select(v => EnterAsync(v, code)));
        Assert.Single(answers, a => a.Headers.Location?.AbsolutePath == "/account");
    }

    [Fact]
    public async Task The_password_alone_opens_nothing()
    {
        await SetUpAsync();
        using var visitor = await BetweenFactorsAsync();
        using var answer = await visitor.GetAsync("/account");
        Assert.Equal("/account/sign-in", answer.Headers.Location?.AbsolutePath);
        using var stranger = new FormVisitor(_app);
        using var skipped = await stranger.GetAsync("/account/sign-in/second-factor");
        Assert.Equal("/account/sign-in", skipped.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        await SetUpAsync();
        Assert.Equal(RecoveryCodes.Count, _recoveryCodes.Distinct().Count());
        using var first = await BetweenFactorsAsync();
        using var welcome = await RecoverAsync(first, _recoveryCodes[3].ToLowerInvariant());
        Assert.Equal("/account", welcome.Headers.Location?.AbsolutePath);
        Assert.Contains("还剩 9 个恢复码", PageText.Of(await first.TextAsync("/account")), StringComparison.Ordinal);
        using var second = await BetweenFactorsAsync();
        using var used = await RecoverAsync(second, _recoveryCodes[3]);
        Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        using var other = await RecoverAsync(second, _recoveryCodes[4]);
        Assert.Equal("/account", other.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Setting_it_up_renewing_codes_and_removing_it_ask_for_the_password()
    {
        await SetUpAsync(tryWithoutPassword: true);
        using var visitor = await BetweenFactorsAsync();
        using var welcome = await EnterAsync(visitor, NextCode());
        foreach (var password in new[] { "", "not the password" })
        {
            foreach (var action in new[] { "renew", "remove" })
            {
                using var refused = await visitor.SubmitAsync("/account/authenticator", "\"authenticator\"", ("action", action), ("password", password));
                var page = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.Contains("当前密码不对", page, StringComparison.Ordinal);
                Assert.Empty(Code().Matches(page));
            }
        }

        using var renewed = await visitor.SubmitAsync("/account/authenticator", "\"authenticator\"", ("action", "renew"), ("password", People.Password));
        var codes = Code().Matches(await renewed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(RecoveryCodes.Count, codes.Except(_recoveryCodes).Count());
        using var second = await BetweenFactorsAsync();
        using var old = await RecoverAsync(second, _recoveryCodes[0]);
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        await visitor.SubmitAsync("/account/authenticator", "\"authenticator\"", ("action", "remove"), ("password", People.Password));
        using var plain = await _app.SignedInAsync("zhang");
    }

    [Fact]
    public async Task The_database_holds_neither_the_key_nor_the_codes_as_they_are()
    {
        await SetUpAsync();
        await using var db = _app.OpenDatabase();
        var stored = string.Join('\n', db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<string>>().Select(t => t.Value));
        Assert.NotEmpty(stored);
        Assert.DoesNotContain(_key, stored, StringComparison.Ordinal);
        Assert.All(_recoveryCodes, c => Assert.DoesNotContain(c, stored, StringComparison.Ordinal));
    }

    public void Dispose() => _app.Dispose();

    private async Task SetUpAsync(bool tryWithoutPassword = false)
    {
        await _app.AddAsync("zhang", AccountRole.Editor);
        using var visitor = await _app.SignedInAsync("zhang");
        await visitor.SubmitAsync("/account/authenticator", "\"authenticator\"", ("action", "start"));
        var page = await visitor.TextAsync("/account/authenticator");
        Assert.Contains("<svg class=\"qr\"", page, StringComparison.Ordinal);
        _key = Key().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        using var wrong = await visitor.SubmitAsync("/account/authenticator", "\"authenticator\"", ("action", "confirm"), ("password", People.Password), ("code", "000000x"));
        Assert.Contains("这个代码不对", await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        if (tryWithoutPassword)
        {
            using var refused = await visitor.SubmitAsync("/account/authenticator", "\"authenticator\"", ("action", "confirm"), ("password", "not the password"), ("code", NextCode()));
            Assert.Contains("当前密码不对", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            using var still = await _app.SignedInAsync("zhang");
        }

        using var confirmed = await visitor.SubmitAsync("/account/authenticator", "\"authenticator\"", ("action", "confirm"), ("password", People.Password), ("code", NextCode()));
        _recoveryCodes = [.. Code().Matches(await confirmed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Select(m => m.Groups[1].Value)];
        Assert.Equal("/account", (await visitor.GetAsync("/account")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    // Each code is of the next half minute, so that it was not used before.
    private string NextCode()
    {
        _app.Clock.Ahead += TimeSpan.FromSeconds(30);
        return OneTimeCodes.CodeOf(_key, OneTimeCodes.StepAt(_app.Clock.GetUtcNow()));
    }

    private async Task<FormVisitor> BetweenFactorsAsync()
    {
        var visitor = new FormVisitor(_app);
        using var answer = await visitor.SignInAsync("zhang");
        Assert.Equal("/account/sign-in/second-factor", answer.Headers.Location?.AbsolutePath);
        return visitor;
    }

    private static Task<HttpResponseMessage> EnterAsync(FormVisitor visitor, string code)
        => visitor.SubmitAsync("/account/sign-in/second-factor?returnUrl=/account", "\"second-factor\"", ("code", code));

    private static Task<HttpResponseMessage> RecoverAsync(FormVisitor visitor, string code)
        => visitor.SubmitAsync("/account/sign-in/recovery-code?returnUrl=/account", "\"recovery-code\"", ("code", code));

    [GeneratedRegex("<code class=\"key\">([A-Z2-7 ]+)</code>")]
    private static partial Regex Key();

    [GeneratedRegex("<li><code>([^<]+)</code></li>")]
    private static partial Regex Code();
}
