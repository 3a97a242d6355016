namespace ShapingbaPlans.Web.Shared;

/// <summary>The words of drafts, where they are written and where they are decided: <c>DraftWords.resx</c>, <c>DraftWords.en.resx</c>.</summary>
public sealed class DraftWords;
