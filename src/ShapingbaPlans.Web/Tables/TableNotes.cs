using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Tables;

/// <summary>What a download says about itself: title, filters, release, permanent link, sources.</summary>
public sealed class TableNotes(PublishedPlansReader reader, IStringLocalizer<TableWords> words, IStringLocalizer<AddressWords> address, IStringLocalizer<Words> terms)
{
    public async Task<TableAbout> OfAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var plans = await reader.LoadAsync(cancellationToken);
        var table = context.GetEndpoint()!.Metadata.GetRequiredMetadata<TablePage>();
        var filters = context.Request.Query
            .Where(p => !AboutTheFile.Contains(p.Key) && p.Value.Any(v => !string.IsNullOrEmpty(v)))
            .Select(p => new TableFilter(NameOf(p.Key), string.Join(", ", p.Value.Select(v => ValueOf(plans, p.Key, v)))));
        return new(TitleOf(table, context), plans.Release, plans.ReleasedAt, LinkOf(context.Request, plans.Release), [.. filters], plans.Documents, plans.RegionCode);
    }

    /// <summary>What the package of the whole site says about itself.</summary>
    public async Task<TableAbout> OfSiteAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var plans = await reader.LoadAsync(cancellationToken);
        return new(words[DataPackage.Path], plans.Release, plans.ReleasedAt, LinkTo(context.Request, "/", [], plans.Release), [], plans.Documents, plans.RegionCode);
    }

    private static readonly Dictionary<string, string> TermsOfFilters = new()
    {
        ["verdict"] = "state",
        ["nature"] = "nature",
        ["prominence"] = "prominence",
        ["role"] = "role",
        ["class"] = "unanswered-class",
        ["measure"] = "measure",
        ["check"] = "check",
    };

    private static readonly HashSet<string> AboutTheFile = new(StringComparer.OrdinalIgnoreCase) { "lang", "theme", "page", TableRoutes.Bom, TableForms.Parameter, ReleaseAsked.Parameter };

    private string TitleOf(TablePage table, HttpContext context)
        => words[table.Page.RawText!, [.. table.Page.Parameters.Select(p => context.GetRouteValue(p.Name) ?? "")]];

    // Codes of filters in the reader's words, where they have some.
    private string ValueOf(PublishedPlans plans, string parameter, string? value)
        => parameter == "topic" && plans.Topics.FirstOrDefault(t => t.TopicId == value) is { } topic ? topic.Name
            : TermsOfFilters.TryGetValue(parameter, out var kind) && terms[$"{kind}.{value}"] is { ResourceNotFound: false } word ? word.Value
            : value ?? "";

    private string NameOf(string parameter) => address["part." + parameter] is { ResourceNotFound: false } name ? name.Value : parameter;

    // Without its suffix: the page, as it was in this release.
    private static string LinkOf(HttpRequest request, int release)
    {
        var path = request.Path.Value!;
        var page = path[..path.LastIndexOf('.')];
        var parts = request.Query.Where(p => !AboutTheFile.Contains(p.Key)).SelectMany(p => p.Value.Select(v => (p.Key, v)));
        return LinkTo(request, page, parts, release);
    }

    private static string LinkTo(HttpRequest request, string page, IEnumerable<(string, string?)> parts, int release)
        => $"{request.Scheme}://{request.Host}{request.PathBase}{AddressQuery.At(page, [.. parts, (ReleaseAsked.Parameter, release.ToString(System.Globalization.CultureInfo.InvariantCulture))])}";
}
