namespace ShapingbaPlans.Domain.Reading.Matching;

/// <summary>An indicator that a candidate may belong to.</summary>
/// <param name="IndicatorId">The indicator's slug.</param>
/// <param name="Score">From 0 to 1: how much of the name, the unit and the measure agree.</param>
/// <example><c>("gdp-growth", 0.97)</c>.</example>
public sealed record IndicatorScore(string IndicatorId, decimal Score);

/// <summary>Which known indicator a candidate states, for a person to confirm.</summary>
/// <param name="IndicatorId">The indicator's slug; null when none is near enough, and the figure is of a new one.</param>
/// <param name="Score">The score of the best one, from 0 to 1, whether it was near enough or not.</param>
/// <param name="Next">The next best, best first; with <paramref name="IndicatorId"/> null the first of them is the best of all.</param>
/// <param name="Suggestion">The indicator to make when none fits; null when one does.</param>
/// <example>规模以上工业增加值 with 6.5% of growth gives <c>industrial-value-added-growth</c>, and the growth of gross output among the next.</example>
public sealed record IndicatorMatch(string? IndicatorId, decimal Score, IReadOnlyList<IndicatorScore> Next, SuggestedIndicator? Suggestion);
