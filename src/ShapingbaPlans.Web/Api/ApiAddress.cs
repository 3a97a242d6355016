using System.Globalization;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Api;

/// <summary>
/// Links in answers. They name the release, so that they say the same next year, and no host: an answer keeps its bytes when the site moves
/// to another name or to HTTPS, and nobody can plant a host through a request.
/// </summary>
public static class ApiAddress
{
    public const string Root = "/api/v1";

    public static string OfPage(PublishedPlans plans, string path, params (string Name, string? Value)[] parts)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return AddressQuery.At(path, [.. parts, (ReleaseAsked.Parameter, plans.Release.ToString(CultureInfo.InvariantCulture))]);
    }

    public static string Of(PublishedPlans plans, string path, params (string Name, string? Value)[] parts) => OfPage(plans, $"{Root}/{path}", parts);
}
