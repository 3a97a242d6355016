namespace ShapingbaPlans.Web.Features.Releases;

/// <summary>The words of the releases: <c>ReleasesWords.resx</c>, <c>ReleasesWords.en.resx</c>.</summary>
public sealed class ReleasesWords;
