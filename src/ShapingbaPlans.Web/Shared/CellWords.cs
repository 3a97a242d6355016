namespace ShapingbaPlans.Web.Shared;

/// <summary>Marks the words for kinds of facts and their cells.</summary>
public sealed class CellWords;
