using System.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using ShapingbaPlans.Web.Api;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Hosting.Keeping;

/// <summary>
/// Keeps made pages and downloads until the next release: what they show changes only with it. A kept page is answered before anything
/// else of the program is asked (decision 0012). <c>Pages:Cache=false</c> switches it off, for measuring.
/// </summary>
public static class PageCache
{
    private const int LongestPage = 2 * 1024 * 1024;

    public static void AddPageCache(this WebApplicationBuilder builder) => builder.Services.AddSingleton<KeptPages>();

    /// <summary>First of all: answers what is kept. Sets the key by which <see cref="UsePageKeeping"/> keeps the rest.</summary>
    public static void UseKeptPages(this WebApplication app)
    {
        if (!app.Configuration.GetValue("Pages:Cache", true))
            return;
        var pages = app.Services.GetRequiredService<KeptPages>();
        var log = new KeptPagesLog(app.Logger);
        app.Use((context, next) =>
        {
            if (PageKey.Of(context) is not { } key)
                return next(context);
            var from = Stopwatch.GetTimestamp();
            // The API counts who asks: it answers from the kept ones after that.
            if (context.Request.Path.StartsWithSegments(ApiAddress.Root) || pages.Now() is not { } shelf || shelf.Find(key) is not { } page)
            {
                context.Items[typeof(PageKey)] = key;
                return next(context);
            }

            var sending = SendAsync(context, page, pages.Compression);
            log.Answered(context, from);
            return sending;
        });
    }

    /// <summary>Where the page is about to be made: makes it once for all who ask, and keeps it.</summary>
    public static void UsePageKeeping(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<KeptPages>();
        app.Use(async (context, next) =>
        {
            // A choice of language or theme is one reader's.
            if (context.Items[typeof(PageKey)] is not PageKey key || !ReleaseTags.IsBrowsing(context) || context.Response.Headers.SetCookie.Count > 0)
            {
                await next(context);
                return;
            }

            var plans = await context.RequestServices.GetRequiredService<PublishedPlansReader>().LoadAsync(context.RequestAborted);
            // Another release came between: this page is made for this reader, and the next asks anew.
            if (pages.Now() is not { } shelf || shelf.Release != plans.LatestRelease)
            {
                await next(context);
                return;
            }

            if (await shelf.GetOrMakeAsync(key, tooLong => MakeAsync(context, next, plans, shelf, tooLong), context.RequestAborted) is { } page)
                await SendAsync(context, page, pages.Compression);
        });
    }

    /// <summary>Says that what is being made is an error, whose status is set only when the answer starts.</summary>
    public static void KeepNot(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(KeptPage)] = false;
    }

    private static async Task<KeptPage?> MakeAsync(HttpContext context, RequestDelegate next, PublishedPlans plans, PageShelf shelf, Action tooLong)
    {
        var reader = context.Response.Body;
        await using var copy = new PageCopyStream(reader, LongestPage, tooLong);
        context.Response.Body = copy;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = reader;
        }

        if (copy.IsOnItsWay)
            return null;
        var made = copy.Held;
        // Errors are nobody's, and a cookie is one reader's. An empty answer is a status alone: the error pages still have their say.
        if (context.Response.StatusCode == StatusCodes.Status200OK && !context.Items.ContainsKey(typeof(KeptPage)) && context.Response.Headers.SetCookie.Count == 0 && made.Length > 0)
            return new KeptPage(context.Response, made, ReleaseTags.Tag(context, plans), shelf.Grew);
        if (made.Length > 0)
            await reader.WriteAsync(made, context.RequestAborted);
        return null;
    }

    private static Task SendAsync(HttpContext context, KeptPage page, IResponseCompressionProvider compression)
    {
        var response = context.Response;
        var isKnown = ReleaseTags.IsKnown(context.Request, page.Tag);
        foreach (var (name, value) in isKnown ? page.HeadersUnchanged : page.Headers)
            response.Headers[name] = value;
        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var encoding = context.Request.Headers.AcceptEncoding.Count > 0 && compression.ShouldCompressResponse(context) ? compression.GetCompressionProvider(context)?.EncodingName : null;
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        var bytes = page.In(encoding);
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
