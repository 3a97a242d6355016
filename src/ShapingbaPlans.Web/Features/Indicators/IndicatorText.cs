using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>Differences and paces of one indicator in words.</summary>
public sealed class IndicatorText(IStringLocalizer<IndicatorWords> words, FigureText figures)
{
    private const int MostDecimals = 4;

    /// <summary>An unsigned amount: 156列; of rates 3.1个百分点; of ranks 2位.</summary>
    public string Amount(Indicator indicator, decimal amount, int decimals)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var shown = Math.Max(decimals, Scale(amount));
        return indicator.IsRate ? figures.Points(Math.Abs(amount), shown).TrimStart('+') : figures.WithUnit(Math.Abs(amount), shown, indicator.Unit);
    }

    /// <summary>A signed difference: +156列, −3.1个百分点.</summary>
    public string Difference(Indicator indicator, decimal difference, int decimals)
        => (difference > 0 ? "+" : difference < 0 ? "\u2212" : "") + Amount(indicator, difference, decimals);

    /// <summary>What a verdict is measured by: the completion rate, else the difference from the plan; null when nothing was compared.</summary>
    public string? Measured(Indicator indicator, YearCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Verdict.CompletionRate is { } rate ? FigureText.Percent(rate) : Gap(indicator, cell);
    }

    /// <summary>Actual less plan, signed; null when they are not compared.</summary>
    public string? Gap(Indicator indicator, YearCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Verdict.Difference is { } difference ? Difference(indicator, difference, FigureText.DecimalsOf(cell.Plan, cell.Actual)) : null;
    }

    /// <summary>The change on the year before: +9.5%, −2.5个百分点.</summary>
    public string? Change(YearCell cell, YearCell? before)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.ChangeOnYearBefore is not { } change)
            return null;
        var value = change.Unit switch
        {
            ChangeUnit.Points => figures.Points(change.Value, FigureText.DecimalsOf(before?.Actual, cell.Actual)),
            ChangeUnit.Places => words["places", FigureText.WithSign(change.Value, 0)],
            _ => FigureText.WithSign(change.Value, 1) + "%",
        };
        return (change.IsApproximate ? "≈" : "") + value;
    }

    /// <summary>A plan against a figure before it: 比2025年计划少200列; null when they do not compare.</summary>
    public string? Against(Indicator indicator, Figure now, Figure? before)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(now);
        if (before is null || In(indicator, now) is not { } value || In(indicator, before) is not { } old)
            return null;
        var (role, difference) = (before.Role != Role.Plan ? "actual" : before.Period == now.Period ? "own-plan" : "plan", value - old);
        var amount = Amount(indicator, difference, FigureText.DecimalsOf(now, before));
        if (difference != 0 && (IsOpen(now) || IsOpen(before)))
            amount = words["about", amount];
        return words[$"against.{role}.{(difference > 0 ? "more" : difference < 0 ? "less" : "same")}", before.Period.LastYear, amount];
    }

    /// <summary>The pace of a path: what was observed and what the years left need; null when nothing can be said.</summary>
    public string? Pace(Indicator indicator, HorizonPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var observed = path.Method switch
        {
            HorizonMethod.Cumulative when path is { ShareReached: { } reached, ShareElapsed: { } elapsed }
                => words["pace.sum", FigureText.Percent(reached), FigureText.Percent(elapsed)].Value,
            HorizonMethod.YearlyAverage when path.ObservedRate is { } mean => words["pace.mean", path.Points.Count, FigureText.Percent(mean)].Value,
            HorizonMethod.EveryYear when path.Points.Count > 0
                => words["pace.kept", path.Points.Count, path.Working.Count(s => s.Code == StepCode.YearKept)].Value,
            HorizonMethod.GrowthRate when path.ObservedRate is { } growth => words["pace.observed", path.Points[0].Year, FigureText.Percent(growth)].Value,
            HorizonMethod.Linear when path.ObservedRate is { } change => words["pace.observed", path.Points[0].Year, Yearly(indicator, change)].Value,
            _ => null,
        };
        var needed = path is { RequiredFromNow: { } rate, Needed.Count: > 0 }
            ? words["pace.from-now", path.Needed.Count,
                path.Method is HorizonMethod.GrowthRate or HorizonMethod.YearlyAverage ? FigureText.Percent(rate) : Yearly(indicator, rate)].Value : null;
        return observed is null && needed is null ? null : string.Join(words["clause.next"], new[] { observed, needed }.OfType<string>());
    }

    /// <summary>A figure's value in the indicator's unit; null when it does not convert.</summary>
    public static decimal? In(Indicator indicator, Figure figure) => UnitWords.Convert(figure.Value, figure.Unit, indicator.Unit);

    /// <summary>An actual that is itself a bound or approximate (突破1300亿元): what is reckoned from it is about.</summary>
    public static bool IsOpen(Figure figure) => figure is { Role: Role.Actual, Comparator: not Comparator.Eq };

    private string Yearly(Indicator indicator, decimal change)
    {
        var rounded = Math.Round(change, Math.Min(2, WorkNumbers.Decimals(change)), MidpointRounding.AwayFromZero);
        return Difference(indicator, rounded, 0);
    }

    // Converted and computed numbers can need more decimals than the printed ones.
    private static int Scale(decimal amount)
        => Enumerable.Range(0, MostDecimals + 1).FirstOrDefault(d => decimal.Round(amount, d) == amount, MostDecimals);
}
