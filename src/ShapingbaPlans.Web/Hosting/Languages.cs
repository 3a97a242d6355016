using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;

namespace ShapingbaPlans.Web.Hosting;

/// <summary>Chinese by default, English on request: <c>?lang=en</c> on any page, kept in a cookie until <c>?lang=zh</c>.</summary>
public static class Languages
{
    public const string Cookie = "lang";

    public static readonly IReadOnlyDictionary<string, CultureInfo> All = new Dictionary<string, CultureInfo>
    {
        ["zh"] = CultureInfo.GetCultureInfo("zh-CN"),
        ["en"] = CultureInfo.GetCultureInfo("en-GB"),
    };

    /// <summary>True when the current request is answered in Chinese: always, but when English is asked for.</summary>
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en";

    public static void AddLanguages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IStringLocalizerFactory, KeptWordsFactory>();
        builder.Services.AddSingleton(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
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
            // Downloads, the API and embedded pages name their language in their address; only a page's switch is remembered.
            if (InAddress(context) is { } lang && !Path.HasExtension(context.Request.Path) && !IsApi(context) && !Embedding.IsAsked(context.Request))
                context.Response.Cookies.Append(Cookie, lang, PreferenceCookie.Options);
            return next(context);
        });
    }

    // The page that says "there is no such page" is made by a second run without the query: the choice is kept beside it.
    private static string? Chosen(HttpContext context)
    {
        if (InAddress(context) is { } asked)
            context.Items[Cookie] = asked;
        return context.Items[Cookie] as string ?? (IsApi(context) ? null : Known(context.Request.Cookies[Cookie]));
    }

    // There the address alone decides: the same one gives the same bytes to everybody.
    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api/v1");

    private static string? InAddress(HttpContext context) => Known(context.Request.Query[Cookie].ToString());

    /// <summary>A language that there is; else null.</summary>
    public static string? Known(string? lang) => lang is not null && All.ContainsKey(lang) ? lang : null;
}
