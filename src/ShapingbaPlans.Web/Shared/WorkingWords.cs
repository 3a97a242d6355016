namespace ShapingbaPlans.Web.Shared;

/// <summary>The sentences of a working: <c>step.x</c> names a step, <c>says.x</c> says it with its numbers.</summary>
public sealed class WorkingWords;
