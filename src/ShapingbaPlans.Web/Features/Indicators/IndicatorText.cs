using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Paths;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>Comparisons and paces of one indicator in words.</summary>
public sealed class IndicatorText(IStringLocalizer<IndicatorWords> words, ChangeText changes, PathAmounts amounts)
{
    /// <summary>What a verdict is measured by: the completion rate, else the difference from the plan; null when nothing was compared.</summary>
    public string? Measured(Indicator indicator, YearCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Verdict.CompletionRate is { } rate ? FigureText.Percent(rate) : changes.Difference(indicator, cell);
    }

    /// <summary>A plan against a figure before it: 比2025年计划少200列; null when they do not compare.</summary>
    public string? Against(Indicator indicator, Figure now, Figure? before)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(now);
        if (before is null || indicator.ValueOf(now) is not { } value || indicator.ValueOf(before) is not { } old)
            return null;
        var (role, difference) = (before.Role != Role.Plan ? "actual" : before.Period == now.Period ? "own-plan" : "plan", value - old);
        var amount = changes.Amount(indicator, difference, FigureText.DecimalsOf(now, before));
        if (difference != 0 && (IsOpen(now) || IsOpen(before)))
            amount = words["about", amount];
        return words[$"against.{role}.{(difference > 0 ? "more" : difference == 0 ? "same" : IsCounted(indicator) ? "fewer" : "less")}", before.Period.LastYear, amount];
    }

    // English has fewer trains, but less money. 万人 are people too.
    private static bool IsCounted(Indicator indicator) => UnitWords.IsCount(indicator.Unit.TrimStart('万', '亿')) || indicator.Unit is "天" or "标箱" or "人次" or "万标箱" or "万人次";

    /// <summary>The pace of a path: what was observed and what the years left need; null when nothing can be said.</summary>
    public string? Pace(Indicator indicator, HorizonPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var openness = PathAmounts.OpennessOf(path);
        var observed = path.Method switch
        {
            HorizonMethod.Cumulative when path is { ShareReached: { } reached, ShareElapsed: { } elapsed }
                => words["pace.sum" + openness, FigureText.Percent(reached), FigureText.Percent(elapsed)].Value,
            HorizonMethod.YearlyAverage when path.ObservedRate is { } mean => words["pace.mean" + openness, path.Points.Count, FigureText.Percent(mean)].Value,
            HorizonMethod.EveryYear when path.Points.Count > 0
                => words["pace.kept", path.Points.Count, path.Working.Count(s => s.Code == StepCode.YearKept)].Value,
            HorizonMethod.GrowthRate when path.ObservedRate is { } growth => words["pace.observed" + openness, path.Points[0].Year, FigureText.Percent(growth)].Value,
            HorizonMethod.Linear when path.ObservedRate is { } change => words["pace.observed" + openness, path.Points[0].Year, amounts.Yearly(indicator, path, change)].Value,
            _ => null,
        };
        var needed = path is { RequiredFromNow: { } rate, Needed.Count: > 0 }
            ? words["pace.from-now", path.Needed.Count,
                amounts.Yearly(indicator, path, rate)].Value : null;
        return observed is null && needed is null ? null : string.Join(words["clause.next"], new[] { observed, needed }.OfType<string>());
    }

    /// <summary>An actual that is itself a bound or approximate (突破1300亿元): what is reckoned from it is about.</summary>
    public static bool IsOpen(Figure figure) => figure is { Role: Role.Actual, Comparator: not Comparator.Eq };
}
