using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Api.Answers;

/// <summary>A page of a list.</summary>
public sealed class ListAnswer<T>(PublishedPlans plans, ApiAsk ask, int total, IReadOnlyList<T> page) : IResult, IEndpointMetadataProvider
{
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ApiList<T>), ["application/json"]));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var next = ask.Offset + ask.Limit < total ? ask.NextAt(httpContext.Request, plans.Release) : null;
        if (next is not null)
            httpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return ask.Fields is { } fields
            ? WriteAsync(httpContext, next, [.. page.Select(r => ApiJson.Cut(r, fields))])
            : WriteAsync(httpContext, next, page);
    }

    private Task WriteAsync<TData>(HttpContext context, string? next, IReadOnlyList<TData> data)
        => context.Response.WriteAsJsonAsync(
            new ApiList<TData> { Release = plans.Release, ReleasedAt = plans.ReleasedAt, Total = total, Next = next, Data = data }, ApiJson.Options, context.RequestAborted);
}

/// <summary>One resource.</summary>
public sealed class OneAnswer<T>(PublishedPlans plans, ApiAsk ask, T resource) : IResult, IEndpointMetadataProvider
{
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ApiOne<T>), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(ApiProblem), [ApiProblem.MediaType]));
    }

    public Task ExecuteAsync(HttpContext httpContext)
        => ask.Fields is { } fields ? WriteAsync(httpContext, ApiJson.Cut(resource, fields)) : WriteAsync(httpContext, resource);

    private Task WriteAsync<TData>(HttpContext context, TData data)
        => context.Response.WriteAsJsonAsync(new ApiOne<TData> { Release = plans.Release, ReleasedAt = plans.ReleasedAt, Data = data }, ApiJson.Options, context.RequestAborted);
}

/// <summary>A refusal.</summary>
public sealed class RefusalAnswer(ApiProblem problem) : IResult, IEndpointMetadataProvider
{
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ApiProblem), [ApiProblem.MediaType]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status429TooManyRequests, typeof(ApiProblem), [ApiProblem.MediaType]));
    }

    public Task ExecuteAsync(HttpContext httpContext) => ApiProblems.WriteAsync(httpContext, problem);
}
