namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>The words of an indicator's page: <c>IndicatorWords.resx</c>, <c>IndicatorWords.en.resx</c>.</summary>
public sealed class IndicatorWords;
