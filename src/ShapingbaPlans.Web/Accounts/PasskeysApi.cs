using System.Security.Claims;
using Microsoft.Extensions.Localization;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// The addresses that passkeys need: a task for the browser, and a form that brings the answer. The antiforgery token is asked for by the
/// guard of all writes.
/// </summary>
public static class PasskeysApi
{
    public static void MapPasskeys(this WebApplication app)
    {
        var signIn = app.MapGroup("/account/sign-in").AllowAnonymous().AddEndpointFilter(OnlyWhereOfferedAsync);
        signIn.MapPost("/passkey/options", async (AccountSignIn accounts) => Results.Text(await accounts.MakePasskeyRequestOptionsAsync(null), "application/json"));
        signIn.MapPost("/passkey", async (HttpContext context, SignInByPasskey accounts) =>
        {
            var on = ReturnAddress.Of(context.Request.Query[ReturnAddress.Parameter]);
            return Results.LocalRedirect(await accounts.RunAsync(Field(context, "credential")) ? on : ReturnAddress.SignIn(on) + "&failed=passkey");
        });

        var own = app.MapGroup("/account/passkeys").RequireAuthorization(AccessPolicies.IsSignedIn);
        own.MapPost("/options", async (HttpContext context, ClaimsPrincipal visitor, OwnPasskeys passkeys, IStringLocalizer<AccountsWords> words) =>
            await passkeys.StartAsync(visitor, Field(context, "password")) is var (options, fault) && options is not null
                ? Results.Text(options, "application/json")
                : Results.Text(words["fault." + fault, Passkeys.Most], statusCode: StatusCodes.Status422UnprocessableEntity)).AddEndpointFilter(OnlyWhereOfferedAsync);
        own.MapPost("/add", async (HttpContext context, ClaimsPrincipal visitor, OwnPasskeys passkeys, IStringLocalizer<AccountsWords> words) =>
        {
            var name = AccountNames.Displayed(Field(context, "name"));
            var added = Field(context, "credential") is { Length: > 0 and <= Passkeys.LongestCredential } credential
                && await passkeys.AddAsync(visitor, name.Length > 0 ? name : words["passkey"], credential);
            return Back(added ? "done=passkey-added" : "failed=passkey-added");
        }).AddEndpointFilter(OnlyWhereOfferedAsync);
        own.MapPost("/rename", async (HttpContext context, ClaimsPrincipal visitor, OwnPasskeys passkeys) =>
        {
            await passkeys.RenameAsync(visitor, Field(context, "id"), AccountNames.Displayed(Field(context, "name")));
            return Back("done=passkey-renamed");
        });
        own.MapPost("/remove", async (HttpContext context, ClaimsPrincipal visitor, OwnPasskeys passkeys) =>
        {
            await passkeys.RemoveAsync(visitor, Field(context, "id"));
            return Back("done=passkey-removed");
        });
    }

    // The guard of writes has read the form already.
    private static string Field(HttpContext context, string name) => context.Request.HasFormContentType ? context.Request.Form[name].ToString() : "";

    private static IResult Back(string what) => Results.LocalRedirect($"/account?{what}");

    private static async ValueTask<object?> OnlyWhereOfferedAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        => Passkeys.AreOffered(context.HttpContext) ? await next(context) : Results.NotFound();
}
