using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Verdicts;

public class HorizonPathTests
{
    private static readonly CaseTable Cases = CaseTable.Load("horizon-paths.csv");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_path_is_judged_as_the_table_says(string name)
    {
        var row = Cases[name];
        var path = HorizonPath.Judge(
            Sample.Indicator(row["measure"], row["direction"], row["unit"]),
            Sample.Plan(row["target"], 2027, "action-plan-2023-2027", note: row["note"]),
            [.. row["actuals"].Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Actual)],
            row["last_reported"].Length > 0 ? int.Parse(row["last_reported"], CultureInfo.InvariantCulture) : null);

        Assert.Equal((row["state"], row["method"]), (Codes.Of(path.State), Codes.Of(path.Method)));
        CaseTable.AssertNumber(row["observed"], path.ObservedRate, "observed");
        CaseTable.AssertNumber(row["required"], path.RequiredRate, "required");
        CaseTable.AssertNumber(row["ratio"], path.R, "ratio");
        CaseTable.AssertNumber(row["miss"], path.MissPercent, "miss");
        CaseTable.AssertNumber(row["next"], path.NeededNextYear?.Value, "next");
    }

    [Fact]
    public void Each_year_left_has_its_need_and_the_target_year_needs_the_target()
    {
        var path = Trains();
        Assert.Equal([2026, 2027], path.Needed.Select(n => n.Year));
        Assert.Equal(8000m, path.NeededIn(2027));
        Assert.Null(path.NeededIn(2025));
        Assert.Null(path.NeededIn(2028));
    }

    [Fact]
    public void The_working_shows_target_points_rates_and_ratio_in_order()
    {
        Assert.Equal(
            [StepCode.Target, StepCode.Point, StepCode.Point, StepCode.Point, StepCode.ObservedRate, StepCode.RequiredRate, StepCode.Ratio,
                StepCode.Projected, StepCode.RequiredFromNow, StepCode.State],
            Trains().Working.Select(s => s.Code));
    }

    [Fact]
    public void Only_the_first_figure_of_a_year_counts_and_spans_and_later_years_do_not()
    {
        var path = HorizonPath.Judge(
            Sample.Indicator(),
            Sample.Plan("eq 8000 列", 2027),
            [Sample.Actual("eq 3923 列", 2023), Sample.Actual("eq 1 列", 2023), Sample.Actual("eq 9 列 @2023-2024"), Sample.Actual("eq 9999 列", 2028)]);
        Assert.Equal(3923m, Assert.Single(path.Points).Value);
    }

    [Fact]
    public void A_figure_in_another_unit_is_left_out_and_named()
    {
        var path = HorizonPath.Judge(
            Sample.Indicator(), Sample.Plan("eq 8000 列", 2027), [Sample.Actual("eq 3923 列", 2023), Sample.Actual("eq 50 万标箱", 2024)]);
        Assert.Single(path.Points);
        Assert.Contains(path.Working, s => s.Code == StepCode.UnitsDiffer && s.Outcome == "万标箱");
        Assert.Equal(HorizonState.NotEnoughData, path.State);
    }

    [Fact]
    public void A_series_with_a_bound_in_it_is_marked_approximate()
    {
        var path = HorizonPath.Judge(
            Sample.Indicator(), Sample.Plan("eq 8000 列", 2027), [Sample.Actual("eq 3923 列", 2023), Sample.Actual("gt 4000 列", 2025)]);
        Assert.True(path.IsApproximate);
        Assert.False(Trains().IsApproximate);
    }

    [Theory]
    [InlineData("eq 3923 列", "gt 6000 列", true, true)]
    [InlineData("eq 3923 列", "ge 6000 列", true, true)]
    [InlineData("gt 3923 列", "gt 6000 列", false, true)] // the first year can lie higher, the gain then is smaller
    [InlineData("gt 3923 列", "eq 6000 列", false, false)]
    [InlineData("eq 3923 列", "lt 6000 列", false, false)]
    [InlineData("eq 3923 列", "about 6000 列", false, false)]
    [InlineData("eq 3923 列", "eq 6000 列", false, false)]
    [InlineData("eq 3923 列", "gt 8000 列", true, false)] // the bound itself proves the target reached
    public void What_ends_with_a_lower_bound_grew_at_least_so_fast_and_its_state_says_what_it_was_reckoned_from(string first, string last, bool atLeast, bool reckoned)
    {
        var path = HorizonPath.Judge(Sample.Indicator(), Sample.Plan("eq 8000 列", 2027), [Sample.Actual(first, 2023), Sample.Actual(last, 2025)]);
        Assert.Equal((atLeast, reckoned), (path.IsPaceAtLeast, path.IsReckonedFromLowerBound));
    }

    private static HorizonPath Trains() => HorizonPath.Judge(
        Sample.Indicator(),
        Sample.Plan("eq 8000 列", 2027),
        [Sample.Actual("eq 4156 列", 2025), Sample.Actual("eq 3923 列", 2023), Sample.Actual("eq 4295 列", 2024)]);

    private static Figure Actual(string text)
    {
        var parts = text.Split('=');
        return Sample.Actual(parts[1], int.Parse(parts[0], CultureInfo.InvariantCulture));
    }
}
