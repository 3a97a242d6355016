namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>The words in a chart of plan and actual: <c>PlanChartWords.resx</c>, <c>PlanChartWords.en.resx</c>.</summary>
public sealed class PlanChartWords;
