using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Paths;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>The pace of a path in a line or two: what was observed, and what is needed, each by the path's own method.</summary>
public sealed class PathWords(IStringLocalizer<DashboardWords> words, PathAmounts amounts)
{
    public IEnumerable<string> Of(Indicator indicator, HorizonPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Method == HorizonMethod.EveryYear)
        {
            yield return words["pace.kept", path.Points.Count, path.Working.Count(s => s.Code == StepCode.YearKept)];
            yield break;
        }

        var openness = PathAmounts.OpennessOf(path);
        if (path.Method == HorizonMethod.Cumulative)
        {
            if (path is { ShareReached: { } reached, ShareElapsed: { } elapsed })
            {
                yield return words["pace.reached" + openness, FigureText.Percent(reached)];
                yield return words["pace.elapsed", FigureText.Percent(elapsed)];
            }

            yield break;
        }

        if (path.ObservedRate is { } observed)
            yield return words[(path.Method == HorizonMethod.YearlyAverage ? "pace.average" : "pace.observed") + openness, amounts.Yearly(indicator, path, observed)];
        if (path.State != HorizonState.Reached && path.RequiredFromNow is { } needed)
            yield return words["pace.needed", amounts.Yearly(indicator, path, needed)];
    }
}
