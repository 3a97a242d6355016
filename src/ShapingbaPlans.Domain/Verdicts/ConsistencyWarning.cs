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

/// <summary>A warning, never a silent fix: two figures that do not fit together, and the numbers that show it.</summary>
/// <param name="Check">Which check.</param>
/// <param name="First">The figure that is questioned.</param>
/// <param name="Second">The figure it does not fit: last year's, the other document's, the target, or the first of the parts.</param>
/// <param name="Printed">The number as printed, in the unit of <paramref name="First"/> (for <see cref="ConsistencyCheck.ShortOfHorizon"/> the target's).</param>
/// <param name="Reckoned">The number that the other figures give, in the same unit.</param>
public sealed record ConsistencyWarning(ConsistencyCheck Check, Figure First, Figure Second, decimal Printed, decimal Reckoned)
{
    /// <summary>All other figures that went in: the levels, the annual targets, the parts.</summary>
    public IReadOnlyList<Figure> Others { get; init; } = [];
}
