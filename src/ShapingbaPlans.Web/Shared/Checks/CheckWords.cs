namespace ShapingbaPlans.Web.Shared.Checks;

/// <summary>What is said of figures that were set against each other: <c>CheckWords.resx</c>, <c>CheckWords.en.resx</c>.</summary>
public sealed class CheckWords;
