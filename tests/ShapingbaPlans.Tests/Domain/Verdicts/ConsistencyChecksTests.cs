using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Verdicts;

public class ConsistencyChecksTests
{
    [Theory]
    [InlineData("eq 6.8 %", false)] // 3218.1 / 3013.3 = 1.06797
    [InlineData("eq 7.7 %", false)] // 0.9 points away
    [InlineData("eq 7.8 %", true)] // 1.003 points away
    [InlineData("eq -6.8 %", true)]
    [InlineData("gt 20 %", false)] // a bound is no growth to compare
    public void A_growth_more_than_a_point_from_its_levels_is_warned_about(string growth, bool warned)
    {
        Figure[] levels = [Sample.Actual("eq 3013.3 亿元"), Sample.Actual("eq 3218.1 亿元", 2025)];
        var warnings = ConsistencyChecks.GrowthAgainstLevels(levels, [Sample.Actual(growth, 2025)]).Where(c => !c.Fits).ToList();
        Assert.Equal(warned, warnings.Count == 1);
        if (warned)
            Assert.Equal((6.8m, 3218.1m, 3013.3m), (Math.Round(warnings[0].Reckoned, 1), warnings[0].Second.Value, warnings[0].Others[0].Value));
    }

    [Fact]
    public void A_level_that_is_itself_a_bound_gives_no_growth()
        => Assert.Empty(ConsistencyChecks.GrowthAgainstLevels(
            [Sample.Actual("gt 1200 亿元"), Sample.Actual("gt 1300 亿元", 2025)], [Sample.Actual("eq 4 %", 2025)]));

    [Theory]
    [InlineData("eq 500 列", false)]
    [InlineData("eq 501 列", true)]
    [InlineData("eq 20 列", false)]
    [InlineData("eq 19.9 列", true)]
    [InlineData("eq 0 列", false)]
    public void An_actual_beyond_a_factor_of_five_is_warned_about(string now, bool warned)
    {
        Figure[] figures = [Sample.Actual("eq 100 列", 2023), Sample.Actual(now)];
        Assert.Equal(warned, ConsistencyChecks.FarFromLastYear(Sample.Indicator(), figures).Any(c => !c.Fits));
        Assert.Empty(ConsistencyChecks.FarFromLastYear(Sample.Indicator("growth"), figures));
    }

    [Fact]
    public void A_slip_of_the_unit_is_found_after_conversion()
    {
        Figure[] figures = [Sample.Actual("eq 8.5 万辆", 2023), Sample.Actual("eq 9 辆")];
        var warning = Assert.Single(ConsistencyChecks.FarFromLastYear(Sample.Indicator(unit: "万辆"), figures));
        Assert.Equal((9m, 85000m, false), (warning.Printed, warning.Reckoned, warning.Fits));
    }

    [Theory]
    [InlineData("eq 8.5 万辆", "eq 85000 辆", false)]
    [InlineData("eq 8.5 万辆", "eq 8 万辆", true)]
    [InlineData("ge 8.5 万辆", "eq 8.5 万辆", true)]
    [InlineData("eq 8.5 万辆", "eq 8.5 公里", true)]
    public void Two_documents_that_differ_are_warned_about(string first, string second, bool warned)
    {
        Figure[] figures = [Sample.Actual(first), Sample.Actual(second, document: "report-2025"), Sample.Actual("eq 1 万辆", 2023)];
        Assert.Equal(warned, !Assert.Single(ConsistencyChecks.TwoValues(figures)).Fits);
    }

    [Fact]
    public void A_plan_and_an_actual_are_not_two_values_of_one_thing()
        => Assert.Empty(ConsistencyChecks.TwoValues([Sample.Plan("eq 4000 列"), Sample.Actual("eq 4295 列")]));

    [Fact]
    public void Growth_targets_that_average_less_than_the_yearly_average_are_short_of_it()
    {
        // (1.06 x 1.06 x 1.055 x 1.05)^(1/4) = 1.05624
        var average = Sample.Indicator("avg_growth", unit: "%");
        var target = Sample.Plan("ge 6 % @2023-2027");
        Figure[] plans = [Sample.Plan("eq 6 %", 2023), Sample.Plan("eq 6 %"), Sample.Plan("eq 5.5 %", 2025), Sample.Plan("eq 5 %", 2026)];
        var warning = ConsistencyChecks.ShortOfHorizon(average, target, plans);
        Assert.Equal((6m, 5.62m, false), (warning!.Printed, Math.Round(warning.Reckoned, 2), warning.Fits));
        Assert.True(ConsistencyChecks.ShortOfHorizon(average, target, plans[..2])!.Fits);
    }

    [Fact]
    public void Targets_of_trains_that_do_not_lead_to_2027_are_short_of_it()
    {
        // From 3923 (2023) to 3800 (2026) falls, so it cannot reach 8000.
        var warning = ConsistencyChecks.ShortOfHorizon(
            Sample.Indicator(), Sample.Plan("eq 8000 列", 2027),
            [Sample.Plan("eq 4000 列", 2025), Sample.Plan("eq 3800 列", 2026)], start: Sample.Actual("eq 3923 列", 2023));
        Assert.Equal((8000m, 3800m, false), (warning!.Printed, warning.First.Value, warning.Fits));
        Assert.True(warning.Reckoned < 3800m);
    }

    [Fact]
    public void One_target_alone_says_nothing_about_the_horizon()
        => Assert.Null(ConsistencyChecks.ShortOfHorizon(Sample.Indicator(), Sample.Plan("eq 8000 列", 2027), [Sample.Plan("eq 4000 列", 2025)]));

    [Theory]
    [InlineData("eq 0.5 %", "eq 26.4 %", "eq 73.1 %", "eq 100.0 %", false)]
    [InlineData("eq 0.5 %", "eq 26.4 %", "eq 73.3 %", "eq 100.0 %", false)] // 0.2 = 4 x 0.05, the rounding of four numbers
    [InlineData("eq 0.5 %", "eq 26.4 %", "eq 73.4 %", "eq 100.0 %", true)]
    public void Parts_make_their_total_up_to_rounding(string a, string b, string c, string total, bool warned)
        => Assert.Equal(warned, ConsistencyChecks.TotalAgainstParts(Sample.Actual(total), [Sample.Actual(a), Sample.Actual(b), Sample.Actual(c)]) is { Fits: false });

    [Fact]
    public void Parts_in_other_units_are_converted_and_unlike_ones_are_not_added()
    {
        Assert.True(ConsistencyChecks.TotalAgainstParts(Sample.Actual("eq 1.2 亿元"), [Sample.Actual("eq 7000 万元"), Sample.Actual("eq 5000 万元")])!.Fits);
        Assert.Null(ConsistencyChecks.TotalAgainstParts(Sample.Actual("eq 1.2 亿元"), [Sample.Actual("eq 7 公里")]));
        Assert.Null(ConsistencyChecks.TotalAgainstParts(Sample.Actual("eq 1.2 亿元"), []));
    }

    [Theory]
    [InlineData("eq 207 个", "eq 6 个", false)] // 201 + 6
    [InlineData("eq 208 个", "eq 6 个", true)] // things that are counted are not rounded
    [InlineData("eq 208 公里", "eq 6 公里", false)] // lengths are: 3 x half a kilometre
    [InlineData("eq 209 公里", "eq 6 公里", true)]
    public void Whole_things_make_their_total_exactly(string total, string part, bool warned)
        => Assert.Equal(warned, !ConsistencyChecks.TotalAgainstParts(Sample.Actual(total), [Sample.Actual(part.Replace("6", "201")), Sample.Actual(part)])!.Fits);

    [Theory]
    [InlineData("eq 73.1 %", false)] // 100.0
    [InlineData("eq 73.2 %", false)] // 100.1 is within 3 x 0.05
    [InlineData("eq 73.3 %", true)] // 100.2 is not
    public void Shares_of_a_whole_make_a_hundred_up_to_rounding(string third, bool warned)
    {
        var shares = ConsistencyChecks.SharesOfWhole([Sample.Actual("eq 0.5 %"), Sample.Actual("eq 26.4 %"), Sample.Actual(third)])!;
        Assert.Equal((100m, warned), (shares.Printed, !shares.Fits));
        Assert.Null(ConsistencyChecks.SharesOfWhole([Sample.Actual("eq 100 %")]));
    }

    [Theory]
    [InlineData("ge 3.5 万人", true)]
    [InlineData("ge 2.9 万人", false)]
    public void A_target_for_each_year_is_asked_of_each_annual_target(string plan, bool fits)
    {
        var jobs = Sample.Indicator(unit: "万人");
        var target = Sample.Plan("ge 3 万人 @2023-2027", note: "每年");
        var comparison = ConsistencyChecks.ShortOfHorizon(jobs, target, [Sample.Plan(plan, 2025), Sample.Plan("ge 3 万人", 2026)], Sample.Actual("eq 3.3 万人"))!;
        Assert.Equal(fits, comparison.Fits);
        Assert.Equal(fits ? 2026 : 2025, comparison.First.Period.LastYear);
    }
}
