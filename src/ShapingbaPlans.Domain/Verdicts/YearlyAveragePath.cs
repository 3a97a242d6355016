namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>年均: the geometric mean of the yearly growth reported so far against the target, and the growth the years left need.</summary>
internal static class YearlyAveragePath
{
    public static HorizonPath Judge(PathInputs path)
    {
        var span = path.Target.Period;
        var points = path.Points.Where(p => p.Year >= span.FirstYear && p.Value > -100m).ToList();
        if (points.Count == 0)
            return path.End(HorizonMethod.YearlyAverage, HorizonState.NotEnoughData) with { Points = points };
        var grown = points.Aggregate(1m, (product, p) => product * (1m + (p.Value / 100m)));
        // Ten places: more than is printed, and the root's last digits do not turn "meets" into "short".
        var mean = Math.Round(100m * (Roots.Root(grown, points.Count) - 1m), 10);
        path.Note(StepCode.GeometricMean, mean, "%", [.. points.Select(p => p.Value)]);

        var missing = Enumerable.Range(span.FirstYear, path.Last.Year - span.FirstYear + 1).Except(points.Select(p => p.Year)).ToList();
        path.Working.AddRange(missing.Select(year => new WorkStep(StepCode.YearMissing, Year: year)));
        decimal? fromNow = missing.Count == 0 && path.YearsLeft > 0 ? FromNow(path, grown) : null;
        var gap = Math.Max(0m, path.Accepted.Shortfall(mean));
        path.Note(StepCode.Gap, gap, "%", path.Goal, mean);
        var isWhole = points.Count == span.Years;
        var state = path.Accepted.Contains(mean) ? isWhole ? HorizonState.Reached : HorizonState.OnTrack
            : gap < path.Thresholds.AccelerationGapPoints ? HorizonState.NeedsAcceleration : HorizonState.Limited;
        return path.End(HorizonMethod.YearlyAverage, state) with
        {
            Points = points,
            ObservedRate = mean,
            RequiredRate = path.Goal,
            RequiredFromNow = fromNow,
            Projected = mean,
            Needed = fromNow is { } rate ? [.. Enumerable.Range(1, path.YearsLeft).Select(i => new NeededValue(path.Last.Year + i, rate))] : [],
        };
    }

    private static decimal FromNow(PathInputs path, decimal grown)
    {
        var whole = Roots.Grow(1m, path.Goal, path.Target.Period.Years);
        var rate = Math.Round(100m * (Roots.Root(whole / grown, path.YearsLeft) - 1m), 10);
        path.Note(StepCode.RequiredFromNow, rate, "%", 100m * (grown - 1m), path.Goal, path.YearsLeft);
        return rate;
    }
}
