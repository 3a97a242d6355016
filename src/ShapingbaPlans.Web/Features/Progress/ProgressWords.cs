namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>The words of the year under way: <c>ProgressWords.resx</c>, <c>ProgressWords.en.resx</c>.</summary>
public sealed class ProgressWords;
