using Microsoft.AspNetCore.Routing.Patterns;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Tables;

/// <summary>The downloads beside a page: its address with the suffix of any format, <c>/years/2024.xlsx?topic=rural</c>.</summary>
public static class TableRoutes
{
    public const string Format = "format";

    public const string Bom = "bom";

    // What every table takes besides its page's own filters. The theme goes along in links made on a page, and changes nothing.
    private static readonly string[] Common = ["lang", Data.ReleaseAsked.Parameter, Bom, "theme"];

    /// <summary>Maps a page's table in all formats.</summary>
    /// <param name="app">Where to.</param>
    /// <param name="page">The page's route.</param>
    /// <param name="parameters">The parameters the table takes: those of its page. Another one is refused.</param>
    /// <param name="handler">Gives a <see cref="TableResult"/>, or a refusal.</param>
    /// <param name="structure">What its columns are as observations, for the formats that need to know; null where its rows are none.</param>
    /// <example><c>app.MapTable("/years/{year}", ["topic", "verdict"], async (string year, …) => new TableResult(…))</c>.</example>
    public static IEndpointConventionBuilder MapTable(
        this IEndpointRouteBuilder app, string page, IReadOnlyList<string> parameters, Delegate handler, DataStructure? structure = null)
        => app.MapGet($"{page}.{{{Format}:alpha}}", handler)
            .WithMetadata(new TablePage(RoutePatternFactory.Parse(page), [.. parameters, .. Common], structure))
            // With a suffix that varies, routing no longer prefers a page's own name to what stands for any name.
            .WithOrder(page.EndsWith('}') ? 0 : -1)
            .AddEndpointFilter(async (context, next) => Refusal(context.HttpContext) is { } refusal ? refusal : await next(context));

    private static IResult? Refusal(HttpContext context)
    {
        var services = context.RequestServices;
        var address = services.GetRequiredService<AddressText>();
        var formats = services.GetRequiredService<TableFormats>();
        var page = context.GetEndpoint()!.Metadata.GetRequiredMetadata<TablePage>();
        var asked = context.GetRouteValue(Format) as string;
        if (formats.Find(asked) is not { } format || !formats.For(page).Contains(format))
            return address.Refusal(AddressProblem.NotUnderstood(Format, formats.Find(asked)?.Suffix ?? asked, [.. formats.For(page).Select(f => f.Suffix)]));
        if (context.Request.Query.Keys.FirstOrDefault(key => !page.Parameters.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            return address.Refusal(AddressProblem.NotUnderstood("parameter", unknown, page.Parameters));
        return context.Request.First(Bom) is not (null or "" or "0" or "1") and var bom
            ? address.Refusal(AddressProblem.NotUnderstood(Bom, bom, "0", "1"))
            : null;
    }
}

/// <summary>On a download: the route of its page, the parameters it takes, and what its columns are as observations.</summary>
public sealed record TablePage(RoutePattern Page, IReadOnlyList<string> Parameters, DataStructure? Structure);
