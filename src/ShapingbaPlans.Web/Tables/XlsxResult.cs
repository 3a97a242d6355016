namespace ShapingbaPlans.Web.Tables;

/// <summary>Answers a request with a table as a workbook. A workbook's end is written before its start is complete: it is made beside, then sent.</summary>
public sealed class XlsxResult(Table table) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.ContentType = XlsxFormat.MediaType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{table.FileName}.xlsx\"";
        using var workbook = new MemoryStream();
        await httpContext.RequestServices.GetRequiredService<XlsxFormat>().WriteAsync(table, workbook, httpContext.RequestAborted);
        workbook.Position = 0;
        await workbook.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
