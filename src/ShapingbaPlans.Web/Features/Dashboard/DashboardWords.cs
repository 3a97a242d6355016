namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>The words of the overview: <c>DashboardWords.resx</c>, <c>DashboardWords.en.resx</c>.</summary>
public sealed class DashboardWords;
