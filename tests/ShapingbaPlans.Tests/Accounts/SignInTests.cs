using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Accounts;

public sealed class SignInTests : IDisposable
{
    private readonly TestApp _app = new();

    [Fact]
    public async Task An_unknown_name_a_wrong_password_a_locked_and_a_disabled_account_get_the_same_answer()
    {
        await _app.AddAsync("known", AccountRole.Editor);
        await _app.AddAsync("locked", AccountRole.Editor, a => a.LockoutEnd = DateTimeOffset.MaxValue);
        await _app.AddAsync("disabled", AccountRole.Editor, a => a.IsDisabled = true);
        using (var warm = new FormVisitor(_app))
            await warm.SignInAsync("nobody", "anything");
        var answers = new List<(HttpStatusCode, string, double)>();
        foreach (var (name, password) in new[] { ("nobody", People.Password), ("known", "wrong"), ("locked", People.Password), ("disabled", People.Password), ("known", new string('x', 5000)) })
        {
            using var visitor = new FormVisitor(_app);
            var began = Stopwatch.GetTimestamp();
            using var answer = await visitor.SignInAsync(name, password);
            var text = PageText.Of(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            answers.Add((answer.StatusCode, text, Math.Floor(Stopwatch.GetElapsedTime(began) / TimeSpan.FromMilliseconds(490))));
            Assert.DoesNotContain(visitor.Cookies.GetAllCookies(), c => c.Name is AccountCookies.SignIn or AccountCookies.SecondFactor);
        }

        Assert.Single(answers.Select(a => (a.Item1, a.Item2)).Distinct());
        Assert.All(answers, a => Assert.True(a.Item3 >= 1, "answered before its time"));
    }

    [Fact]
    public async Task Ten_wrong_tries_lock_the_account_for_strangers_but_not_in_a_browser_its_owner_has_used()
    {
        await _app.AddAsync("zhang", AccountRole.Editor);
        using var owner = await _app.SignedInAsync("zhang");
        using var stranger = new FormVisitor(_app);
        for (var i = 0; i < 10; i++)
            await stranger.SignInAsync("zhang", "wrong");
        using var locked = await stranger.SignInAsync("zhang");
        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
        using var welcome = await owner.SignInAsync("zhang");
        Assert.Equal(HttpStatusCode.Redirect, welcome.StatusCode);
    }

    [Fact]
    public async Task With_a_new_password_a_browser_that_was_known_before_is_a_strange_one()
    {
        await _app.AddAsync("zhang", AccountRole.Editor);
        using var owner = await _app.SignedInAsync("zhang");
        using var lost = await _app.SignedInAsync("zhang");
        const string wanted = "seven paper boats drift";
        await owner.SubmitAsync("/account/password", "\"password\"", ("current", People.Password), ("new-password", wanted), ("again", wanted));
        using var stranger = new FormVisitor(_app);
        for (var i = 0; i < 10; i++)
            await stranger.SignInAsync("zhang", "wrong");
        using var refused = await lost.SignInAsync("zhang", wanted);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        using var welcome = await owner.SignInAsync("zhang", wanted);
        Assert.Equal(HttpStatusCode.Redirect, welcome.StatusCode);
    }

    [Fact]
    public async Task A_password_is_kept_as_PBKDF2_with_SHA512_of_at_least_220000_rounds()
    {
        var account = await _app.AddAsync("zhang", AccountRole.Editor);
        // Identity's format 1: the format, then function, rounds and length of the salt in four bytes each.
        var stored = Convert.FromBase64String(account.PasswordHash!);
        Assert.Equal((1, 2), (stored[0], BinaryPrimitives.ReadInt32BigEndian(stored.AsSpan(1))));
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(stored.AsSpan(5)), 220_000, int.MaxValue);
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(stored.AsSpan(9)), 16, 64);
    }

    [Fact]
    public async Task Nobody_bears_the_name_that_the_history_has_for_the_seed_files()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(new Account { UserName = "Seed" }, People.Password);
        Assert.Equal("InvalidUserName", Assert.Single(made.Errors).Code);
    }

    [Fact]
    public async Task An_address_that_tries_too_often_is_told_to_wait_and_a_known_browser_behind_it_is_not()
    {
        await _app.AddAsync("zhang", AccountRole.Editor);
        using var owner = await _app.SignedInAsync("zhang");
        using var stranger = new FormVisitor(_app);
        var statuses = await Task.WhenAll(Enumerable.Range(0, 70).Select(async _ => (await stranger.PostAsync("/account/sign-in", ("name", "x"))).StatusCode));
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        using var refused = await stranger.PostAsync("/account/sign-in", ("name", "x"));
        Assert.Equal("尝试太频繁，请过一分钟再试。", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var page = await stranger.GetAsync("/account/sign-in");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var welcome = await owner.SignInAsync("zhang");
        Assert.Equal(HttpStatusCode.Redirect, welcome.StatusCode);
    }

    [Theory]
    [InlineData("/years", "/years")]
    [InlineData("//evil.example/x", "/")]
    [InlineData("https://evil.example/x", "/")]
    [InlineData("/\\evil.example", "/")]
    public async Task Signing_in_leads_on_to_our_own_pages_only(string returnUrl, string on)
    {
        await _app.AddAsync("zhang", AccountRole.Reader);
        using var visitor = new FormVisitor(_app);
        using var answer = await visitor.SignInAsync("zhang", returnUrl: returnUrl);
        Assert.Equal(("localhost", on), (answer.Headers.Location?.Host, answer.Headers.Location?.AbsolutePath));
    }

    [Fact]
    public async Task Signed_in_pages_bear_the_name_and_are_kept_by_nobody_while_strangers_get_theirs_as_before()
    {
        await _app.AddAsync("zhang", AccountRole.Reader, a => a.DisplayName = "张三丰");
        using var visitor = await _app.SignedInAsync("zhang");
        using var stranger = _app.Visitor();
        using var before = await stranger.GetAsync("/years/2024", TestContext.Current.CancellationToken);
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/years/2024");
        asked.Headers.TryAddWithoutValidation("If-None-Match", before.Headers.ETag!.ToString());
        using var mine = await visitor.SendAsync(asked);
        Assert.Equal(HttpStatusCode.OK, mine.StatusCode);
        Assert.Contains("张三丰", await mine.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(mine.Headers.CacheControl!.NoStore);
        Assert.Null(mine.Headers.ETag);
        using var after = await stranger.GetAsync("/years/2024", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("张三丰", await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(after.Headers.Contains("Set-Cookie"));
    }

    public void Dispose() => _app.Dispose();
}
