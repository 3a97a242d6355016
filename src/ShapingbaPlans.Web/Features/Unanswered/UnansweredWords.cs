namespace ShapingbaPlans.Web.Features.Unanswered;

/// <summary>The words of the register of unanswered promises: <c>UnansweredWords.resx</c>, <c>UnansweredWords.en.resx</c>.</summary>
public sealed class UnansweredWords;
