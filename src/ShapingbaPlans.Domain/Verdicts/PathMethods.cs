using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>Chooses how a path is judged, from the measure, the target's period and its note.</summary>
internal static class PathMethods
{
    public static HorizonPath Judge(PathInputs path)
    {
        var method = MethodOf(path);
        if (!path.HasTarget || path.Points.Count == 0)
            return path.End(method, HorizonState.NotEnoughData);
        return method switch
        {
            HorizonMethod.YearlyAverage => YearlyAveragePath.Judge(path),
            HorizonMethod.Cumulative => CumulativePath.Judge(path),
            HorizonMethod.EveryYear => EveryYearPath.Judge(path),
            HorizonMethod.GrowthRate => GrowthRatePath.Judge(path),
            _ => LinearPath.Judge(path),
        };
    }

    private static HorizonMethod MethodOf(PathInputs path)
    {
        var (measure, isSpan) = (path.Indicator.Measure, !path.Target.Period.IsSingleYear);
        if (isSpan && measure == Measure.AvgGrowth)
            return HorizonMethod.YearlyAverage;
        if (isSpan && (measure == Measure.Rank || path.Target.Note.StartsWith(HorizonPath.EachYearNote, StringComparison.Ordinal)))
            return HorizonMethod.EveryYear;
        if (isSpan && measure is Measure.Level or Measure.ChangePp)
            return HorizonMethod.Cumulative;
        var isPositive = path.HasTarget && path.Goal > 0 && path.Points.All(p => p.Value > 0);
        return !path.Indicator.IsRate && measure != Measure.Rank && isPositive ? HorizonMethod.GrowthRate : HorizonMethod.Linear;
    }
}
