using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Tables;

/// <summary>What a download says about itself: title, filters, release, permanent link, sources.</summary>
public sealed class TableNotes(PublishedPlansReader reader, IStringLocalizer<TableWords> words, IStringLocalizer<AddressWords> address)
{
    public async Task<TableAbout> OfAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var plans = await reader.LoadAsync(cancellationToken);
        var table = context.GetEndpoint()!.Metadata.GetRequiredMetadata<TablePage>();
        var filters = context.Request.Query
            .Where(p => !AboutTheFile.Contains(p.Key) && p.Value.Any(v => !string.IsNullOrEmpty(v)))
            .Select(p => new TableFilter(NameOf(p.Key), string.Join(", ", p.Value.AsEnumerable())));
        return new(TitleOf(table, context), plans.Release, plans.ReleasedAt, LinkOf(context.Request, plans.Release), [.. filters], plans.Documents);
    }

    private static readonly HashSet<string> AboutTheFile = new(StringComparer.OrdinalIgnoreCase) { "lang", "theme", "page", TableRoutes.Bom, ReleaseAsked.Parameter };

    private string TitleOf(TablePage table, HttpContext context)
        => words[table.Page.RawText!, [.. table.Page.Parameters.Select(p => context.GetRouteValue(p.Name) ?? "")]];

    private string NameOf(string parameter) => address["part." + parameter] is { ResourceNotFound: false } name ? name.Value : parameter;

    // Without its suffix: the page, as it was in this release.
    private static string LinkOf(HttpRequest request, int release)
    {
        var path = request.Path.Value!;
        var page = path[..path.LastIndexOf('.')];
        var parts = request.Query.Where(p => !AboutTheFile.Contains(p.Key)).SelectMany(p => p.Value.Select(v => (p.Key, v)));
        return $"{request.Scheme}://{request.Host}{request.PathBase}{AddressQuery.At(page, [.. parts, (ReleaseAsked.Parameter, release.ToString(System.Globalization.CultureInfo.InvariantCulture))])}";
    }
}
