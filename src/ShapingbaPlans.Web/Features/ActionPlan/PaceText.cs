using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Paths;

namespace ShapingbaPlans.Web.Features.ActionPlan;

/// <summary>The pace of a path in words: what was observed, what was required, what the years left need.</summary>
public sealed class PaceText(IStringLocalizer<ActionPlanWords> words, PathAmounts amounts)
{
    /// <summary>The pace so far; null when there is none.</summary>
    public string? Observed(TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var path = row.Path;
        var openness = PathAmounts.OpennessOf(path);
        return path.Method switch
        {
            HorizonMethod.EveryYear when path.Points.Count > 0
                => Say("pace.kept", path.Points.Count, path.Working.Count(s => s.Code == StepCode.YearKept)),
            HorizonMethod.Cumulative when row.Sum is { } sum && path is { ShareReached: { } reached, ShareElapsed: { } elapsed }
                => Say("pace.sum" + openness, amounts.Value(row.Indicator, path, sum), FigureText.Percent(reached), FigureText.Percent(elapsed)),
            HorizonMethod.YearlyAverage when path.ObservedRate is { } mean => Say("pace.mean" + openness, path.Points.Count, FigureText.Percent(mean)),
            HorizonMethod.GrowthRate when path.ObservedRate is { } growth
                => Say("pace.observed" + openness, FigureText.Percent(growth)),
            HorizonMethod.Linear when path.ObservedRate is { } change => Say("pace.observed" + openness, amounts.Yearly(row.Indicator, path, change)),
            _ => null,
        };
    }

    /// <summary>The pace that was required from the first observed year; null where it says nothing new.</summary>
    public string? Required(TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var path = row.Path;
        return path.RequiredRate is not { } rate || path.Method == HorizonMethod.YearlyAverage ? null
            : path.Method == HorizonMethod.Cumulative ? Say("pace.each", amounts.Yearly(row.Indicator, path, rate))
            : Say("pace.required", path.Points[0].Year, amounts.Yearly(row.Indicator, path, rate));
    }

    /// <summary>The pace that the years left need.</summary>
    public string? FromNow(TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Path is { RequiredFromNow: { } rate, Needed.Count: > 0 }
            ? Say("pace.from-now", row.Path.Needed.Count, amounts.Yearly(row.Indicator, row.Path, rate)) : null;
    }

    private string Say(string key, params object[] numbers) => words[key, numbers];
}
