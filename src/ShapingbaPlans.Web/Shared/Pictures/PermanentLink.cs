using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Shared.Pictures;

/// <summary>The address that will still say the same when later releases are out: absolute, with its release.</summary>
public static class PermanentLink
{
    /// <example><c>https://plans.example/indicators/gdp?release=3</c>; in English with <c>lang=en</c>.</example>
    public static string Of(HttpRequest request, string path, PublishedPlans plans, IEnumerable<(string Name, string? Value)>? parts = null)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var release = plans.Release.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return SiteMap.SiteOf(request).TrimEnd('/') + AddressQuery.At(path, [.. parts ?? [], (ReleaseAsked.Parameter, release), ("lang", Languages.IsChinese ? null : "en")]);
    }
}
