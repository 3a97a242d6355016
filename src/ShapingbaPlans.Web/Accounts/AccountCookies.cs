using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using ShapingbaPlans.Web.Hosting;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>The cookie of a sign-in: gone with the browser, after an hour without use, and after half a day in any case.</summary>
public static class AccountCookies
{
    public const string SignIn = "plans-account";
    public const string SecondFactor = "plans-second-factor";
    public const string Form = "plans-form";

    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long a second step, or the answer to a passkey's challenge, may take.</summary>
    public static readonly TimeSpan BetweenFactors = TimeSpan.FromMinutes(10);

    private const string Started = "started";

    public static void AddAccountCookies(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(options =>
            {
                Keep(options.Cookie, SignIn);
                options.ExpireTimeSpan = Idle;
                options.SlidingExpiration = true;
                options.LoginPath = "/account/sign-in";
                options.ReturnUrlParameter = ReturnAddress.Parameter;
                options.Events = new CookieAuthenticationEvents
                {
                    OnSigningIn = Start,
                    OnValidatePrincipal = ValidateAsync,
                    OnCheckSlidingExpiration = NoteUse,
                    OnRedirectToLogin = AskForSignIn,
                    OnRedirectToAccessDenied = Refuse,
                };
            });
            cookies.TwoFactorUserIdCookie!.Configure(options =>
            {
                Keep(options.Cookie, SecondFactor);
                options.ExpireTimeSpan = BetweenFactors;
            });
        });
        builder.Services.AddAntiforgery(options => Keep(options.Cookie, Form));
    }

    private static void Keep(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static Task Start(CookieSigningInContext context)
    {
        // Signing in again to take over a new password does not start the half day anew.
        context.Properties.Items.TryAdd(Started, context.Options.TimeProvider!.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // A style sheet is the same for everyone.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;
        var standing = context.HttpContext.RequestServices.GetRequiredService<AccountStanding>();
        var now = IsOver(context) ? null : await standing.NowAsync(context.Principal!, context.HttpContext.RequestAborted);
        if (now is not null)
        {
            context.ReplacePrincipal(now);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    // A page that lies open and asks for news by itself is not in use.
    private static Task NoteUse(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= context.Request.Path != ReleaseNumber.Path;
        return Task.CompletedTask;
    }

    private static bool IsOver(CookieValidatePrincipalContext context)
        => !context.Properties.Items.TryGetValue(Started, out var text)
            || !long.TryParse(text, CultureInfo.InvariantCulture, out var started)
            || context.Options.TimeProvider!.GetUtcNow() >= DateTimeOffset.FromUnixTimeSeconds(started) + Longest;

    // A page leads to the sign-in; a download, a program or a form gets the plain answer.
    private static Task AskForSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && AccountClaims.MustChangePassword(context.HttpContext.User))
            context.Response.Redirect("/account/password");
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
