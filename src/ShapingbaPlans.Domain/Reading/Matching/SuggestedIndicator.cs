using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Matching;

/// <summary>What a new indicator would be, for a person to name and complete.</summary>
/// <param name="Id">A slug that no known indicator has: the sibling's with the measure changed, else the name spelt in pinyin.</param>
/// <param name="Unit">The unit as printed, with its scale: <c>万人次</c>.</param>
/// <param name="Measure">What the values measure.</param>
/// <param name="TopicId">The topic that was given, else that of the nearest indicators; null when nothing tells.</param>
/// <example>A level of 汽车制造业产值 where only its growth <c>automobile-output-growth</c> is known: <c>automobile-output</c>, 亿元, level, industry.</example>
public sealed record SuggestedIndicator(string Id, string Unit, Measure Measure, string? TopicId);
