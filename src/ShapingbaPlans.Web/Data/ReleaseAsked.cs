using System.Globalization;
using ShapingbaPlans.Web.Hosting;

namespace ShapingbaPlans.Web.Data;

/// <summary>
/// The release that an address asks for: <c>/years/2024?release=3</c> shows the facts as they were then. Only what readers read can be
/// looked at so; where people work, the published facts are always the latest.
/// </summary>
public static class ReleaseAsked
{
    public const string Parameter = "release";

    /// <summary>The number asked for; null when none is.</summary>
    public static int? In(HttpContext request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return CanBeAsked(request.GetEndpoint()) && int.TryParse(request.Request.Query[Parameter], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Whether what answers there shows the facts of a release.</summary>
    public static bool IsShown(Endpoint? endpoint)
        => endpoint?.Metadata.GetMetadata<ShowsPublishedFactsAttribute>() is not null || endpoint?.Metadata.GetMetadata<KeepsReleaseAttribute>() is { ShowsFacts: true };

    /// <summary>Whether what answers there shows a release, or keeps it for the way on.</summary>
    public static bool CanBeAsked(Endpoint? endpoint) => IsShown(endpoint) || endpoint?.Metadata.GetMetadata<KeepsReleaseAttribute>() is not null;

    /// <summary>True when the address asks for something that is no release.</summary>
    public static bool IsMissing(HttpContext request, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(plans);
        return request.Request.Query.ContainsKey(Parameter) && In(request) != plans.Release;
    }
}
