namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>
/// A target that holds in each year of its span: kept in every observed year is on track (reached when the whole span is observed);
/// broken earlier but kept in the latest year needs acceleration; broken in the latest year is limited.
/// </summary>
internal static class EveryYearPath
{
    public static HorizonPath Judge(PathInputs path)
    {
        var span = path.Target.Period;
        var points = path.Points.Where(p => p.Year >= span.FirstYear).ToList();
        foreach (var point in points)
        {
            path.Working.Add(new(path.IsReachedBy(point) ? StepCode.YearKept : StepCode.YearBroken, path.Goal, path.Indicator.Unit, point.Figure, point.Year)
            {
                Inputs = [point.Value],
            });
        }

        var state = points.Count == 0 ? HorizonState.NotEnoughData
            : !path.IsReachedBy(points[^1]) ? HorizonState.Limited
            : !points.All(path.IsReachedBy) ? HorizonState.NeedsAcceleration
            : points.Count == span.Years ? HorizonState.Reached : HorizonState.OnTrack;
        var next = points.Count == 0 ? span.FirstYear : points[^1].Year + 1;
        return path.End(HorizonMethod.EveryYear, state) with
        {
            Points = points,
            Needed = [.. Enumerable.Range(next, Math.Max(0, span.LastYear - next + 1)).Select(year => new NeededValue(year, path.Goal))],
        };
    }
}
