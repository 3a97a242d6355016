using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Shared;

/// <summary>Where an expected figure is entered: the list of its report, narrowed down to its indicator.</summary>
public static class EntryAddress
{
    /// <param name="indicator">The indicator, for its name; null when it is not known.</param>
    /// <param name="indicatorId">Its id.</param>
    /// <param name="year">The year the figure speaks of.</param>
    /// <param name="role">A plan stands in the report of the year before.</param>
    public static string Of(Indicator? indicator, string indicatorId, int year, Role role)
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/entry?year={(role == Role.Plan ? year - 1 : year)}&q={Uri.EscapeDataString(indicator?.NameZh ?? indicatorId)}");
}
