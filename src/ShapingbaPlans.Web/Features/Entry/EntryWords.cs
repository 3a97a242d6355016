namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>The words of entering: <c>EntryWords.resx</c>, <c>EntryWords.en.resx</c>.</summary>
public sealed class EntryWords;
