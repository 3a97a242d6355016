namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>The words of the list of indicators: <c>IndicatorsWords.resx</c>, <c>IndicatorsWords.en.resx</c>.</summary>
public sealed class IndicatorsWords;
