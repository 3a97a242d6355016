using Microsoft.Net.Http.Headers;

namespace ShapingbaPlans.Web.Tables;

/// <summary>
/// Leads an address to its download before the routes see it: a page's own address that asks for a table's media type
/// (<c>Accept: text/csv</c>), and a suffix of two parts (<c>.metadata.json</c>), of which routes would take the last alone.
/// </summary>
public static class TableAddresses
{
    public static void UseTableAddresses(this WebApplication app)
    {
        var formats = app.Services.GetRequiredService<TableFormats>();
        var pages = app.Services.GetRequiredService<TablePages>();
        var joint = formats.All.Where(f => f.Suffix.Contains('.', StringComparison.Ordinal)).Select(f => f.Suffix).ToList();
        app.Use((context, next) =>
        {
            var path = context.Request.Path.Value ?? "";
            if (joint.Find(s => path.EndsWith("." + s, StringComparison.Ordinal)) is { } suffix)
                context.Request.Path = path[..^(suffix.Length - suffix.IndexOf('.', StringComparison.Ordinal))];
            else if (AskedIn(context.Request, formats) is { } format && pages.Of(context.Request.Path) is not null)
                context.Request.Path = $"{path}.{format.Suffix.Split('.')[0]}";
            return next(context);
        });
    }

    // Browsers ask for HTML first, and "*/*" is for whoever takes what there is.
    private static ITableFormat? AskedIn(HttpRequest request, TableFormats formats)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) || request.Headers.Accept.Count == 0
            || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return null;
        return accepted.OrderByDescending(a => a.Quality ?? 1).Select(a => a.MediaType.Value).FirstOrDefault() is { } first
            ? formats.All.FirstOrDefault(f => f.MediaType.Split(';')[0].Equals(first, StringComparison.OrdinalIgnoreCase)) : null;
    }
}
