using Microsoft.AspNetCore.Http.Features;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// Where pages come over HTTPS our cookies are called <c>__Host-…</c> on the way: the browser then takes them from this host alone, and
/// what a neighbouring host or a plain connection planted under our names is not read. On <c>http://localhost</c> they keep their plain names.
/// </summary>
public static class HostCookies
{
    private const string Prefix = "__Host-";
    private static readonly string[] Names = [AccountCookies.SignIn, AccountCookies.SecondFactor, AccountCookies.Form, KnownBrowsers.Cookie];

    public static void UseHostCookies(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.IsHttps)
            return next(context);
        context.Request.Headers.Cookie = string.Join("; ", context.Request.Headers.Cookie.SelectMany(h => (h ?? "").Split(';', StringSplitOptions.TrimEntries))
            .Where(c => !IsOurs(c)).Select(c => IsOurs(Unprefixed(c)) ? Unprefixed(c) : c));
        // The cookies are parsed anew from the header.
        context.Features.Set<IRequestCookiesFeature>(new RequestCookiesFeature(context.Features));
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.SetCookie = context.Response.Headers.SetCookie.Select(c => c is not null && IsOurs(c) ? Prefix + c : c).ToArray();
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static bool IsOurs(string cookie) => Names.Any(name => cookie.StartsWith(name, StringComparison.Ordinal) && cookie.AsSpan(name.Length) is ['=' or 'C', ..]);

    private static string Unprefixed(string cookie) => cookie.StartsWith(Prefix, StringComparison.Ordinal) ? cookie[Prefix.Length..] : cookie;
}
