using ShapingbaPlans.Web.Features.Years.Brief.Word;

namespace ShapingbaPlans.Web.Features.Years.Brief;

/// <summary>Answers with a brief as a Word file; a cancelled download stops the work.</summary>
public sealed class BriefResult(YearBrief brief, string fileName) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.ContentType = WordFile.MediaType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await WordFile.WriteAsync(brief, httpContext.Response.Body, httpContext.RequestAborted);
    }
}
