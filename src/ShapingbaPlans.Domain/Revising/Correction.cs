using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Revising;

/// <summary>A published figure that a later release corrected or withdrew: what it said, what it says, when and why (更正).</summary>
/// <param name="Before">The figure as it was published.</param>
/// <param name="After">The figure as it says now; null when it was withdrawn.</param>
/// <param name="Release">The release that changed it.</param>
/// <param name="ChangedAt">When that release was published, UTC.</param>
/// <param name="Reason">Why, in words; empty where nobody gave a reason.</param>
/// <example>3923 published in release 1 and 3925 in release 2 is one correction; another paragraph number alone is none.</example>
public sealed record Correction(Figure Before, Figure? After, int Release, DateTime ChangedAt, string Reason)
{
    /// <summary>True when a reader who quoted the figure must quote another: its value, bound, unit or strength changed, or it is gone.</summary>
    public bool ChangesWhatIsSaid
        => After is null || Before.Bound != After.Bound || Before.Unit != After.Unit || Before.Strength != After.Strength;
}
