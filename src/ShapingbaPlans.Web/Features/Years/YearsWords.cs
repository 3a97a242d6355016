namespace ShapingbaPlans.Web.Features.Years;

/// <summary>The words of the years' pages: <c>YearsWords.resx</c>, <c>YearsWords.en.resx</c>.</summary>
public sealed class YearsWords;
