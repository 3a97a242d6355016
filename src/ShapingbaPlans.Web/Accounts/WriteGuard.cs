using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// What changes something comes from one of our own forms: every such request needs its antiforgery token, whether or not the endpoint
/// thinks of asking. The hub has no forms: it is closed to strangers and to pages of other hosts.
/// </summary>
public static class WriteGuard
{
    private static readonly PathString Hub = "/_blazor";

    public static void UseHubGuard(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Hub))
        {
            await next(context);
            return;
        }

        var origin = context.Request.Headers.Origin.ToString();
        var mayWork = await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, AccessPolicies.CanWork);
        if (!AccountClaims.IsSignedIn(context.User))
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "refused.sign-in");
        else if (!mayWork.Succeeded || (origin.Length > 0 && origin != $"{context.Request.Scheme}://{context.Request.Host}"))
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "refused.hub");
        else
            await next(context);
    });

    public static void UseWriteGuard(this WebApplication app) => app.Use(async (context, next) =>
    {
        var method = context.Request.Method;
        var reads = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
        var fromForm = reads || context.GetEndpoint() is null || context.Request.Path.StartsWithSegments(Hub)
            || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        if (fromForm)
            await next(context);
        else
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "refused.form");
    });

    private static Task RefuseAsync(HttpContext context, int status, string word)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(context.RequestServices.GetRequiredService<IStringLocalizer<AccountsWords>>()[word]);
    }
}
