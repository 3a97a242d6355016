namespace ShapingbaPlans.Domain.Reading.Evaluation;

/// <summary>One thing that was read wrongly.</summary>
/// <param name="Kind">What is wrong: <c>missed</c>, <c>false</c>, <c>indicator</c>, or the field in small letters.</param>
/// <param name="Paragraph">The paragraph, from 1.</param>
/// <param name="Start">Offset in the trimmed paragraph, UTF-16 code units, from 0.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Got">What was read; empty for nothing.</param>
/// <param name="Wanted">What stands there; empty for nothing.</param>
/// <param name="Rule">The rule that spoke; empty where none did.</param>
/// <example><c>("measure", 12, 40, "35%", "growth", "share", "growth-verb/clause")</c>.</example>
public sealed record ReadingError(string Kind, int Paragraph, int Start, string Printed, string Got, string Wanted, string Rule);
