using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>One observed year of a path: its value in the indicator's unit, and the figure it comes from.</summary>
public sealed record PathPoint(int Year, decimal Value, Figure Figure);

/// <summary>What a year between now and the target needs: a value in the indicator's unit, or % growth for yearly averages.</summary>
public sealed record NeededValue(int Year, decimal Value);

/// <summary>
/// The path to a horizon target, for instance to 2027. Source: Open SDG, "Progress Measurement Methodology" (Statistics Canada, after
/// Eurostat's monitoring report): R = d · CAGR(observed) ÷ |CAGR(required)|, both from the first observed year. Other methods: docs/methods.md.
/// </summary>
/// <example>Trains 3923 (2023), 4295 (2024), 4156 (2025) to 8000 (2027): observed 2.9 % a year, required from 2023 19.5 %, R = 0.15, limited.</example>
public sealed record HorizonPath
{
    /// <summary>The version of these rules, shown with every working.</summary>
    public const string RuleVersion = "path-1";

    /// <summary>A target whose note starts so holds in each year of its span (每年).</summary>
    public const string EachYearNote = "每年";

    /// <summary>Where the target stands.</summary>
    public required HorizonState State { get; init; }

    /// <summary>How it was judged.</summary>
    public required HorizonMethod Method { get; init; }

    /// <summary>The target.</summary>
    public required Figure Target { get; init; }

    /// <summary>The indicator's unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The number to be reached, in <see cref="Unit"/>: of a range, its required end. Null when its unit does not convert.</summary>
    public decimal? TargetValue { get; init; }

    /// <summary>The observed years, in order; for yearly averages the yearly growth in %.</summary>
    public required IReadOnlyList<PathPoint> Points { get; init; }

    /// <summary>The rate observed: % per year (growth rate, yearly average), or units per year (linear, cumulative).</summary>
    public decimal? ObservedRate { get; init; }

    /// <summary>The rate required from the first observed year (cumulative: from the span's start), as <see cref="ObservedRate"/>.</summary>
    public decimal? RequiredRate { get; init; }

    /// <summary>The rate required from the last observed year on, as <see cref="ObservedRate"/>; null when nothing is left to do or no year is left.</summary>
    public decimal? RequiredFromNow { get; init; }

    /// <summary>Growth rate: Open SDG's R. Cumulative: share reached ÷ share of the years elapsed. Null otherwise, or when nothing was required.</summary>
    public decimal? R { get; init; }

    /// <summary>Linear: the miss in % of the distance still to go.</summary>
    public decimal? MissPercent { get; init; }

    /// <summary>Where the observed rate leads by the target year: a value, a sum, or a mean. It is arithmetic, no forecast.</summary>
    public decimal? Projected { get; init; }

    /// <summary>Cumulative: % of the target reached.</summary>
    public decimal? ShareReached { get; init; }

    /// <summary>Cumulative: % of the span's years elapsed.</summary>
    public decimal? ShareElapsed { get; init; }

    /// <summary>What each year left needs, up to the target year; empty when the target is reached or nothing can be said.</summary>
    public IReadOnlyList<NeededValue> Needed { get; init; } = [];

    /// <summary>The steps, in order.</summary>
    public required IReadOnlyList<WorkStep> Working { get; init; }

    /// <summary>The year of the target.</summary>
    public int TargetYear => Target.Period.LastYear;

    /// <summary>The target year itself is observed: its year's verdict decides, and a path short of it is never "on track".</summary>
    public bool IsOver => Points.Count > 0 && Points[^1].Year >= TargetYear;

    /// <summary>An observed value is itself a bound, a range or approximate (突破1300亿元): its printed number was used.</summary>
    public bool IsApproximate => Points.Any(p => p.Figure.Comparator != Comparator.Eq);

    /// <summary>
    /// The observed pace is at least <see cref="ObservedRate"/>: what it ends with is printed as more than (突破1300亿元), and nothing else
    /// is open. Between two such bounds the pace is about; a first year that is a bound can lie higher, and then less was gained.
    /// </summary>
    public bool IsPaceAtLeast => Method is HorizonMethod.Cumulative or HorizonMethod.YearlyAverage
        ? Points.Any(IsLowerBound) && Points.All(p => IsLowerBound(p) || IsExact(p))
        : Points.Count > 1 && IsExact(Points[0]) && IsLowerBound(Points[^1]);

    /// <summary>The state was reckoned from a lower bound, so that things can stand better: not said of what the bound itself proves.</summary>
    public bool IsReckonedFromLowerBound => State is not (HorizonState.Reached or HorizonState.NotEnoughData)
        && (Method is HorizonMethod.Cumulative or HorizonMethod.YearlyAverage ? Points.Any(IsLowerBound)
            : !(Method == HorizonMethod.EveryYear && State == HorizonState.OnTrack) && Points.Count > 0 && IsLowerBound(Points[^1]));

    /// <summary>What the year after the last observed one needs.</summary>
    public NeededValue? NeededNextYear => Needed.Count > 0 ? Needed[0] : null;

    /// <summary>What a year needs for the target to be reached; null when the year is past, beyond the target, or nothing can be said.</summary>
    public decimal? NeededIn(int year) => Needed.FirstOrDefault(n => n.Year == year)?.Value;

    private static bool IsLowerBound(PathPoint point) => point.Figure.Comparator is Comparator.Gt or Comparator.Ge;

    private static bool IsExact(PathPoint point) => point.Figure.Comparator == Comparator.Eq;

    /// <summary>Judges a path.</summary>
    /// <param name="indicator">Gives unit, measure and direction.</param>
    /// <param name="target">A plan for a year to come or for a span of years.</param>
    /// <param name="actuals">The actuals of single years, one a year (the first given counts); for a yearly average the companion series of yearly growth.</param>
    /// <param name="lastReportedYear">The last year with an annual report; null for the last observed year.</param>
    /// <param name="thresholds">Other lines than those in force.</param>
    /// <exception cref="ArgumentException">The target is of another indicator, or no plan.</exception>
    public static HorizonPath Judge(
        Indicator indicator, Figure target, IReadOnlyList<Figure> actuals, int? lastReportedYear = null, HorizonThresholds? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(actuals);
        if (target.IndicatorId != indicator.IndicatorId || target.Role != Role.Plan)
            throw new ArgumentException($"{target.Key} is no plan of {indicator.IndicatorId}.", nameof(target));
        return PathMethods.Judge(new PathInputs(indicator, target, actuals, lastReportedYear, thresholds ?? HorizonThresholds.InForce));
    }
}
