using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>Signing in: what it needs, where it stands in the row, its one address that is no page.</summary>
public static class Registration
{
    private const int HashIterations = 220_000;

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.AddKeys();
        builder.AddAccountCookies();
        builder.AddAccessPolicies(builder.Configuration.GetValue("Accounts:AnonymousReading", true));
        builder.AddSignInLimits();
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        // Before Identity, which adds its own only where there is none.
        builder.Services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        builder.Services.AddScoped<IUserValidator<Account>, ReservedNames>();
        builder.Services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountClaims>();
        builder.Services.AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                options.Tokens.AuthenticatorIssuer = "ShapingbaPlans";
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager<AccountSignIn>()
            .AddTokenProvider<OneTimeCodeCheck>(TokenOptions.DefaultAuthenticatorProvider);
        builder.Services.AddSingleton<AccountStanding>();
        builder.Services.AddSingleton<KnownBrowsers>();
        builder.Services.AddSingleton<SetupCode>();
        builder.Services.AddScoped<CreateAdministrator>();
        builder.Services.AddScoped<SignInByPassword>();
        builder.Services.AddScoped<SignInByPasskey>();
        builder.Services.AddPasskeys();
        builder.Services.AddScoped<OwnAccount>();
        builder.Services.AddSingleton<PersonName>();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<AuthenticationStateProvider, CircuitStanding>();
    }

    /// <summary>Who is asking, may they, and is it our form; before any kept page is looked for.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseHubGuard();
        app.UseAuthorization();
        app.UseWriteGuard();
        app.Use((context, next) =>
        {
            // What a signed-in person sees is theirs: no cache keeps it, not even the browser's.
            if (AccountClaims.IsSignedIn(context.User) || context.Request.Path.StartsWithSegments("/account") || context.Request.Path.StartsWithSegments("/setup"))
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.CacheControl = "no-store";
                    // These pages have scripts of their own, which only a page that is loaded whole starts.
                    if (context.Request.Path.StartsWithSegments("/account"))
                        context.Response.Headers.Remove("blazor-enhanced-nav");
                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
    }

    public static void MapAccounts(this WebApplication app)
    {
        app.MapPasskeys();
        app.MapPost("/account/sign-out", async (AccountSignIn signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect("/");
        }).AllowAnonymous();
    }

    private static void AddKeys(this WebApplicationBuilder builder)
    {
        var folder = Path.GetFullPath(builder.Configuration["DataProtection:Folder"] ?? "data/keys", builder.Environment.ContentRootPath);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        builder.Services.AddDataProtection().SetApplicationName("ShapingbaPlans").PersistKeysToFileSystem(new DirectoryInfo(folder));
    }
}
