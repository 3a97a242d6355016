using System.Threading.RateLimiting;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Hosting;

namespace ShapingbaPlans.Web.Accounts;

/// <summary>
/// How often an address may try. An office shares one address, so the bucket is large; a browser that its owner has used before has a
/// bucket of its own, and strangers behind the same address cannot empty it.
/// </summary>
public static class SignInLimits
{
    private const int AddressTries = 60;
    private const int AddressTriesEachMinute = 20;
    private const int BrowserTries = 20;
    private const int BrowserTriesEachMinute = 4;

    private static readonly PathString[] Guarded = ["/account/sign-in", "/setup", "/account/password", "/account/authenticator", "/account/passkeys"];

    public static void AddSignInLimits(this WebApplicationBuilder builder) => builder.Services.AddRateLimiter(options =>
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PartitionOf);
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (rejected, cancellation) =>
        {
            var response = rejected.HttpContext.Response;
            response.Headers.RetryAfter = "60";
            response.ContentType = "text/plain; charset=utf-8";
            var words = rejected.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<AccountsWords>>();
            await response.WriteAsync(words["limit"], cancellation);
        };
    });

    private static RateLimitPartition<string> PartitionOf(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !Guarded.Any(path => context.Request.Path.StartsWithSegments(path)))
            return RateLimitPartition.GetNoLimiter("");
        return context.RequestServices.GetRequiredService<KnownBrowsers>().Of(context) is { } browser
            ? RateLimitPartition.GetTokenBucketLimiter("browser:" + browser, _ => Bucket(BrowserTries, BrowserTriesEachMinute))
            : RateLimitPartition.GetTokenBucketLimiter("address:" + VisitorNetwork.Of(context), _ => Bucket(AddressTries, AddressTriesEachMinute));
    }

    private static TokenBucketRateLimiterOptions Bucket(int tries, int eachMinute)
        => new() { TokenLimit = tries, TokensPerPeriod = eachMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), AutoReplenishment = true };
}
