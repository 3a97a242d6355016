using ShapingbaPlans.Domain.Comparing;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Comparing;

public class CompletionRankingTests
{
    private static readonly Document[] Reports = [Sample.Report(2023), Sample.Report(2024)];

    [Fact]
    public void Levels_are_ranked_by_completion_and_equal_ones_share_a_place()
    {
        var ranking = CompletionRanking.Of(
            [Of("a", "level", "higher", "eq 100 列", "eq 82 列"), Of("b", "level", "higher", "eq 200 列", "eq 208 列"), Of("c", "level", "higher", "eq 50 列", "eq 52 列"), Of("d", "level", "higher", "ge 10 列", "eq 40 列")], 2024);
        Assert.Equal(["1 d 400", "2 b 104", "2 c 104", "4 a 82"], ranking.Levels.Select(t => FormattableString.Invariant($"{t.Place} {t.Indicator.IndicatorId} {t.Value:0.#}")));
        // 82, 104, 104, 400: Q1 = 82 + 0.75 × 22 = 98.5; Q3 = 104 + 0.25 × 296 = 178.
        Assert.Equal(new Spread(4, 82, 98.5m, 104, 178, 400), ranking.LevelSpread);
        Assert.Null(ranking.RateSpread);
    }

    [Fact]
    public void Rates_are_ranked_by_points_and_less_is_ahead_where_lower_is_better()
    {
        var ranking = CompletionRanking.Of(
            [Of("a", "growth", "higher", "ge 8 %", "eq 4.9 %"), Of("b", "share", "lower", "le 5.5 %", "eq 5.1 %"), Of("c", "share", "higher", "eq 60 %", "eq 65 %")], 2024);
        Assert.Equal(["1 c 5", "2 b 0.4", "3 a -3.1"], ranking.Rates.Select(t => FormattableString.Invariant($"{t.Place} {t.Indicator.IndicatorId} {t.Value:0.#}")));
        Assert.Empty(ranking.Levels);
    }

    [Fact]
    public void What_has_neither_is_named_and_what_was_not_judged_is_no_part_of_it()
    {
        var ranking = CompletionRanking.Of(
            [Of("a", "level", "lower", "eq 0 列", "eq 0 列"), Of("b", "rank", "lower", "le 3 位", "eq 2 位"), Of("c", "share", "neutral", "eq 5 %", "eq 5 %"), Of("d", "level", "higher", "eq 5 列", null), Of("e", "level", "higher", null, "eq 5 列")], 2024);
        Assert.Equal(["a", "b", "c"], ranking.Unranked.Select(h => h.Indicator.IndicatorId));
        Assert.Empty(ranking.Levels.Concat(ranking.Rates));
    }

    private static IndicatorHistory Of(string id, string measure, string direction, string? plan, string? actual)
    {
        var unit = (plan ?? actual)!.Split(' ')[2];
        Figure?[] figures = [plan is null ? null : Sample.Plan(plan, id: id), actual is null ? null : Sample.Actual(actual, id: id)];
        return IndicatorHistory.Of(Sample.Indicator(measure, direction, unit, id), figures.OfType<Figure>(), [], Reports);
    }
}
