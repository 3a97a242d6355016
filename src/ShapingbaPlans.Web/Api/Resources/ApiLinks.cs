using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Api.Resources;

/// <summary>Permanent addresses, relative to this host; all name the release.</summary>
public sealed record ApiLinks
{
    /// <summary>This resource alone.</summary>
    /// <example>/api/v1/indicators/gdp?release=1</example>
    public required string Self { get; init; }

    /// <summary>The page for people that shows it.</summary>
    /// <example>/indicators/gdp?release=1</example>
    public required string Page { get; init; }

    public static ApiLinks Of(PublishedPlans plans, string self, string page) => new() { Self = ApiAddress.Of(plans, self), Page = ApiAddress.OfPage(plans, page) };
}
