namespace ShapingbaPlans.Web.Shared;

/// <summary>Units in English: <c>Units.en.resx</c>; in Chinese they stand as they are.</summary>
public sealed class Units;
