using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading;

/// <summary>A figure as the reader understands it: a proposal with its place, for a person to accept, mend or reject.</summary>
/// <param name="Paragraph">The paragraph, from 1.</param>
/// <param name="Start">Offset in the trimmed paragraph, UTF-16 code units, from 0.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Printed">That slice: the number with its unit and the qualifier that touches it.</param>
/// <param name="Subject">What is measured, in the text's own words, made complete from what comes before.</param>
/// <param name="Measure">What the value measures (口径).</param>
/// <param name="Role">Promised or reported as done.</param>
/// <param name="Period">The year or years; null when neither the text nor the hints say one.</param>
/// <param name="Comparator">How the value bounds the quantity; of a signed value: 下降3%以上 is at most -3.</param>
/// <param name="Strength">Soft after 力争 / 争取 / 努力.</param>
/// <param name="Value">The value in <paramref name="Unit"/>, sign applied.</param>
/// <param name="UpperValue">The upper value of a range.</param>
/// <param name="Unit">The unit, with its scale: 万人次.</param>
/// <param name="Confidence">From 0 to 1: how much the rule and the words it had to fill in deserve to be trusted.</param>
/// <param name="Rule">The name of the rule that spoke, e.g. <c>growth-verb</c>.</param>
/// <example>规模以上工业增加值下降1.6% gives 下降1.6%, subject 规模以上工业增加值, growth, eq -1.6 %.</example>
public sealed record FigureCandidate(
    int Paragraph, int Start, int Length, string Printed,
    string Subject, Measure Measure, Role Role, Period? Period,
    Comparator Comparator, Strength Strength, decimal Value, decimal? UpperValue, string Unit,
    decimal Confidence, string Rule);
