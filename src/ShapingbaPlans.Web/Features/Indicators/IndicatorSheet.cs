using ShapingbaPlans.Web.Shared.Pictures;
using ShapingbaPlans.Web.Shared.PlanChart;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>The chart of one indicator as a sheet to take away.</summary>
public sealed class IndicatorSheet(DrawnComponents components, ChartSpeech speech, IndicatorFinding finding, SheetNotes notes)
{
    public async Task<PictureSheet> OfAsync(IndicatorView view, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (chart, indicator) = (view.Chart, view.Years.Indicator);
        var drawing = await components.DrawAsync<PlanChartDrawing>(new()
        {
            ["Id"] = "chart",
            ["Facts"] = chart,
            ["Frame"] = ChartFrame.Broad,
            ["Labels"] = speech.LabelsOf(ChartFrame.Broad),
            ["Title"] = speech.Title(indicator, chart),
            ["Description"] = speech.Description(indicator, chart),
        });
        return new(
            finding.Headline(view), finding.ChartSubtitle(view), speech.Description(indicator, chart), [new(drawing)],
            [notes.Sources(view.Plans, [.. view.Plans.Figures[view.Indicator.IndicatorId], .. view.Plans.Figures[indicator.IndicatorId]]), notes.Release(view.Plans)],
            PermanentLink.Of(request, "/indicators/" + view.Indicator.IndicatorId, view.Plans));
    }
}
