namespace ShapingbaPlans.Web.Features.Administration;

/// <summary>The words of managing accounts.</summary>
public sealed class AdministrationWords;
