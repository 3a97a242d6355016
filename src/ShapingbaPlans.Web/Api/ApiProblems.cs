using System.Text.Json;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Api.Answers;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Exploring;

namespace ShapingbaPlans.Web.Api;

/// <summary>Every refusal of the API, in the sentences of pages and downloads: one form for all (RFC 9457).</summary>
public sealed class ApiProblems(AddressText text, IStringLocalizer<ApiWords> words)
{
    private const string Urn = "urn:shapingba-plans:problem:";

    /// <summary>A part of the address that cannot be answered.</summary>
    public ApiProblem Of(AddressProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new()
        {
            Type = Urn + (problem.IsMissing ? "not-found" : "not-understood"),
            Title = text.Title(problem),
            Status = problem.Status,
            Detail = text.Message(problem),
            Parameter = ParameterOf(problem),
            Allowed = problem.Allowed,
        };
    }

    /// <summary>A status that says enough by itself.</summary>
    public ApiProblem Of(int status)
    {
        var kind = status switch
        {
            StatusCodes.Status401Unauthorized => "sign-in-needed",
            StatusCodes.Status403Forbidden => "not-allowed",
            StatusCodes.Status404NotFound => "no-such-address",
            StatusCodes.Status405MethodNotAllowed => "reading-only",
            StatusCodes.Status429TooManyRequests => "too-many-requests",
            _ => "failed",
        };
        return new() { Type = Urn + kind, Title = words[$"{kind}.title"], Status = status, Detail = words[kind], Parameter = null, Allowed = [] };
    }

    /// <summary>Nothing here has the address that was asked for: a release that is none, or a cursor of one.</summary>
    public ApiProblem OfMissing(HttpRequest request, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(plans);
        if (!request.Query.ContainsKey(ReleaseAsked.Parameter) || !ReleaseAsked.IsMissing(request.HttpContext, plans))
            return Of(StatusCodes.Status404NotFound);
        return Of(CursorRelease.IsIn(request.HttpContext)
            ? AddressProblem.NotUnderstood(ApiCursor.Parameter, request.First(ApiCursor.Parameter))
            : AddressProblem.Missing(ReleaseAsked.Parameter, request.First(ReleaseAsked.Parameter), "1", plans.LatestRelease.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    // Its word can be another than its name: from is a day on one page, a year on another.
    private static string ParameterOf(AddressProblem problem) => problem.Part switch
    {
        "first-year" => ExplorerFilter.FromPart,
        "last-year" => ExplorerFilter.ToPart,
        var part => part,
    };

    public static Task WriteAsync(HttpContext context, ApiProblem problem)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(problem);
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = ApiProblem.MediaType;
        context.Response.Headers.ContentLanguage = Hosting.Languages.IsChinese ? "zh-CN" : "en";
        return JsonSerializer.SerializeAsync(context.Response.Body, problem, ApiJson.Options, context.RequestAborted);
    }
}
