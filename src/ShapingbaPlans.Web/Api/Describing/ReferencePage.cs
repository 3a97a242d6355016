using System.Net;
using Microsoft.Extensions.Localization;
using Scalar.AspNetCore;
using ShapingbaPlans.Web.Hosting;

namespace ShapingbaPlans.Web.Api.Describing;

/// <summary><c>/api</c>: the API for people, drawn by Scalar from the OpenAPI document. All of it is served from here.</summary>
internal static class ReferencePage
{
    private const string Address = "/api";

    /// <summary>
    /// Scalar starts itself with an inline script, which the site's policy forbids. On this page alone scripts need the page's own nonce,
    /// made for each answer; its styles are inline, as elsewhere allowed. Everything else stays as strict, and no other host is let in.
    /// </summary>
    public static void UseReferencePolicy(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Path.Value?.TrimEnd('/') == Address)
        {
            context.Response.OnStarting(() =>
            {
                if (context.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce)
                    context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.WithScriptNonce(nonce);
                return Task.CompletedTask;
            });
        }
        else if (context.Request.Path.StartsWithSegments(Address) && context.GetRouteValue("documentName") is not null)
        {
            // Scalar would take any name for a document's: there is one document, and it has the plain address.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next(context);
    });

    public static void MapReference(this WebApplication app) => app.MapScalarApiReference(Address, (options, context) =>
    {
        var words = context.RequestServices.GetRequiredService<IStringLocalizer<ApiWords>>();
        options.WithTitle(words["page.title"]).WithNonce().WithOpenApiRoutePattern("/openapi/{documentName}.json").AddDocument(ApiDescription.Document)
            .AddHeadContent($"<meta name=\"description\" content=\"{WebUtility.HtmlEncode(words["page.about"])}\"><link rel=\"icon\" href=\"/icon.svg\">")
            .AddHeaderContent(Header(words))
            .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().HideClientButton().WithFavicon("/icon.svg");
    }).ExcludeFromDescription();

    // Also for who has no JavaScript: what this is, and where its description lies.
    private static string Header(IStringLocalizer<ApiWords> words) => $"""
        <header style="padding:0.75rem 1.5rem;font:1rem/1.6 sans-serif">
        <h1 style="font-size:1.25rem;margin:0">{WebUtility.HtmlEncode(words["page.title"])}</h1>
        <p style="margin:0">{WebUtility.HtmlEncode(words["page.about"])} <a href="{ApiDescription.Address}">{WebUtility.HtmlEncode(words["page.openapi"])}</a> · <a href="/">{WebUtility.HtmlEncode(words["page.home"])}</a></p>
        </header>
        """;
}
