using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Domain.Comparing;

/// <summary>One target in the ranking.</summary>
/// <param name="Place">From 1; equal values share a place, and the places after them are left out (1, 2, 2, 4).</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Cell">Its year.</param>
/// <param name="Value">The completion rate in %, or the percentage points by which the actual is better than the plan.</param>
public sealed record RankedTarget(int Place, Indicator Indicator, YearCell Cell, decimal Value);

/// <summary>
/// The targets of one year, the furthest ahead of its plan first. Levels of which higher is better are ranked by completion rate; rates by
/// the percentage points that they are better than the plan: actual − plan, or plan − actual where lower is better. The two are lists of
/// their own, for a ratio and a difference do not stand on one scale. All other judged targets are named apart.
/// </summary>
/// <example>107.4 %, 103.9 %, 103.9 % and 82.1 % have the places 1, 2, 2, 4.</example>
public sealed record CompletionRanking(int Year, IReadOnlyList<RankedTarget> Levels, IReadOnlyList<RankedTarget> Rates, IReadOnlyList<IndicatorHistory> Unranked)
{
    /// <summary>The spread of the completion rates; null when there is none.</summary>
    public Spread? LevelSpread => Spread.Of(Levels.Select(t => t.Value));

    /// <summary>The spread of the percentage points; null when there is none.</summary>
    public Spread? RateSpread => Spread.Of(Rates.Select(t => t.Value));

    /// <summary>Ranks what was judged in a year; plans without an answer are no part of it.</summary>
    public static CompletionRanking Of(IEnumerable<IndicatorHistory> histories, int year)
    {
        var judged = histories.Where(h => h.In(year)?.Verdict.IsJudged == true).ToList();
        var levels = Ranked(judged, year, (_, v) => v.CompletionRate);
        var rates = Ranked(judged, year, Ahead);
        var ranked = levels.Concat(rates).Select(t => t.Indicator.IndicatorId).ToHashSet();
        return new(year, levels, rates, [.. judged.Where(h => !ranked.Contains(h.Indicator.IndicatorId))]);
    }

    // A neutral rate has no better side, and against the grain (at most, though higher is better) the sign would mislead.
    private static decimal? Ahead(Indicator indicator, YearVerdict verdict) => !indicator.IsRate ? null
        : indicator.Direction switch
        {
            Direction.Higher => verdict.Difference,
            Direction.Lower => verdict.Margin,
            _ => null,
        };

    private static List<RankedTarget> Ranked(List<IndicatorHistory> judged, int year, Func<Indicator, YearVerdict, decimal?> valueOf)
    {
        var sorted = judged.Select(h => (h.Indicator, Cell: h.In(year)!, Value: valueOf(h.Indicator, h.In(year)!.Verdict)))
            .Where(t => t.Value is not null)
            .OrderByDescending(t => t.Value).ThenBy(t => t.Indicator.IndicatorId, StringComparer.Ordinal).ToList();
        return [.. sorted.Select(t => new RankedTarget(sorted.FindIndex(o => o.Value == t.Value) + 1, t.Indicator, t.Cell, t.Value!.Value))];
    }
}
