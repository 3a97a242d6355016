namespace ShapingbaPlans.Domain.Plans;

/// <summary>A comparator with its value, and for a range its upper value, in one unit.</summary>
/// <param name="Comparator">How the value bounds the quantity.</param>
/// <param name="Value">The value; for a range the lower one.</param>
/// <param name="UpperValue">The upper value of a range; null otherwise.</param>
/// <example>8.5万辆以上 is <c>new Bound(Comparator.Ge, 8.5m)</c> in 万辆; 4.5%—5% is <c>new Bound(Comparator.Range, 4.5m, 5m)</c>.</example>
public readonly record struct Bound(Comparator Comparator, decimal Value, decimal? UpperValue = null);
