using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Hosting;

/// <summary>
/// Keeps made pages and downloads in memory until the next release: what they show changes only with it. Address, language and theme
/// are part of the key, and the oldest go when the store is full. <c>Pages:Cache=false</c> switches it off, for measuring.
/// </summary>
public static class PageCache
{
    private const long StoreBytes = 64 * 1024 * 1024;
    private const long LargestPageBytes = 2 * 1024 * 1024;

    public static void AddPageCache(this WebApplicationBuilder builder) => builder.Services.AddOutputCache(options =>
    {
        options.SizeLimit = StoreBytes;
        // An id in other letters is another id, and unknown.
        options.UseCaseSensitivePaths = true;
        options.MaximumBodySize = LargestPageBytes;
        options.AddBasePolicy(new UntilNextRelease(builder.Configuration.GetValue("Pages:Cache", true)));
    });

    private sealed class UntilNextRelease(bool isOn) : IOutputCachePolicy
    {
        public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var request = context.HttpContext.Request;
            if (!isOn || !HttpMethods.IsGet(request.Method) || !ReleaseTags.IsBrowsing(context.HttpContext))
                return;
            var plans = await context.HttpContext.RequestServices.GetRequiredService<PublishedPlansReader>().LoadAsync(cancellation);
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = true;
            context.AllowCacheStorage = true;
            context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.VaryByValues["release"] = string.Create(CultureInfo.InvariantCulture, $"{plans.Release}/{plans.ReleasedAt?.Ticks}/{plans.LatestRelease}");
            // The rule above sorts repeated values, and a page takes the first as sent.
            context.CacheVaryByRules.VaryByValues["query"] = request.QueryString.Value ?? "";
            context.CacheVaryByRules.VaryByValues["language"] = CultureInfo.CurrentUICulture.Name;
            context.CacheVaryByRules.VaryByValues["enhanced"] = ReleaseTags.IsEnhanced(context.HttpContext).ToString();
            context.CacheVaryByRules.VaryByValues["theme"] = Themes.Chosen(context.HttpContext) ?? "";
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            // A choice of language or theme is one reader's; errors are nobody's.
            var response = context.HttpContext.Response;
            if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
                context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }
    }
}
