using Microsoft.AspNetCore.Http.HttpResults;
using ShapingbaPlans.Web.Api.Answers;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Api;

/// <summary>The two ways to map a resource: its list, and one of it.</summary>
internal static class ApiRoutes
{
    /// <summary>Maps a list.</summary>
    /// <param name="api">Where to.</param>
    /// <param name="name">The resource's name in the address.</param>
    /// <param name="summary">What it lists, in English.</param>
    /// <param name="filter">The parameters of its own.</param>
    /// <param name="find">Gives the rows in their order, or the part of the address that cannot be answered.</param>
    /// <param name="resource">Makes a row what is answered; only those of the page are made.</param>
    public static void MapList<TRow, T>(
        this IEndpointRouteBuilder api, string name, string summary, IReadOnlyList<ApiParameter> filter,
        Func<PublishedPlans, HttpContext, ValueTask<Rows<TRow>>> find, Func<PublishedPlans, TRow, T> resource)
    {
        var parameters = new ApiParameters([.. filter, .. ApiParameters.Paging, .. ApiParameters.Common]);
        api.MapGet("/" + name, async Task<Results<ListAnswer<T>, RefusalAnswer>> (HttpContext context, PublishedPlansReader reader, ApiProblems problems) =>
        {
            var plans = await reader.LoadAsync(context.RequestAborted);
            if (ApiAsk.Read(context.Request, parameters, typeof(T), out var ask) is { } problem)
                return new RefusalAnswer(problems.Of(problem));
            var rows = await find(plans, context);
            if (rows.Problem is { } refused)
                return new RefusalAnswer(problems.Of(refused));
            return new ListAnswer<T>(plans, ask, rows.All.Count, [.. rows.All.Skip(ask.Offset).Take(ask.Limit).Select(row => resource(plans, row))]);
        }).WithName("list-" + name).WithSummary(summary).WithTags(name).WithMetadata(parameters);
    }

    /// <summary>Maps one of a resource.</summary>
    /// <param name="api">Where to.</param>
    /// <param name="name">The resource's name in the address.</param>
    /// <param name="id">The route after it.</param>
    /// <param name="part">What is missing when it is not there: a part of <c>AddressWords</c>.</param>
    /// <param name="find">Gives it, or nothing.</param>
    public static void MapOne<T>(this IEndpointRouteBuilder api, string name, string id, string part, Func<PublishedPlans, HttpContext, ValueTask<T?>> find) where T : class
    {
        var parameters = new ApiParameters(ApiParameters.Common);
        api.MapGet($"/{name}/{id}", async Task<Results<OneAnswer<T>, RefusalAnswer>> (HttpContext context, PublishedPlansReader reader, ApiProblems problems) =>
        {
            var plans = await reader.LoadAsync(context.RequestAborted);
            if (ApiAsk.Read(context.Request, parameters, typeof(T), out var ask) is { } problem)
                return new RefusalAnswer(problems.Of(problem));
            return await find(plans, context) is { } found
                ? new OneAnswer<T>(plans, ask, found)
                : new RefusalAnswer(problems.Of(AddressProblem.Missing(part, string.Join('/', context.Request.RouteValues.Values))));
        }).WithName("get-" + part).WithSummary($"One of the {name}").WithTags(name).WithMetadata(parameters);
    }

    /// <summary>A value of the route.</summary>
    public static string In(this HttpContext context, string part) => (string)context.Request.RouteValues[part]!;
}

/// <summary>Rows found, or the part of the address that cannot be answered.</summary>
internal sealed record Rows<T>(IReadOnlyList<T> All, AddressProblem? Problem = null);
