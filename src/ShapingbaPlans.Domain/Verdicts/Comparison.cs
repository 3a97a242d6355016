using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>The five checks between figures.</summary>
public enum ConsistencyCheck
{
    /// <summary>A printed growth rate differs from the growth of two printed levels by more than 1 point; the price basis may differ.</summary>
    GrowthAgainstLevels,

    /// <summary>An actual is further than a factor of 5 from last year's.</summary>
    FarFromLastYear,

    /// <summary>The same indicator, period and role has two values in different documents.</summary>
    TwoValues,

    /// <summary>Annual targets that, even if all met, do not lead to the horizon target.</summary>
    ShortOfHorizon,

    /// <summary>A total that its parts do not make.</summary>
    TotalAgainstParts,
}

/// <summary>Figures set against each other by a check. Those that do not fit are a warning, never a silent fix.</summary>
/// <param name="Check">Which check.</param>
/// <param name="First">The figure that is questioned.</param>
/// <param name="Second">The figure it is set against: last year's, the other document's, the target, or the first of the parts.</param>
/// <param name="Printed">
/// The number as printed, in the unit of <paramref name="First"/> (for <see cref="ConsistencyCheck.ShortOfHorizon"/> the target's; for shares of a whole 100).
/// </param>
/// <param name="Reckoned">The number that the other figures give, in the same unit.</param>
/// <param name="Fits">The two agree within the check's tolerance; false is a warning.</param>
public sealed record Comparison(ConsistencyCheck Check, Figure First, Figure Second, decimal Printed, decimal Reckoned, bool Fits)
{
    /// <summary>All other figures that went in: the levels, the start and the annual targets, the parts.</summary>
    public IReadOnlyList<Figure> Others { get; init; } = [];

    /// <summary>Every figure that went in, once.</summary>
    public IEnumerable<Figure> Figures => Others.Prepend(Second).Prepend(First).Distinct();

    /// <summary>True when a figure of this indicator went in.</summary>
    public bool IsAbout(string indicatorId) => Figures.Any(f => f.IndicatorId == indicatorId);
}
