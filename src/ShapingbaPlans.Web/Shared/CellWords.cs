namespace ShapingbaPlans.Web.Shared;

/// <summary>The words for kinds of facts and their cells: <c>CellWords.resx</c>, <c>CellWords.en.resx</c>. Read them through <see cref="CellLabel"/>.</summary>
public sealed class CellWords;
