using System.Text;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Hosting;

/// <summary>Who opens a page of an earlier release stays in that release: its links and filters keep it (decision 0009). Pages of the latest pass untouched.</summary>
public static class LookingBack
{
    public static void UseLookingBack(this WebApplication app)
    {
        var pages = new Lazy<IReadOnlyList<TemplateMatcher>>(() => PagesOfReleases(app.Services.GetRequiredService<EndpointDataSource>()));
        bool CanBeAsked(string path) => pages.Value.Any(page => page.TryMatch(path, []));

        app.Use(async (context, next) =>
        {
            if (!IsPage(context) || ReleaseAsked.In(context) is not { } release
                || release >= (await context.RequestServices.GetRequiredService<PublishedPlansReader>().LoadAsync(context.RequestAborted)).LatestRelease)
            {
                await next(context);
                return;
            }

            var answer = context.Response.Body;
            using var page = new MemoryStream();
            context.Response.Body = page;
            try
            {
                await next(context);
            }
            finally
            {
                context.Response.Body = answer;
            }

            // An empty answer is a status alone: the error pages still have their say.
            if (page.Length == 0)
                return;
            var html = Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length);
            await context.Response.WriteAsync(IsHtml(context.Response) ? ReleaseLinks.Write(html, release, CanBeAsked) : html, context.RequestAborted);
        });
    }

    // Downloads have no links, and may be longer than memory is.
    private static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null;

    private static bool IsHtml(HttpResponse response) => response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;

    private static IReadOnlyList<TemplateMatcher> PagesOfReleases(EndpointDataSource endpoints)
        => [.. endpoints.Endpoints.OfType<RouteEndpoint>().Where(ReleaseAsked.CanBeAsked).Select(e => Matcher(e.RoutePattern))];

    private static TemplateMatcher Matcher(RoutePattern pattern) => new(new RouteTemplate(pattern), []);
}
