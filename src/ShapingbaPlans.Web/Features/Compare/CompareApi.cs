using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Pictures;

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
        => app.MapGet("/compare.svg", async (HttpRequest request, CompareQuery query, CompareSheet sheet, PictureSheets sheets, AddressText address, CancellationToken cancellationToken) =>
        {
            var compared = await query.LoadAsync(CompareAsk.Of(request), cancellationToken);
            return compared.Problem is { } problem ? address.Refusal(problem)
                : await sheet.OfAsync(compared, request) is { } picture ? Results.Text(await sheets.WriteAsync(picture), "image/svg+xml")
                : address.Refusal(AddressProblem.Missing("picture", ""));
        }).WithMetadata(new ShowsPublishedFactsAttribute());
}
