namespace ShapingbaPlans.Web.Features.Explorer;

/// <summary>The words of the explorer: <c>ExplorerWords.resx</c>, <c>ExplorerWords.en.resx</c>.</summary>
public sealed class ExplorerWords;
