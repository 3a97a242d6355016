namespace ShapingbaPlans.Web.Features.ActionPlan;

/// <summary>The words of the action plan's page: <c>ActionPlanWords.resx</c>, <c>ActionPlanWords.en.resx</c>.</summary>
public sealed class ActionPlanWords;
