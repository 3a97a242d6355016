using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Hosting;

/// <summary><c>/release</c>: the number of the latest release and nothing else. Open pages ask it now and then whether they are still the latest.</summary>
public static class ReleaseNumber
{
    public const string Path = "/release";

    public static void MapReleaseNumber(this WebApplication app)
        => app.MapGet(Path, async (HttpContext context, IDbContextFactory<PlansDb> databases, CancellationToken cancellationToken) =>
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var number = (await db.Releases.MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0).ToString(CultureInfo.InvariantCulture);
            var tag = new EntityTagHeaderValue($"\"{number}\"");
            context.Response.GetTypedHeaders().ETag = tag;
            context.Response.Headers.CacheControl = "private, no-cache";
            return context.Request.GetTypedHeaders().IfNoneMatch.Any(asked => asked.Compare(tag, useStrongComparison: false))
                ? Results.StatusCode(StatusCodes.Status304NotModified)
                : Results.Text(number);
        });
}
