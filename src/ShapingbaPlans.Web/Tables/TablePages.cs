using Microsoft.AspNetCore.Routing.Template;

namespace ShapingbaPlans.Web.Tables;

/// <summary>The pages that have a table, by their addresses.</summary>
public sealed class TablePages(IServiceProvider services)
{
    // Endpoints are known once all are mapped. A page of a fixed name goes before one that stands for any name.
    private readonly Lazy<IReadOnlyList<(TemplateMatcher Matcher, TablePage Page)>> _all = new(() =>
        [.. services.GetRequiredService<EndpointDataSource>().Endpoints.Select(e => e.Metadata.GetMetadata<TablePage>()).OfType<TablePage>()
            .OrderBy(p => p.Page.Parameters.Count).Select(p => (new TemplateMatcher(new RouteTemplate(p.Page), []), p))]);

    public IEnumerable<TablePage> All => _all.Value.Select(p => p.Page);

    /// <summary>The table of the page at this path; null for a page that has none.</summary>
    public TablePage? Of(PathString path) => _all.Value.FirstOrDefault(p => p.Matcher.TryMatch(path, [])).Page;
}
