using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Hosting;

/// <summary>
/// Pages and downloads change only with a release, so its number is their ETag: a reader who has the page gets 304.
/// Address, language and theme are part of the tag since they are part of the page.
/// </summary>
public static class ReleaseTags
{
    private static readonly string Build = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N")[..8];

    public static void UseReleaseTags(this WebApplication app) => app.Use(async (context, next) =>
    {
        var plans = context.RequestServices.GetRequiredService<PublishedPlansReader>();
        if (ReleaseAsked.IsShown(context.GetEndpoint()) && ReleaseAsked.IsMissing(context, await plans.LoadAsync(context.RequestAborted)))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) || !IsBrowsing(context))
        {
            await next(context);
            return;
        }

        var published = await plans.LoadAsync(context.RequestAborted);

        var tag = TagOf(context, published);
        if (IsKnown(context.Request, tag))
        {
            Tag(context.Response, tag);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK)
                Tag(context.Response, tag);
            return Task.CompletedTask;
        });
        await next(context);
    });

    /// <summary>Endpoints say themselves that all they show is published facts. What a signed-in person sees bears a name besides, and is nobody else's.</summary>
    public static bool IsBrowsing(HttpContext context)
        => ShowsFacts(context) && context.User.Identity?.IsAuthenticated != true;

    private static bool ShowsFacts(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ShowsPublishedFactsAttribute>() is not null;

    /// <summary>Enhanced navigation gets the page with a header of its own, without which the browser loads it a second time.</summary>
    public static bool IsEnhanced(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("blazor-enhanced-nav", StringComparison.Ordinal);

    // The lines of the year under way may be set anew without a release.
    // The address is part of the tag: an address that is refused has none, and a tag of another page does not answer for it.
    private static EntityTagHeaderValue TagOf(HttpContext context, PublishedPlans plans)
    {
        var what = string.Join('\n', plans.RegionCode, plans.Release, plans.ReleasedAt?.Ticks, plans.LatestRelease, Build,
            context.RequestServices.GetRequiredService<ProgressThresholds>(), CultureInfo.CurrentUICulture.Name, Themes.Chosen(context), IsEnhanced(context), context.Request.Path, context.Request.QueryString);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..20]}\"", isWeak: true);
    }

    /// <summary>Puts the tag of what is answered on the answer.</summary>
    public static EntityTagHeaderValue Tag(HttpContext context, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(context);
        var tag = TagOf(context, plans);
        Tag(context.Response, tag);
        return tag;
    }

    /// <summary>Whether the asker has what the tag stands for.</summary>
    public static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.IfNoneMatch.Count > 0 && request.GetTypedHeaders().IfNoneMatch.Any(asked => asked.Compare(tag, useStrongComparison: false));
    }

    private static void Tag(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = "Cookie, Accept, Accept-Encoding";
    }
}

/// <summary>Marks a page or a download whose content changes only with a release.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ShowsPublishedFactsAttribute : Attribute;

/// <summary>Marks a page for readers that changes also without a release, and yet keeps <c>?release=3</c> of its address: the way on leads back to it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsReleaseAttribute : Attribute
{
    /// <summary>It shows the facts of that release, among other things.</summary>
    public bool ShowsFacts { get; init; }
}
