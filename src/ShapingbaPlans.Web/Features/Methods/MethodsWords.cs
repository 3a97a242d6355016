namespace ShapingbaPlans.Web.Features.Methods;

/// <summary>The words of the methods page: <c>MethodsWords.resx</c>, <c>MethodsWords.en.resx</c>. Thresholds come from the rules, never from here.</summary>
public sealed class MethodsWords;
