using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Verdicts;

public class PaceTests
{
    // Plan 4000 a year; by June half the year is gone, so 2000 is a ratio of 1.
    [Theory]
    [InlineData(2100, 6, PaceState.Ahead)]
    [InlineData(2099, 6, PaceState.Normal)]
    [InlineData(2000, 6, PaceState.Normal)]
    [InlineData(1900, 6, PaceState.Normal)]
    [InlineData(1899, 6, PaceState.Behind)]
    [InlineData(1600, 6, PaceState.Behind)]
    [InlineData(1599, 6, PaceState.SeriouslyBehind)]
    [InlineData(0, 1, PaceState.SeriouslyBehind)]
    [InlineData(1000, 3, PaceState.Normal)]
    [InlineData(4000, 12, PaceState.Normal)]
    public void Pace_sets_the_share_reached_against_the_share_of_the_year(int value, int month, PaceState state)
        => Assert.Equal(state, Pace.Judge(Sample.Indicator(), Sample.Plan("eq 4000 列"), value, "列", month).State);

    [Fact]
    public void The_shares_stand_beside_the_state()
    {
        var pace = Pace.Judge(Sample.Indicator(unit: "万辆"), Sample.Plan("ge 8 万辆"), 30000m, "辆", 3);
        Assert.Equal((37.5m, 25m, 1.5m), (pace.ShareReached!.Value, pace.ShareElapsed, pace.Ratio!.Value));
    }

    [Theory]
    [InlineData("growth", "higher", "ge 6 %", "%")]
    [InlineData("stock", "higher", "eq 150 家", "家")]
    [InlineData("rank", "lower", "eq 1 位", "位")]
    [InlineData("level", "lower", "eq 30 起", "起")]
    [InlineData("level", "higher", "le 30 起", "起")]
    [InlineData("level", "higher", "eq 0 起", "起")]
    [InlineData("level", "higher", "eq 30 公里", "个")]
    public void What_does_not_add_up_over_the_year_has_no_pace(string measure, string direction, string plan, string unit)
        => Assert.Equal(PaceState.NotApplicable, Pace.Judge(Sample.Indicator(measure, direction, unit), Sample.Plan(plan), 3m, unit, 6).State);

    [Fact]
    public void Other_lines_may_be_given()
    {
        var lines = new PaceThresholds { Normal = 1m };
        Assert.Equal(PaceState.Behind, Pace.Judge(Sample.Indicator(), Sample.Plan("eq 4000 列"), 1999m, "列", 6, lines).State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_month_is_one_of_twelve(int month)
        => Assert.Throws<ArgumentOutOfRangeException>(() => Pace.Judge(Sample.Indicator(), Sample.Plan("eq 4000 列"), 1m, "列", month));
}
