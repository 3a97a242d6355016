using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.WholeSite;

/// <summary>Everything that is published in one file: <c>/datapackage.zip</c>, with <c>?release=3</c> as it was then.</summary>
public static class WholeSiteApi
{
    private static readonly string[] Parameters = ["lang", ReleaseAsked.Parameter, "theme"];

    public static void AddWholeSite(this IServiceCollection services) => services.AddSingleton<WholeSiteQuery>();

    public static void MapWholeSite(this WebApplication app)
        => app.MapGet(DataPackage.Path, async (HttpContext context, WholeSiteQuery query, TableNotes notes, DataPackage package, AddressText address, CancellationToken cancellationToken) =>
        {
            if (context.Request.Query.Keys.FirstOrDefault(key => !Parameters.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
                return address.Refusal(AddressProblem.NotUnderstood("parameter", unknown, Parameters));
            var (tables, about) = (await query.LoadAsync(cancellationToken), await notes.OfSiteAsync(context, cancellationToken));
            return Results.Stream(to => package.WriteAsync("shapingba-plans", tables, about, to, cancellationToken), "application/zip", $"shapingba-plans-{about.Release}.zip");
        }).WithMetadata(new ShowsPublishedFactsAttribute());
}
