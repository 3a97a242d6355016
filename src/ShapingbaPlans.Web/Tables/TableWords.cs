namespace ShapingbaPlans.Web.Tables;

/// <summary>What downloads say about themselves: <c>TableWords.resx</c>, <c>TableWords.en.resx</c>; titles by the page's route.</summary>
public sealed class TableWords;
