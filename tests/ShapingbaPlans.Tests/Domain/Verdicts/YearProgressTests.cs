using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Verdicts;

public class YearProgressTests
{
    [Theory]
    // Of 4000 by June, 50.0 % gone: 2200 is 55.0 %, +5.0; 2199 is 54.975 %, shown 55.0 %.
    [InlineData("eq 4000 列", 2200, 6, ProgressState.Ahead, 55.0, 5.0)]
    [InlineData("eq 4000 列", 2197, 6, ProgressState.OnSchedule, 54.9, 4.9)]
    [InlineData("eq 4000 列", 2000, 6, ProgressState.OnSchedule, 50.0, 0.0)]
    [InlineData("eq 4000 列", 1800, 6, ProgressState.OnSchedule, 45.0, -5.0)]
    [InlineData("eq 4000 列", 1797, 6, ProgressState.Behind, 44.9, -5.1)]
    [InlineData("eq 4000 列", 1400, 6, ProgressState.Behind, 35.0, -15.0)]
    [InlineData("eq 4000 列", 1397, 6, ProgressState.FarBehind, 34.9, -15.1)]
    // 5 ÷ 12 = 41.666 %, shown 41.7: 1468 ÷ 4000 = 36.7 %, −5.0.
    [InlineData("eq 4000 列", 1468, 5, ProgressState.OnSchedule, 36.7, -5.0)]
    [InlineData("eq 4000 列", 0, 1, ProgressState.Behind, 0.0, -8.3)]
    [InlineData("eq 4000 列", 4000, 12, ProgressState.OnSchedule, 100.0, 0.0)]
    // 3998 ÷ 4000 = 99.95 % is shown as 99.9: never up onto 100.
    [InlineData("eq 4000 列", 3998, 12, ProgressState.OnSchedule, 99.9, -0.1)]
    // The bound counts, the printed number of 左右 without tolerance, and of a range the end to be reached.
    [InlineData("ge 4000 列", 2000, 6, ProgressState.OnSchedule, 50.0, 0.0)]
    [InlineData("gt 4000 列", 2000, 6, ProgressState.OnSchedule, 50.0, 0.0)]
    [InlineData("about 4000 列", 2000, 6, ProgressState.OnSchedule, 50.0, 0.0)]
    [InlineData("range 4000..5000 列", 2000, 6, ProgressState.OnSchedule, 50.0, 0.0)]
    [InlineData("eq 4000 列 soft", 2000, 6, ProgressState.OnSchedule, 50.0, 0.0)]
    public void A_level_is_set_as_a_share_of_its_plan_against_the_time_gone(string plan, int value, int month, ProgressState state, double share, double lead)
    {
        var progress = YearProgress.Judge(Sample.Indicator(), Sample.Plan(plan), At(month, value));
        Assert.Equal((state, ProgressBasis.ShareOfPlan, (decimal)share, (decimal)lead), (progress.State, progress.Basis, progress.Share, progress.Lead));
        Assert.True(progress.IsAgainstTime);
    }

    [Fact]
    public void Units_are_converted_before_the_share_is_taken()
    {
        // 30000辆 of 8万辆 is 37.5 %, 3 ÷ 12 = 25.0 %.
        var progress = YearProgress.Judge(Sample.Indicator(unit: "万辆"), Sample.Plan("ge 8 万辆"), At(3, 30000, "辆"));
        Assert.Equal((ProgressState.Ahead, 37.5m, 25.0m, 12.5m, 8m), (progress.State, progress.Share, progress.Elapsed, progress.Lead, progress.Plan));
    }

    [Theory]
    // 10 cases allowed; half the year gone. Using less than the time gone is better, and what is used up does not come back.
    [InlineData("lower", "eq 10 件", 4, 6, ProgressState.Ahead, 40.0, 10.0)]
    [InlineData("lower", "le 10 件", 5, 6, ProgressState.OnSchedule, 50.0, 0.0)]
    [InlineData("higher", "le 10 件", 6, 6, ProgressState.Behind, 60.0, -10.0)]
    [InlineData("lower", "range 8..10 件", 7, 6, ProgressState.FarBehind, 70.0, -20.0)]
    [InlineData("lower", "le 10 件", 11, 12, ProgressState.FarBehind, 110.0, -10.0)]
    public void An_upper_bound_is_an_allowance_that_is_used(string direction, string plan, int value, int month, ProgressState state, double share, double lead)
    {
        var progress = YearProgress.Judge(Sample.Indicator(direction: direction, unit: "件"), Sample.Plan(plan), At(month, value, "件"));
        Assert.Equal((state, ProgressBasis.ShareOfAllowance, (decimal)share, (decimal)lead), (progress.State, progress.Basis, progress.Share, progress.Lead));
    }

    [Theory]
    [InlineData("growth", "higher", "ge 5 %", "5.5", ProgressState.Ahead, "0.5")]
    [InlineData("growth", "higher", "ge 5 %", "5.4", ProgressState.OnSchedule, "0.4")]
    [InlineData("growth", "higher", "about 5 %", "4.8", ProgressState.OnSchedule, "-0.2")]
    [InlineData("growth", "higher", "ge 5 %", "4.6", ProgressState.Behind, "-0.4")]
    [InlineData("growth", "higher", "range 4.5..5 %", "4.5", ProgressState.OnSchedule, "0")]
    [InlineData("share", "higher", "ge 69 %", "67.9", ProgressState.FarBehind, "-1.1")]
    [InlineData("share", "lower", "le 5.5 %", "5.2", ProgressState.OnSchedule, "0.3")]
    [InlineData("share", "lower", "le 5.5 %", "5.8", ProgressState.Behind, "-0.3")]
    [InlineData("change_pp", "neutral", "range 1..2 %", "1.5", ProgressState.OnSchedule, "0")]
    public void A_rate_stands_beside_its_plan_in_points_whatever_the_month(string measure, string direction, string plan, string value, ProgressState state, string lead)
    {
        foreach (var month in new[] { 1, 11 })
        {
            var progress = YearProgress.Judge(Sample.Indicator(measure, direction, "%"), Sample.Plan(plan), At(month, Number(value), "%"));
            Assert.Equal((state, ProgressBasis.RateAgainstPlan, null, Number(lead)), (progress.State, progress.Basis, progress.Share, progress.Lead));
            Assert.False(progress.IsAgainstTime);
        }
    }

    [Theory]
    // After 10 and planned 15: 12 is 2 of 5, 40.0 %.
    [InlineData("stock", "higher", "eq 15 家", "eq 10 家", "12", ProgressState.Behind, "40.0", "-10.0")]
    // After 100 and planned at most 80: 90 is 10 of 20, 50.0 %.
    [InlineData("stock", "lower", "le 80 家", "eq 100 家", "90", ProgressState.OnSchedule, "50.0", "0.0")]
    // Works at 40 % and planned 70 %: 61 is 21 of 30, 70.0 %.
    [InlineData("progress", "higher", "eq 70 %", "eq 40 %", "61", ProgressState.Ahead, "70.0", "20.0")]
    public void A_stock_is_measured_by_its_increase_since_last_year(
        string measure, string direction, string plan, string before, string value, ProgressState state, string share, string lead)
    {
        var unit = plan.Split(' ')[2];
        var progress = YearProgress.Judge(Sample.Indicator(measure, direction, unit), Sample.Plan(plan), At(6, Number(value), unit), Sample.Actual(before, 2023));
        Assert.Equal((state, ProgressBasis.ShareOfIncrease, Number(share), Number(lead)), (progress.State, progress.Basis, progress.Share, progress.Lead));
    }

    [Theory]
    [InlineData("stock", "higher", "ge 5 万亩", "eq 5.3 万亩", "5.1", ProgressState.OnSchedule)]
    [InlineData("stock", "higher", "ge 5 万亩", "eq 5.3 万亩", "4.9", ProgressState.Behind)]
    [InlineData("level", "lower", "eq 0 处", null, "0", ProgressState.OnSchedule)]
    [InlineData("level", "lower", "eq 0 处", null, "1", ProgressState.Behind)]
    public void Where_nothing_is_to_be_added_the_plan_is_kept_or_not(string measure, string direction, string plan, string? before, string value, ProgressState state)
    {
        var unit = plan.Split(' ')[2];
        var progress = YearProgress.Judge(Sample.Indicator(measure, direction, unit), Sample.Plan(plan), At(6, Number(value), unit), before is null ? null : Sample.Actual(before, 2023));
        Assert.Equal((state, ProgressBasis.PlanKept, null), (progress.State, progress.Basis, progress.Lead));
    }

    [Theory]
    [InlineData(2, ProgressState.Ahead)]
    [InlineData(3, ProgressState.OnSchedule)]
    [InlineData(9, ProgressState.Behind)]
    public void A_rank_stands_beside_its_plan_in_places(int place, ProgressState state)
        => Assert.Equal(state, YearProgress.Judge(Sample.Indicator("rank", "lower", "位"), Sample.Plan("eq 3 位"), At(6, place, "位")).State);

    [Theory]
    [InlineData("level", "higher", "列", "eq 10 列", "家", ProgressObstacle.UnitNotConvertible)]
    [InlineData("level", "neutral", "列", "eq 10 列", "列", ProgressObstacle.NoBetterSide)]
    [InlineData("level", "lower", "微克/立方米", "le 35 微克/立方米", "微克/立方米", ProgressObstacle.DoesNotAddUp)]
    [InlineData("stock", "higher", "列", "eq 10 列", "列", ProgressObstacle.NoStartingPoint)]
    [InlineData("level", "higher", "列", "ge 0 列", "列", ProgressObstacle.PlanNotAboveZero)]
    public void What_cannot_be_set_against_its_plan_says_why(string measure, string direction, string unit, string plan, string reported, ProgressObstacle obstacle)
    {
        var progress = YearProgress.Judge(Sample.Indicator(measure, direction, unit), Sample.Plan(plan), At(6, 3, reported));
        Assert.Equal((ProgressState.NotApplicable, obstacle, null, null), (progress.State, progress.Obstacle, progress.Share, progress.Lead));
        Assert.False(progress.IsJudged);
    }

    [Fact]
    public void Lines_may_be_set()
    {
        var lines = new ProgressThresholds { BehindBy = 0m, FarBehindBy = 20m, AheadBy = 0m };
        Assert.Equal(ProgressState.Behind, Judge(1996, lines));
        Assert.Equal(ProgressState.OnSchedule, Judge(2000, lines));
        Assert.Equal(ProgressState.Ahead, Judge(2004, lines));
        Assert.False(new ProgressThresholds { FarBehindBy = 4m }.AreInOrder);
    }

    [Fact]
    public void Another_year_s_or_indicator_s_plan_is_refused()
    {
        Assert.Throws<ArgumentException>(() => YearProgress.Judge(Sample.Indicator(), Sample.Plan("eq 10 列", 2025), At(6, 3)));
        Assert.Throws<ArgumentException>(() => YearProgress.Judge(Sample.Indicator(), Sample.Actual("eq 10 列"), At(6, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => YearProgress.Judge(Sample.Indicator(), Sample.Plan("eq 10 列"), At(13, 3)));
    }

    [Fact]
    public void A_key_has_its_month_in_two_digits()
    {
        Assert.Equal("trains/2024-03", At(3, 1).Key);
        Assert.Equal("1-3-a/2026/division", new TaskStep { TaskId = "1-3-a", Year = 2026, Step = TaskStage.Division }.Key);
    }

    private static ProgressState Judge(decimal value, ProgressThresholds lines)
        => YearProgress.Judge(Sample.Indicator(), Sample.Plan("eq 4000 列"), At(6, value), thresholds: lines).State;

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ProgressFigure At(int month, decimal value, string unit = "列")
        => new() { IndicatorId = "trains", Year = 2024, Month = month, Value = value, Decimals = 0, Unit = unit, SourceZh = "月报" };
}
