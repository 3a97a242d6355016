using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>The annual plans ahead on the way to a horizon target, taken as met: whether they lead there.</summary>
/// <param name="Next">The next annual plan.</param>
/// <param name="Needed">What its year needs for the target to be reached, in the path's unit.</param>
/// <param name="Comparison">The plans set against the target.</param>
public sealed record AnnualTargets(Figure Next, decimal Needed, Comparison Comparison)
{
    /// <summary>Sets the annual plans ahead against a horizon target.</summary>
    /// <param name="indicator">The indicator of the horizon target.</param>
    /// <param name="path">Where the target stands.</param>
    /// <param name="answers">The history with the annual plans: the indicator's own, or of a yearly average its companion's.</param>
    /// <returns>Null when nothing is observed yet, no annual plan lies ahead, or nothing can be said.</returns>
    public static AnnualTargets? Toward(Indicator indicator, HorizonPath path, IndicatorHistory answers)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(answers);
        if (path.Points.Count == 0)
            return null;
        var last = path.Points[^1];
        var ahead = answers.Years.Where(c => c.Year > last.Year && c.Year < path.TargetYear).Select(c => c.Plan).OfType<Figure>().ToList();
        // A target that is reached asks for no more than itself; a lower plan can still lead away from it.
        if (ahead.Count == 0 || (path.NeededIn(ahead[0].Period.LastYear) ?? (path.State == HorizonState.Reached ? path.TargetValue : null)) is not { } needed)
            return null;
        // Sums and means need every year so far; the other methods go on from the last.
        var wholeSpan = path.Method is HorizonMethod.Cumulative or HorizonMethod.YearlyAverage;
        var targets = wholeSpan ? [.. path.Points.Select(p => p.Figure with { Role = Role.Plan }), .. ahead] : ahead;
        return ConsistencyChecks.ShortOfHorizon(indicator, path.Target, targets, wholeSpan ? null : last.Figure) is { } comparison
            ? new(ahead[0], needed, comparison) : null;
    }
}
