using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>
/// One step of a verdict's working: a code that a page puts into words, and the numbers in it. Steps come in the order of the sum.
/// </summary>
/// <param name="Code">What was done; its comment says what <see cref="Inputs"/> and <see cref="Result"/> are.</param>
/// <param name="Result">The number that came out, in <paramref name="Unit"/>; null when the step has none.</param>
/// <param name="Unit">The unit of the result: the indicator's unit, <c>%</c>, or empty for a plain ratio.</param>
/// <param name="Figure">The figure the step speaks of, with its citation.</param>
/// <param name="Year">The year the step speaks of.</param>
/// <param name="Outcome">For <see cref="StepCode.State"/> the code of the state; for <see cref="StepCode.UnitsDiffer"/> the unit that does not convert.</param>
/// <example>The exceeded line of 4000列 is <c>Code = ExceededLine, Inputs = [4000, 10], Result = 4400, Unit = 列</c>: 4000 × 110 % = 4400.</example>
public sealed record WorkStep(
    StepCode Code, decimal? Result = null, string Unit = "", Figure? Figure = null, int? Year = null, string? Outcome = null)
{
    /// <summary>The numbers that went in, in the order that <see cref="StepCode"/> says.</summary>
    public IReadOnlyList<decimal> Inputs { get; init; } = [];
}
