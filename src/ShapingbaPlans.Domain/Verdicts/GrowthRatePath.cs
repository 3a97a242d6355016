namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>R = d · CAGR(observed) ÷ |CAGR(required)|, both from the first observed year, as Open SDG does.</summary>
internal static class GrowthRatePath
{
    public static HorizonPath Judge(PathInputs path)
    {
        if (path.IsReachedBy(path.Last))
            return path.End(HorizonMethod.GrowthRate, HorizonState.Reached) with { ObservedRate = Observed(path) };
        if (Observed(path) is not { } observed)
        {
            var now = FromNow(path);
            return path.End(HorizonMethod.GrowthRate, HorizonState.NotEnoughData) with { RequiredFromNow = now, Needed = Needed(path, now) };
        }

        var years = path.Target.Period.LastYear - path.First.Year;
        var required = Roots.YearlyGrowth(path.First.Value, path.Goal, years);
        path.Note(StepCode.RequiredRate, required, "%", path.First.Value, path.Goal, years);
        // Ten places, so that the last digits of a root do not put an exact 0.95 on the wrong side of its line.
        decimal? ratio = required == 0 ? null : Math.Round(path.Sign * observed / Math.Abs(required), 10);
        if (ratio is { } r)
            path.Note(StepCode.Ratio, r, "", path.Sign, observed, required);
        var projected = Roots.Grow(path.Last.Value, observed, path.YearsLeft);
        path.Note(StepCode.Projected, projected, path.Indicator.Unit, path.Last.Value, observed, path.YearsLeft);
        var fromNow = FromNow(path);
        // Nothing was required and yet the target is not reached: the sign of the change decides.
        return path.End(HorizonMethod.GrowthRate, path.Thresholds.OfRatio(ratio ?? Math.Sign(path.Sign * observed))) with
        {
            ObservedRate = observed,
            RequiredRate = required,
            RequiredFromNow = fromNow,
            R = ratio,
            Projected = projected,
            Needed = Needed(path, fromNow),
        };
    }

    private static decimal? Observed(PathInputs path)
    {
        if (path.Points.Count < 2)
            return null;
        var years = path.Last.Year - path.First.Year;
        var observed = Roots.YearlyGrowth(path.First.Value, path.Last.Value, years);
        path.Note(StepCode.ObservedRate, observed, "%", path.First.Value, path.Last.Value, years);
        return observed;
    }

    private static decimal? FromNow(PathInputs path)
    {
        if (path.YearsLeft <= 0)
            return null;
        var rate = Roots.YearlyGrowth(path.Last.Value, path.Goal, path.YearsLeft);
        path.Note(StepCode.RequiredFromNow, rate, "%", path.Last.Value, path.Goal, path.YearsLeft);
        return rate;
    }

    // The target year needs the target itself, not what rounding leaves of it.
    private static IReadOnlyList<NeededValue> Needed(PathInputs path, decimal? rate) => rate is not { } percent ? []
        : [.. Enumerable.Range(1, path.YearsLeft).Select(i => new NeededValue(
            path.Last.Year + i, i == path.YearsLeft ? path.Goal : Roots.Grow(path.Last.Value, percent, i)))];
}
