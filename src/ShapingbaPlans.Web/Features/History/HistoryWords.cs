namespace ShapingbaPlans.Web.Features.History;

/// <summary>The words of the history: <c>HistoryWords.resx</c>, <c>HistoryWords.en.resx</c>.</summary>
public sealed class HistoryWords;
