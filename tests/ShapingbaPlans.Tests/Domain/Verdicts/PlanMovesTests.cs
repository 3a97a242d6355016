using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Verdicts;

public class PlanMovesTests
{
    /// <summary>Two plans for one year, then for two consecutive years: direction, unit, first, second, what happened.</summary>
    public static readonly TheoryData<string, string, string, string, string> Yearly = new()
    {
        { "higher", "列", "eq 4000 列", "eq 3800 列", "lowered" },
        { "higher", "列", "eq 4000 列", "eq 4000 列", "" },
        { "higher", "列", "eq 4000 列", "ge 4200 列", "" },
        { "higher", "%", "ge 8 %", "eq 4 %", "lowered" },
        { "higher", "辆", "ge 8.5 万辆", "ge 85000 辆", "" },
        { "higher", "辆", "ge 8.5 万辆", "ge 80000 辆", "lowered" },
        { "higher", "%", "range 4.5..5 %", "range 4..5.5 %", "lowered" },
        { "higher", "列", "eq 30 列", "about 30 列", "" },
        { "lower", "%", "le 4 %", "le 5 %", "lowered" },
        { "lower", "%", "le 5 %", "le 4 %", "" },
        { "neutral", "%", "eq 5 %", "eq 4 %", "" },
        { "higher", "列", "eq 4000 列", "eq 3 公里", "" },
        { "higher", "%", "ge 5 %", "le 4 %", "" },
    };

    [Theory]
    [MemberData(nameof(Yearly))]
    public void A_yearly_plan_is_lowered_when_it_asks_for_less_than_the_year_before(string direction, string unit, string first, string second, string kind)
    {
        var moves = Of(Sample.Indicator(direction: direction, unit: unit), Sample.Plan(first, 2024), Sample.Plan(second, 2025, "report-2024"));
        Assert.Equal(kind, string.Join(' ', moves.Select(m => Codes.Of(m.Kind))));
    }

    [Theory]
    [InlineData("ge 8.5 万辆", "ge 85000 辆", "restated")]
    [InlineData("ge 8.5 万辆", "ge 8 万辆", "moved")]
    [InlineData("ge 8 万辆", "ge 8.5 万辆", "moved")]
    [InlineData("ge 8 万辆", "eq 8 万辆", "moved")]
    public void A_second_plan_for_the_same_year_restates_or_moves_the_first(string first, string second, string kind)
    {
        var move = Assert.Single(Of(Sample.Indicator(unit: "辆"), Sample.Plan(first, 2024, "report-2023"), Sample.Plan(second, 2024, "report-2024")));
        Assert.Equal(kind, Codes.Of(move.Kind));
        Assert.Equal(("report-2023", "report-2024"), (move.Before.DocumentId, move.Now.DocumentId));
    }

    [Fact]
    public void A_horizon_target_that_is_given_anew_is_a_move_too()
    {
        var move = Assert.Single(Of(
            Sample.Indicator(), Sample.Plan("eq 8000 列", 2027, "action-plan-2023-2027"), Sample.Plan("eq 7000 列", 2027, "report-2024")));
        Assert.Equal((PlanMoveKind.Moved, 8000m, 7000m), (move.Kind, move.Before.Value, move.Now.Value));
    }

    [Fact]
    public void Plans_two_years_apart_are_not_set_against_each_other()
        => Assert.Empty(Of(Sample.Indicator(), Sample.Plan("eq 4000 列", 2023, "report-2022"), Sample.Plan("eq 3000 列", 2025, "report-2024")));

    [Fact]
    public void An_actual_moves_no_target()
        => Assert.Empty(Of(Sample.Indicator(), Sample.Plan("eq 4000 列"), Sample.Actual("eq 3000 列"), Sample.Plan("eq 4000 列", 2025, "report-2024")));

    private static IReadOnlyList<PlanMove> Of(Indicator indicator, params Figure[] figures)
        => PlanMoves.Of(IndicatorHistory.Of(indicator, figures, [], [Sample.Report(2022), Sample.Report(2023), Sample.Report(2024), Sample.ActionPlan]));
}
