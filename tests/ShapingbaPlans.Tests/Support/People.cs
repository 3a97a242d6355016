using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Support;

/// <summary>Accounts for tests, and signing in with them through the real form.</summary>
public static class People
{
    public const string Password = "teal otter quarry lamp";

    public static async Task<Account> AddAsync(this TestApp app, string name, AccountRole role, Action<Account>? change = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var account = new Account { UserName = name, DisplayName = name, Role = role };
        change?.Invoke(account);
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        Assert.True(made.Succeeded, string.Join(", ", made.Errors.Select(e => e.Code)));
        return account;
    }

    public static async Task ChangeAsync(this TestApp app, string name, Action<Account> change)
    {
        await using var db = app.OpenDatabase();
        change(db.Accounts.Single(a => a.UserName == name));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public static Task<HttpResponseMessage> SignInAsync(this FormVisitor visitor, string name, string password = Password, string returnUrl = "/account")
        => visitor.SubmitAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", "\"sign-in\"", ("name", name), ("password", password));

    /// <summary>A visitor who is signed in.</summary>
    public static async Task<FormVisitor> SignedInAsync(this TestApp app, string name)
    {
        var visitor = new FormVisitor(app);
        using var answer = await visitor.SignInAsync(name);
        Assert.Equal("/account", answer.Headers.Location?.AbsolutePath);
        return visitor;
    }
}
