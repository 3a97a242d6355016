using System.Diagnostics;

namespace ShapingbaPlans.Web.Hosting.Keeping;

/// <summary>
/// The request log's line for answers out of the kept pages. A line takes longer than such an answer: in a second with many, the first
/// ones get theirs and the rest are counted in one.
/// </summary>
public sealed class KeptPagesLog(ILogger log)
{
    private const int LinesASecond = 20;

    private readonly Lock _gate = new();
    private long _second;
    private int _answered;

    public void Answered(HttpContext context, long from)
    {
        ArgumentNullException.ThrowIfNull(context);
        int unsaid;
        lock (_gate)
        {
            var second = Environment.TickCount64 / 1000;
            unsaid = second == _second ? 0 : _answered - LinesASecond;
            if (second != _second)
                (_second, _answered) = (second, 0);
            if (++_answered > LinesASecond)
                return;
        }

        if (unsaid > 0)
            log.LogInformation("{Count} more kept pages were answered", unsaid);
        log.LogInformation("HTTP {RequestMethod} {RequestPath} responded {StatusCode} in {Elapsed:0.0000} ms, kept",
            context.Request.Method, context.Request.Path.Value, context.Response.StatusCode, Stopwatch.GetElapsedTime(from).TotalMilliseconds);
    }
}
