using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>The pace of a path in a line or two: what was observed, and what is needed, each by the path's own method.</summary>
public sealed class PathWords(IStringLocalizer<DashboardWords> words, FigureText figures)
{
    public IEnumerable<string> Of(HorizonPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Method == HorizonMethod.EveryYear)
        {
            yield return words["pace.kept", path.Points.Count, path.Working.Count(s => s.Code == StepCode.YearKept)];
            yield break;
        }

        if (path.Method == HorizonMethod.Cumulative)
        {
            if (path is { ShareReached: { } reached, ShareElapsed: { } elapsed })
            {
                yield return words["pace.reached", FigureText.Percent(reached)];
                yield return words["pace.elapsed", FigureText.Percent(elapsed)];
            }

            yield break;
        }

        if (path.ObservedRate is { } observed)
            yield return words[path.Method == HorizonMethod.YearlyAverage ? "pace.average" : "pace.observed", Rate(path, observed)];
        if (path.State != HorizonState.Reached && path.RequiredFromNow is { } needed)
            yield return words["pace.needed", Rate(path, needed)];
    }

    private string Rate(HorizonPath path, decimal rate) => path.Method == HorizonMethod.Linear
        ? (rate > 0 ? "+" : "") + figures.WithUnit(rate, path.Unit == "%" ? 1 : Math.Max(1, path.Target.Decimals), path.Unit)
        : path.Method == HorizonMethod.YearlyAverage ? FigureText.Percent(rate) : FigureText.WithSign(rate, 1) + "%";
}
