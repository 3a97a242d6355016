namespace ShapingbaPlans.Web.Features.Status;

/// <summary>The words of the status page: <c>StatusWords.resx</c>, <c>StatusWords.en.resx</c>.</summary>
public sealed class StatusWords;
