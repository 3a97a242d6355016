using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>What the overview needs, and the download beside it: <c>/matrix.csv</c>, with the page's own parameters; <c>year=</c> keeps the rows of that year.</summary>
public static class MatrixApi
{
    public static void AddDashboard(this IServiceCollection services)
        => services.AddSingleton<DashboardQuery>().AddSingleton<DashboardText>().AddSingleton<Finding>().AddSingleton<PathWords>();

    public static void MapMatrix(this WebApplication app)
        => app.MapTable("/matrix", ["year", "show"], async (
            string? year, string? show, DashboardQuery dashboard, AddressText text, CancellationToken cancellationToken) =>
        {
            var (address, problem) = await dashboard.ReadAsync(year, show, cancellationToken);
            return problem is not null ? text.Refusal(problem)
                : new TableResult(MatrixTable.Of(await dashboard.LoadMatrixAsync(address, cancellationToken), address.Year));
        }, DataStructure.Years).WithMetadata(new ShowsPublishedFactsAttribute());
}
