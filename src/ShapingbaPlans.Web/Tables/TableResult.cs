using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Tables;

/// <summary>Answers with a table in the format that the address ends with, streamed; a cancelled download stops the work.</summary>
/// <param name="table">The rows.</param>
public sealed class TableResult(Table table) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var services = httpContext.RequestServices;
        var asked = httpContext.GetRouteValue(TableRoutes.Format) as string;
        if (services.GetRequiredService<TableFormats>().Find(asked) is not { } format)
            throw new InvalidOperationException($"{TableRoutes.Format} '{asked}' was let through.");
        var about = await services.GetRequiredService<TableNotes>().OfAsync(httpContext, httpContext.RequestAborted);
        httpContext.Response.ContentType = format.MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{format.MediaType}; charset=utf-8; header=present" : format.MediaType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{table.FileName}.{format.Suffix}\"";
        var download = new TableDownload(table, about, httpContext.Request.First(TableRoutes.Bom) != "0");
        await format.WriteAsync(download, httpContext.Response.Body, httpContext.RequestAborted);
    }
}
