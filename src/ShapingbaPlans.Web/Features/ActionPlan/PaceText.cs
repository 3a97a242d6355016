using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.ActionPlan;

/// <summary>The pace of a path in words: what was observed, what was required, what the years left need.</summary>
public sealed class PaceText(IStringLocalizer<ActionPlanWords> words, FigureText text)
{
    /// <summary>The pace so far; null when there is none.</summary>
    public string? Observed(TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var path = row.Path;
        return path.Method switch
        {
            HorizonMethod.EveryYear when path.Points.Count > 0
                => Say("pace.kept", path.Points.Count, path.Working.Count(s => s.Code == StepCode.YearKept)),
            HorizonMethod.Cumulative when row.Sum is { } sum && path is { ShareReached: { } reached, ShareElapsed: { } elapsed }
                => Say("pace.sum", Amount(row, sum), FigureText.Percent(reached), FigureText.Percent(elapsed)),
            HorizonMethod.YearlyAverage when path.ObservedRate is { } mean => Say("pace.mean", path.Points.Count, FigureText.Percent(mean)),
            HorizonMethod.GrowthRate when path.ObservedRate is { } growth
                => Say(path.IsApproximate ? "pace.observed.about" : "pace.observed", FigureText.Percent(growth)),
            HorizonMethod.Linear when path.ObservedRate is { } change => Say("pace.observed", Change(row, change)),
            _ => null,
        };
    }

    /// <summary>The pace that was required from the first observed year; null where it says nothing new.</summary>
    public string? Required(TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var path = row.Path;
        return path.RequiredRate is not { } rate || path.Method == HorizonMethod.YearlyAverage ? null
            : path.Method == HorizonMethod.Cumulative ? Say("pace.each", Amount(row, rate))
            : Say("pace.required", path.Points[0].Year, Rate(row, rate));
    }

    /// <summary>The pace that the years left need.</summary>
    public string? FromNow(TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Path is { RequiredFromNow: { } rate, Needed.Count: > 0 }
            ? Say("pace.from-now", row.Path.Needed.Count, row.Path.Method == HorizonMethod.Cumulative ? Amount(row, rate) : Rate(row, rate)) : null;
    }

    /// <summary>A value of the path in its unit, with the decimals that its printed numbers have.</summary>
    public string Amount(TargetRow row, decimal value)
    {
        ArgumentNullException.ThrowIfNull(row);
        var printed = row.Path.Points.Select(p => p.Figure).Append(row.Target).Where(f => f.Unit == row.Unit).Select(f => f.Decimals).DefaultIfEmpty(2).Max();
        // A small count needs a decimal to say 16.7 a year; a rate never says less than one.
        var least = row.Indicator.IsRate || (value != decimal.Truncate(value) && Math.Abs(value) < 100) ? 1 : 0;
        return text.WithUnit(value, Math.Max(printed, least), row.Unit);
    }

    private string Say(string key, params object[] numbers) => words[key, numbers];

    private string Rate(TargetRow row, decimal rate)
        => row.Path.Method is HorizonMethod.GrowthRate or HorizonMethod.YearlyAverage ? FigureText.Percent(rate) : Change(row, rate);

    private string Change(TargetRow row, decimal change)
    {
        var decimals = Math.Min(2, WorkNumbers.Decimals(change));
        return row.Indicator.IsRate ? text.Points(change, decimals) : (change > 0 ? "+" : "") + text.WithUnit(change, decimals, row.Unit);
    }
}
