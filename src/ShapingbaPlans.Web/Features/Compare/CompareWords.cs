namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>The words of the comparison: <c>CompareWords.resx</c>, <c>CompareWords.en.resx</c>.</summary>
public sealed class CompareWords;
