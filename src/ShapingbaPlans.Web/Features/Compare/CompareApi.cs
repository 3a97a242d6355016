using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Pictures;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>The comparison as a picture and as a table.</summary>
public static class CompareApi
{
    public static void AddCompare(this IServiceCollection services)
    {
        services.AddSingleton<ComparePanels>();
        services.AddSingleton<CompareQuery>();
        services.AddScoped<CompareSheet>();
        services.AddSingleton<CompareText>();
        services.AddSingleton<RankingText>();
    }

    public static void MapCompare(this WebApplication app)
    {
        app.MapPicture("/compare", async (HttpRequest request, CompareQuery query, CompareSheet sheet, PictureSheets sheets, AddressText address, CancellationToken cancellationToken) =>
        {
            var compared = await query.LoadAsync(CompareAsk.Of(request), cancellationToken);
            return compared.Problem is { } problem ? address.Refusal(problem)
                : await sheet.OfAsync(compared, request) is { } picture ? await sheets.WriteAsync(picture)
                : address.Refusal(AddressProblem.Missing("picture", ""));
        });
        app.MapTable("/compare", ["id", "add", "topic", "view", "base", "year"], async (HttpRequest request, CompareQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            var compared = await query.LoadAsync(CompareAsk.Of(request), cancellationToken);
            return compared.Problem is { } problem ? address.Refusal(problem) : new TableResult(CompareTables.Of(compared));
        }).WithMetadata(new ShowsPublishedFactsAttribute());
    }
}
