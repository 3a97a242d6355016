using System.Net;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Accounts;

/// <summary>The first administrator: by a code that only who runs the program sees, once.</summary>
public sealed class SetupTests : IDisposable
{
    private readonly TestApp _app = TestApp.Empty();

    private string CodeFile => Path.Combine(_app.Folder, SetupCode.FileName);

    [Fact]
    public async Task The_code_opens_setup_once_and_then_there_is_no_such_page()
    {
        using var visitor = new FormVisitor(_app);
        Assert.Contains("建立第一个管理员", await visitor.TextAsync("/setup"), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(CodeFile));
        var code = (await File.ReadAllTextAsync(CodeFile, TestContext.Current.CancellationToken)).Trim();
        using var made = await SendAsync(visitor, code);
        Assert.Equal("/account/sign-in", made.Headers.Location?.AbsolutePath);
        Assert.False(File.Exists(CodeFile));
        using var again = await visitor.GetAsync("/setup");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        await using var db = _app.OpenDatabase();
        var account = await db.Accounts.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("zhang", AccountRole.Administrator, false), (account.UserName, account.Role, account.MustChangePassword));
        using var signedIn = await visitor.SignInAsync("zhang");
        Assert.Equal("/account", signedIn.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task A_wrong_code_an_expired_code_and_a_weak_password_make_nobody()
    {
        using var visitor = new FormVisitor(_app);
        await visitor.TextAsync("/setup");
        var code = (await File.ReadAllTextAsync(CodeFile, TestContext.Current.CancellationToken)).Trim();
        Assert.Contains("一次性代码不对", await TextOfAsync(SendAsync(visitor, "AAAAAAAAAAAAAAAAAAAA")), StringComparison.Ordinal);
        Assert.Contains("常见密码，最先被猜到", await TextOfAsync(SendAsync(visitor, code, "password1234")), StringComparison.Ordinal);
        _app.Clock.Ahead = TimeSpan.FromMinutes(61);
        Assert.Contains("一次性代码已过期", await TextOfAsync(SendAsync(visitor, code)), StringComparison.Ordinal);
        await using var db = _app.OpenDatabase();
        Assert.Empty(db.Accounts);
    }

    [Fact]
    public async Task Of_two_setups_at_the_same_moment_one_makes_the_administrator()
    {
        using var first = new FormVisitor(_app);
        using var second = new FormVisitor(_app);
        await first.TextAsync("/setup");
        var code = (await File.ReadAllTextAsync(CodeFile, TestContext.Current.CancellationToken)).Trim();
        await Task.WhenAll(SendAsync(first, code, name: "zhang"), SendAsync(second, code, name: "wang"));
        await using var db = _app.OpenDatabase();
        Assert.Single(db.Accounts);
    }

    [Fact]
    public async Task No_account_exists_before_and_no_default_password_signs_in()
    {
        using var visitor = new FormVisitor(_app);
        using var answer = await visitor.SignInAsync("admin", "admin");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(visitor.Cookies.GetAllCookies(), c => c.Name == AccountCookies.SignIn);
    }

    public void Dispose() => _app.Dispose();

    private static Task<HttpResponseMessage> SendAsync(FormVisitor visitor, string code, string password = People.Password, string name = "zhang")
        => visitor.SubmitAsync("/setup", "\"setup\"", ("code", code), ("name", name), ("display", "张三"), ("new-password", password), ("again", password));

    private static async Task<string> TextOfAsync(Task<HttpResponseMessage> answer)
        => PageText.Of(await (await answer).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
