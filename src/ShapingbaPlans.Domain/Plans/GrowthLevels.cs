namespace ShapingbaPlans.Domain.Plans;

/// <summary>
/// Which indicator is the level of a growth rate, by their ids: <c>visitors-growth</c> is the growth of <c>visitors</c>,
/// <c>primary-sector-growth</c> that of <c>primary-sector-value-added</c>, since a sector grows by its value added.
/// </summary>
public static class GrowthLevels
{
    private const string Growth = "-growth";

    // In the order in which they are looked for.
    private static readonly string[] Endings = ["", "-value-added"];

    /// <summary>The level of a growth rate; null when the documents give none. A rate is no level: its growth may mean points.</summary>
    public static Indicator? LevelOf(Indicator growth, IReadOnlyDictionary<string, Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(growth);
        ArgumentNullException.ThrowIfNull(indicators);
        if (growth.Measure != Measure.Growth || !growth.IndicatorId.EndsWith(Growth, StringComparison.Ordinal))
            return null;
        var stem = growth.IndicatorId[..^Growth.Length];
        return Endings.Select(ending => indicators.GetValueOrDefault(stem + ending)).FirstOrDefault(i => i is { IsRate: false } && i.Measure != Measure.Rank);
    }
}
