using System.Globalization;

namespace ShapingbaPlans.Web.Data;

/// <summary>The release that an address asks for: <c>/years/2024?release=3</c> shows the facts as they were then.</summary>
public static class ReleaseAsked
{
    public const string Parameter = "release";

    /// <summary>The number asked for; null when none is.</summary>
    public static int? In(HttpContext request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return int.TryParse(request.Request.Query[Parameter], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>True when the address asks for something that is no release.</summary>
    public static bool IsMissing(HttpContext request, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(plans);
        return request.Request.Query.ContainsKey(Parameter) && In(request) != plans.Release;
    }
}
