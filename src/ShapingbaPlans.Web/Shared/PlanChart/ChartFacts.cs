using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>A plan as it is drawn: its bound in the indicator's unit, and the label beside the mark.</summary>
/// <param name="Comparator">Chooses the mark.</param>
/// <param name="Low">The value; of a range the lower end, of an approximate plan its value less the tolerance.</param>
/// <param name="High">The upper end of a range or of the tolerance; else the value again.</param>
/// <param name="Value">The printed number that the line stands at.</param>
/// <param name="IsSoft">力争: dashed.</param>
/// <param name="Label">≥8.5.</param>
public sealed record ChartPlan(Comparator Comparator, decimal Low, decimal High, decimal Value, bool IsSoft, string Label);

/// <summary>One year of the chart. A year without an actual has no bar: it is never drawn as zero.</summary>
public sealed record ChartYear(int Year, decimal? Actual, string ActualLabel, ChartPlan? Plan, YearState State, bool IsReported)
{
    /// <summary>Neither a plan nor an actual.</summary>
    public bool IsEmpty => Actual is null && Plan is null;
}

/// <summary>The target at the right edge.</summary>
public sealed record ChartGoal(int Year, decimal Value, bool IsSoft, string Label);

/// <summary>What a year on the way to the target needs.</summary>
public sealed record ChartNeed(int Year, decimal Value, string Label);

/// <summary>Everything that one chart of plan and actual draws, in the indicator's unit.</summary>
public sealed record ChartFacts
{
    public required IReadOnlyList<ChartYear> Years { get; init; }

    /// <summary>The horizon target; null when there is none, or when it cannot stand on the same scale as the years.</summary>
    public ChartGoal? Goal { get; init; }

    /// <summary>What the years from now to the target need, the target year included.</summary>
    public IReadOnlyList<ChartNeed> Needed { get; init; } = [];

    /// <summary>What stands beside this chart on the same scale: values of its neighbours with the same unit.</summary>
    public IReadOnlyList<decimal> Neighbours { get; init; } = [];

    /// <summary>Of ranks the first place stands highest.</summary>
    public bool IsRank { get; init; }

    /// <summary>Every value that the scale has to hold.</summary>
    public IReadOnlyCollection<decimal> Values =>
        [
            .. Years.Select(y => y.Actual).OfType<decimal>(), .. Years.Select(y => y.Plan).OfType<ChartPlan>().SelectMany(p => new[] { p.Low, p.High }),
            .. Needed.Select(n => n.Value), .. Goal is { } goal ? [goal.Value] : Array.Empty<decimal>(), .. Neighbours,
        ];

    public bool IsEmpty => Goal is null && Years.All(y => y.IsEmpty);

    /// <summary>The facts of one indicator.</summary>
    /// <param name="history">The years drawn; of a yearly average, those of the yearly growth.</param>
    /// <param name="target">The horizon target to draw; null for none. A sum over several years is left out: a year's bar is no part-sum.</param>
    /// <param name="reportedYears">The years with an annual report.</param>
    public static ChartFacts Of(IndicatorHistory history, HorizonCell? target, IEnumerable<int> reportedYears)
    {
        ArgumentNullException.ThrowIfNull(history);
        var (unit, reported) = (history.Indicator.Unit, reportedYears.ToHashSet());
        var path = target?.Path is { TargetValue: not null, Method: not HorizonMethod.Cumulative } p && p.TargetYear > history.Years[^1].Year ? p : null;
        return new ChartFacts
        {
            Years = [.. history.Years.Select(c => YearOf(c, history.Indicator, reported))],
            Goal = path is null ? null : new(path.TargetYear, path.TargetValue!.Value, path.Target.Strength == Strength.Soft, ChartNumbers.Label(path.Target, unit)),
            Needed = path is null ? [] : [.. path.Needed.Select(n => new ChartNeed(n.Year, n.Value, ChartNumbers.Needed(n.Value, path, history.Indicator)))],
            IsRank = history.Indicator.Measure == Measure.Rank,
        };
    }

    private static ChartYear YearOf(YearCell cell, Indicator indicator, HashSet<int> reported) => new(
        cell.Year,
        cell.Actual is { } actual ? ChartNumbers.In(indicator.Unit, actual) : null,
        cell.Actual is { } shown ? ChartNumbers.Label(shown, indicator.Unit) : "",
        cell.Plan is { } plan ? PlanOf(plan, indicator) : null,
        cell.Verdict.State,
        reported.Contains(cell.Year));

    private static ChartPlan? PlanOf(Figure plan, Indicator indicator)
    {
        if (ChartNumbers.In(indicator.Unit, plan) is not { } value)
            return null;
        var upper = plan.UpperValue is { } u ? UnitWords.Convert(u, plan.Unit, indicator.Unit) : null;
        var tolerance = plan.Comparator == Comparator.About ? YearThresholds.InForce.AboutDistance(indicator, value) : 0m;
        var (low, high) = upper is { } end ? (Math.Min(value, end), Math.Max(value, end)) : (value - tolerance, value + tolerance);
        return new(plan.Comparator, low, high, value, plan.Strength == Strength.Soft, ChartNumbers.Label(plan, indicator.Unit));
    }
}
