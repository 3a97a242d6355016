namespace ShapingbaPlans.Web.Tables;

/// <summary>What the cells of a column are.</summary>
public enum CellKind { Text, Term, Whole, Number, Date }

/// <summary>A column of a table.</summary>
/// <param name="Name">In snake case; a column of one year ends with it (<c>plan_2027</c>). Its Chinese header is in <c>ColumnWords.resx</c>.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Terms">The domain's type whose terms the cells are, where there is one.</param>
/// <param name="Unit">The unit of all its cells, where they have one; a column of its own says it where they differ.</param>
public sealed record Column(string Name, CellKind Kind, Type? Terms = null, string? Unit = null);
