namespace ShapingbaPlans.Web.Tables;

/// <summary>Answers a request with a table as a CSV download, streamed; a cancelled download stops the work.</summary>
public sealed class CsvResult(Table table) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/csv; charset=utf-8; header=present";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{table.FileName}.csv\"";
        var format = httpContext.RequestServices.GetRequiredService<CsvFormat>();
        await format.WriteAsync(table, httpContext.Response.Body, httpContext.RequestAborted);
    }
}
