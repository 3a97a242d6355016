using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading;

/// <summary>What the person who hands in a text already knows of it. What the text itself says goes before.</summary>
/// <param name="ExecutionYear">The year whose results the text reports.</param>
/// <param name="PlanYear">The year it plans; the year after the execution year when not given.</param>
/// <param name="Section">The part that the text is taken from, when it has no headings of its own.</param>
public sealed record ReadingHints(int? ExecutionYear = null, int? PlanYear = null, Role? Section = null)
{
    /// <summary>No hint at all.</summary>
    public static ReadingHints None { get; } = new();
}
