using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Tables;

/// <summary>Answers with a table in the format that the address ends with, streamed; a cancelled download stops the work.</summary>
/// <param name="table">The rows.</param>
/// <param name="wide">The same with a column for each year, where the page's parameters have <c>form</c>.</param>
public sealed class TableResult(Table table, Func<Table>? wide = null) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var services = httpContext.RequestServices;
        var asked = httpContext.GetRouteValue(TableRoutes.Format) as string;
        var formats = services.GetRequiredService<TableFormats>();
        if (formats.Find(asked) is not { } format)
            throw new InvalidOperationException($"{TableRoutes.Format} '{asked}' was let through.");
        var (isWide, problem) = wide is null ? default : TableForms.Asked(httpContext.Request);
        var written = isWide ? wide!() : table;
        var structure = httpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<TablePage>().Structure;
        // Readers may have chosen columns, or a shape, that leaves no observations.
        if (structure?.Fits(written) == false)
            structure = null;
        if (problem is null && format.NeedsStructure && structure is null)
            problem = AddressProblem.NotUnderstood(TableRoutes.Format, format.Suffix, [.. formats.All.Where(f => !f.NeedsStructure).Select(f => f.Suffix)]);
        if (problem is not null)
        {
            await services.GetRequiredService<AddressText>().Refusal(problem).ExecuteAsync(httpContext);
            return;
        }

        var about = await services.GetRequiredService<TableNotes>().OfAsync(httpContext, httpContext.RequestAborted);
        httpContext.Response.ContentType = format.MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{format.MediaType}; charset=utf-8; header=present" : format.MediaType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{written.FileName}.{format.Suffix}\"";
        var download = new TableDownload(written, about, httpContext.Request.First(TableRoutes.Bom) != "0", structure);
        await format.WriteAsync(download, httpContext.Response.Body, httpContext.RequestAborted);
    }
}
