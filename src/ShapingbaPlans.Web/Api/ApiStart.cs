using Microsoft.AspNetCore.Cors.Infrastructure;
using ShapingbaPlans.Web.Api.Describing;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Hosting;

namespace ShapingbaPlans.Web.Api;

/// <summary>The public API: what it needs, where it stands in the row, its addresses.</summary>
public static class ApiStart
{
    private const string Cors = "api";

    public static void AddApi(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<ApiLimits>();
        builder.Services.AddSingleton<ApiProblems>();
        builder.Services.AddCors(options => options.AddPolicy(Cors, AnyPageMayRead));
        builder.AddApiDescription();
    }

    /// <summary>Behind routing, before anybody looks at the release, the account or a kept page.</summary>
    public static void UseApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseCors();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(ApiAddress.Root), api => api.Use(AnswerAsync));
        app.UseReferencePolicy();
    }

    public static void MapApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var api = app.MapGroup(ApiAddress.Root).RequireCors(Cors).WithMetadata(new ShowsPublishedFactsAttribute()).WithGroupName(ApiDescription.Document);
        ApiResources.Map(api);
        // Without it the site's own page would say, in HTML, that there is no such page.
        app.MapGet(ApiAddress.Root + "/{**rest}", () => Results.NotFound()).RequireCors(Cors).ExcludeFromDescription();
        app.MapApiDescription(Cors);
    }

    private static void AnyPageMayRead(CorsPolicyBuilder policy) => policy.AllowAnyOrigin().AllowAnyHeader().WithMethods("GET", "HEAD")
        .WithExposedHeaders("ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After", "Content-Language").SetPreflightMaxAge(TimeSpan.FromDays(1));

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var problems = context.RequestServices.GetRequiredService<ApiProblems>();
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD, OPTIONS";
            await ApiProblems.WriteAsync(context, problems.Of(StatusCodes.Status405MethodNotAllowed));
            return;
        }

        if (!context.RequestServices.GetRequiredService<ApiLimits>().Admits(context))
        {
            await ApiProblems.WriteAsync(context, problems.Of(StatusCodes.Status429TooManyRequests));
            return;
        }

        CursorRelease.WriteInto(context);
        try
        {
            await next(context);
        }
        catch (Exception error) when (error is not OperationCanceledException && !context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILogger<ApiProblems>>().LogError(error, "The API failed at {Path}.", context.Request.Path);
            context.Response.Clear();
            await ApiProblems.WriteAsync(context, problems.Of(StatusCodes.Status500InternalServerError));
            return;
        }

        // What others refused with a bare status gets the API's words.
        if (context.Response is { HasStarted: false, ContentLength: null, ContentType: null, StatusCode: >= 400 and var status })
            await ApiProblems.WriteAsync(context, status == StatusCodes.Status404NotFound ? await MissingAsync(context, problems) : problems.Of(status));
    }

    private static async Task<Answers.ApiProblem> MissingAsync(HttpContext context, ApiProblems problems)
        => problems.OfMissing(context.Request, await context.RequestServices.GetRequiredService<PublishedPlansReader>().LoadAsync(context.RequestAborted));
}
