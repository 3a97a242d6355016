using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Matching;

/// <summary>How far two measures may be told apart wrongly by a reader, and so still belong to one indicator.</summary>
internal static class MeasureKinship
{
    /// <summary>1 for the same, less for kindred ones, 0 for what is never the same thing: a growth is no level.</summary>
    /// <example>level and stock 0.97 (the text seldom says 累计 twice); share and progress 0.85; growth and level 0.</example>
    public static double Of(Measure a, Measure b)
    {
        if (a == b)
            return 1;
        var (first, second) = a < b ? (a, b) : (b, a);
        return (first, second) switch
        {
            (Measure.Level, Measure.Stock) => 0.97,
            (Measure.Share, Measure.Progress or Measure.Completion) or (Measure.Progress, Measure.Completion) => 0.85,
            (Measure.Growth, Measure.AvgGrowth) => 0.7,
            (Measure.Growth, Measure.Share) => 0.6,
            (Measure.Level or Measure.Stock or Measure.Growth or Measure.Share or Measure.ChangePp or Measure.Completion, Measure.Other) => 0.85,
            _ => 0,
        };
    }
}
