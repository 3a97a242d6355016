using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace ShapingbaPlans.Web.Hosting;

/// <summary>Chinese by default, English on request: <c>?lang=en</c> on any page, kept in a cookie until <c>?lang=zh</c>.</summary>
public static class Languages
{
    private const string Cookie = "lang";

    public static readonly IReadOnlyDictionary<string, CultureInfo> All = new Dictionary<string, CultureInfo>
    {
        ["zh"] = CultureInfo.GetCultureInfo("zh-CN"),
        ["en"] = CultureInfo.GetCultureInfo("en-GB"),
    };

    /// <summary>True when the current request is answered in Chinese: always, but when English is asked for.</summary>
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en";

    public static void AddLanguages(this WebApplicationBuilder builder)
    {
        builder.Services.AddLocalization();
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(All["zh"]);
            options.SupportedCultures = [.. All.Values];
            options.SupportedUICultures = [.. All.Values];
            options.RequestCultureProviders =
            [
                new CustomRequestCultureProvider(context => Task.FromResult(Chosen(context) is { } chosen
                    ? new ProviderCultureResult(All[chosen].Name)
                    : null)),
            ];
        });
    }

    public static void UseLanguages(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.Use((context, next) =>
        {
            // Downloads name their language in their address; only a page's switch is remembered.
            if (InAddress(context) is { } lang && !Path.HasExtension(context.Request.Path) && !Embedding.IsAsked(context.Request))
                context.Response.Cookies.Append(Cookie, lang, PreferenceCookie.Options);
            return next(context);
        });
    }

    // The page that says "there is no such page" is made by a second run without the query: the choice is kept beside it.
    private static string? Chosen(HttpContext context)
    {
        if (InAddress(context) is { } asked)
            context.Items[Cookie] = asked;
        return context.Items[Cookie] as string ?? Known(context.Request.Cookies[Cookie]);
    }

    private static string? InAddress(HttpContext context) => Known(context.Request.Query[Cookie].ToString());

    private static string? Known(string? lang) => lang is not null && All.ContainsKey(lang) ? lang : null;
}
