using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Exploring;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Explorer;

/// <summary>The figures as chosen on the page, all pages of them, in every format: <c>/explore.csv?topic=rural&amp;form=wide</c>.</summary>
public static class ExplorerApi
{
    public static void MapExplorer(this WebApplication app)
        => app.MapTable("/explore", [.. ExplorerFilter.Parameters, .. ExplorerLayout.Parameters], async (
            HttpRequest request, ExplorerQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            var answer = await query.LoadAsync(ExplorerAsk.In(request), cancellationToken);
            return answer is { Found: { } found } ? new TableResult(TableOf(found)) : address.Refusal(answer.Problem!);
        }, DataStructure.Figures).WithMetadata(new ShowsPublishedFactsAttribute());

    private static Table TableOf(ExplorerFound found)
    {
        if (found.Wide is { } wide)
            return wide.Table(found.Layout.InFile).Build("figures-wide", wide.Rows);
        var table = new TableOf<ExplorerRow>();
        foreach (var column in found.Layout.InFile)
            column.AddTo(table, column.Name, static r => r);
        return table.Build("figures", found.Figures);
    }
}
