namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>
/// A flow summed over a span: share of the target reached ÷ share of the span's years elapsed, judged by the lines of R.
/// A year without a figure makes the sum a lower bound: it can prove "reached" and "on track", and nothing else.
/// </summary>
/// <example>100家 in 2023-2027; 18, 22 and 12 by 2025: 52 % reached, 60 % of the years gone, 0.87: needs acceleration.</example>
internal static class CumulativePath
{
    public static HorizonPath Judge(PathInputs path)
    {
        var span = path.Target.Period;
        var points = path.Points.Where(p => p.Year >= span.FirstYear).ToList();
        var elapsed = Math.Clamp(path.LastReportedYear - span.FirstYear + 1, 0, span.Years);
        if (points.Count == 0 || path.Goal <= 0 || path.Accepted.Side == BoundSide.AtMost)
            return path.End(HorizonMethod.Cumulative, HorizonState.NotEnoughData) with { Points = points };

        var sum = points.Sum(p => p.Value);
        path.Note(StepCode.Sum, sum, path.Indicator.Unit, [.. points.Select(p => p.Value)]);
        var missing = Enumerable.Range(span.FirstYear, elapsed).Except(points.Select(p => p.Year)).ToList();
        path.Working.AddRange(missing.Select(year => new WorkStep(StepCode.YearMissing, Year: year)));
        var (reached, gone) = (sum * 100m / path.Goal, elapsed * 100m / span.Years);
        path.Note(StepCode.ShareReached, reached, "%", sum, path.Goal);
        path.Note(StepCode.ShareElapsed, gone, "%", elapsed, span.Years);
        var ratio = Math.Round(reached / gone, 10);
        path.Note(StepCode.Ratio, ratio, "", 1, reached, gone);

        var isReached = sum >= path.Goal && (!path.Accepted.IsStrict || sum > path.Goal);
        var state = isReached ? HorizonState.Reached : path.Thresholds.OfRatio(ratio);
        if (missing.Count > 0 && state is not (HorizonState.Reached or HorizonState.OnTrack))
            state = HorizonState.NotEnoughData;
        var left = span.Years - elapsed;
        decimal? fromNow = isReached || left == 0 || missing.Count > 0 ? null : (path.Goal - sum) / left;
        if (fromNow is { } rate)
            path.Note(StepCode.RequiredFromNow, rate, path.Indicator.Unit, sum, path.Goal, left);
        return path.End(HorizonMethod.Cumulative, state) with
        {
            Points = points,
            ObservedRate = sum / points.Count,
            RequiredRate = path.Goal / span.Years,
            RequiredFromNow = fromNow,
            R = ratio,
            Projected = missing.Count > 0 ? null : sum + (sum / elapsed * left),
            ShareReached = reached,
            ShareElapsed = gone,
            Needed = fromNow is { } each ? [.. Enumerable.Range(span.LastYear - left + 1, left).Select(year => new NeededValue(year, each))] : [],
        };
    }
}
