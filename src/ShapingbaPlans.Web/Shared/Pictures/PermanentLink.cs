using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Shared.Pictures;

/// <summary>The address that will still say the same when later releases are out: absolute, with its release.</summary>
public static class PermanentLink
{
    /// <summary>This site as the reader reached it.</summary>
    /// <example><c>https://plans.example</c>.</example>
    public static string SiteOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return $"{request.Scheme}://{request.Host}{request.PathBase}";
    }

    /// <example><c>https://plans.example/indicators/gdp?release=3</c>; in English with <c>lang=en</c>.</example>
    public static string Of(HttpRequest request, string path, PublishedPlans plans, IEnumerable<(string Name, string? Value)>? parts = null)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var release = plans.Release.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return SiteOf(request) + AddressQuery.At(path, [.. parts ?? [], (ReleaseAsked.Parameter, release), ("lang", Languages.IsChinese ? null : "en")]);
    }
}
