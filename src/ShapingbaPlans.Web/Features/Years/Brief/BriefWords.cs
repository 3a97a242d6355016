namespace ShapingbaPlans.Web.Features.Years.Brief;

/// <summary>The words of the brief: <c>BriefWords.resx</c>, <c>BriefWords.en.resx</c>.</summary>
public sealed class BriefWords;
