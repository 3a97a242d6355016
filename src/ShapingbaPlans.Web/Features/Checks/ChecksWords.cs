namespace ShapingbaPlans.Web.Features.Checks;

/// <summary>The words of the checks page: <c>ChecksWords.resx</c>, <c>ChecksWords.en.resx</c>.</summary>
public sealed class ChecksWords;
