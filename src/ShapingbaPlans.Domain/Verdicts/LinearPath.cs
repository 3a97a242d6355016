namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>Mean yearly change carried to the target year; the miss as a share of the distance still to go.</summary>
internal static class LinearPath
{
    public static HorizonPath Judge(PathInputs path)
    {
        if (path.IsReachedBy(path.Last))
            return path.End(HorizonMethod.Linear, HorizonState.Reached) with { ObservedRate = MeanChange(path) };
        var fromNow = FromNow(path);
        if (MeanChange(path) is not { } change)
            return path.End(HorizonMethod.Linear, HorizonState.NotEnoughData) with { RequiredFromNow = fromNow, Needed = Needed(path, fromNow) };

        var years = path.Target.Period.LastYear - path.First.Year;
        var required = years == 0 ? 0 : (path.Goal - path.First.Value) / years;
        path.Note(StepCode.RequiredRate, required, path.Indicator.Unit, path.First.Value, path.Goal, years);
        var projected = path.Last.Value + (change * path.YearsLeft);
        path.Note(StepCode.Projected, projected, path.Indicator.Unit, path.Last.Value, change, path.YearsLeft);
        var miss = Miss(path, projected);
        return path.End(HorizonMethod.Linear, StateOf(path, change, miss)) with
        {
            ObservedRate = change,
            RequiredRate = required,
            RequiredFromNow = fromNow,
            MissPercent = miss,
            Projected = projected,
            Needed = Needed(path, fromNow),
        };
    }

    private static HorizonState StateOf(PathInputs path, decimal change, decimal? miss)
    {
        if (path.Sign * change < 0)
            return HorizonState.GoingBack;
        // At the very bound of a "more than": any change in the right direction passes it.
        if (miss is not { } percent)
            return change == 0 ? HorizonState.Limited : HorizonState.OnTrack;
        return percent < path.Thresholds.OnTrackMissPercent ? HorizonState.OnTrack
            : percent <= path.Thresholds.AccelerationMissPercent ? HorizonState.NeedsAcceleration : HorizonState.Limited;
    }

    private static decimal? Miss(PathInputs path, decimal projected)
    {
        var distance = path.Accepted.Shortfall(path.Last.Value);
        if (distance <= 0)
            return null;
        // A neutral target can be overshot; that is a miss too.
        var miss = Math.Round(Math.Max(0m, path.Accepted.Shortfall(projected)) * 100m / distance, 10);
        path.Note(StepCode.MissShare, miss, "%", projected, path.Goal, path.Last.Value);
        return miss;
    }

    private static decimal? MeanChange(PathInputs path)
    {
        if (path.Points.Count < 2)
            return null;
        var years = path.Last.Year - path.First.Year;
        var change = (path.Last.Value - path.First.Value) / years;
        path.Note(StepCode.ObservedRate, change, path.Indicator.Unit, path.First.Value, path.Last.Value, years);
        return change;
    }

    private static decimal? FromNow(PathInputs path)
    {
        if (path.YearsLeft <= 0)
            return null;
        var change = (path.Goal - path.Last.Value) / path.YearsLeft;
        path.Note(StepCode.RequiredFromNow, change, path.Indicator.Unit, path.Last.Value, path.Goal, path.YearsLeft);
        return change;
    }

    private static IReadOnlyList<NeededValue> Needed(PathInputs path, decimal? fromNow) => fromNow is not { } change ? []
        : [.. Enumerable.Range(1, path.YearsLeft).Select(i => new NeededValue(
            path.Last.Year + i, i == path.YearsLeft ? path.Goal : path.Last.Value + (change * i)))];
}
