using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>
/// 完成率 = actual ÷ plan in %, at one decimal place. It rounds half away from zero like the printed statistics, but never up onto
/// a line of the verdicts (95, 100, 110) that was not reached.
/// </summary>
/// <example>4295 ÷ 4000 = 107.375 % is 107.4; 39.99 ÷ 40 = 99.975 % is 99.9, since 100.0 beside "near" would be false.</example>
internal static class CompletionRates
{
    private static readonly decimal[] Lines = [95m, 100m, 110m];

    /// <summary>Null unless the indicator is a level of which higher is better, and the plan is a lower bound above zero.</summary>
    public static decimal? Of(Indicator indicator, AcceptedValues plan, decimal actual)
        => indicator.IsRate || indicator.Measure == Measure.Rank || indicator.Direction != Direction.Higher
            || plan.Side != BoundSide.AtLeast || plan.Plain <= 0 ? null : Shown(actual * 100m / plan.Plain);

    internal static decimal Shown(decimal percent)
    {
        var rounded = Math.Round(percent, 1, MidpointRounding.AwayFromZero);
        return rounded > percent && Lines.Contains(rounded) ? rounded - 0.1m : rounded;
    }
}
