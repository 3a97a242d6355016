namespace ShapingbaPlans.Web.Tables;

/// <summary>The Chinese headers of export columns: <c>ColumnWords.resx</c>.</summary>
public sealed class ColumnWords;
