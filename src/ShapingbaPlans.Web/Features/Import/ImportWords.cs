namespace ShapingbaPlans.Web.Features.Import;

/// <summary>The words of taking in reports and of looking through what was read.</summary>
public sealed class ImportWords;
