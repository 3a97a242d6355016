using System.Globalization;
using System.Threading.RateLimiting;
using ShapingbaPlans.Web.Hosting;

namespace ShapingbaPlans.Web.Api;

/// <summary>
/// How often an address may ask: generously, since an office shares one. The answer says what is left
/// (<c>RateLimit-Policy</c>, <c>RateLimit</c>: draft-ietf-httpapi-ratelimit-headers), so that a program need not run into the wall.
/// </summary>
public sealed class ApiLimits : IDisposable
{
    private const int UsualRequestsAMinute = 600;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly int _requestsAMinute;
    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    public ApiLimits(IConfiguration settings)
    {
        _requestsAMinute = settings.GetValue("Api:RequestsPerMinute", UsualRequestsAMinute);
        _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
            VisitorNetwork.Of(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = _requestsAMinute, Window = Window, AutoReplenishment = true }));
    }

    /// <summary>Counts a request and writes the headers; false when it is one too many.</summary>
    public bool Admits(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var lease = _limiter.AttemptAcquire(context);
        var left = _limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Max(1, Math.Ceiling(after.TotalSeconds)) : (int?)null;
        // Last of all, over the headers of a page that was kept for somebody else.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"address\";q={_requestsAMinute};w={(int)Window.TotalSeconds}");
            headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"address\";r={left}{(wait is { } seconds ? $";t={seconds}" : "")}");
            if (wait is { } rest)
                headers.RetryAfter = rest.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
