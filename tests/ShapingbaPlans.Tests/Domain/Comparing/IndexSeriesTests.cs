using ShapingbaPlans.Domain.Comparing;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Comparing;

public class IndexSeriesTests
{
    private static readonly Document[] Reports = [Sample.Report(2022), Sample.Report(2023), Sample.Report(2024), Sample.Report(2025)];

    [Fact]
    public void Trains_are_indexed_to_the_base_year_and_a_missing_year_has_no_point()
    {
        // 4295 ÷ 3923 = 1.09482…; 4156 ÷ 3923 = 1.05939…
        var index = IndexSeries.Of(History(Sample.Indicator(), "2023 eq 3923 列", "2024 eq 4295 列", "2025 eq 4156 列"), 2023);
        Assert.Null(index.Reason);
        Assert.Equal([(2023, 100.0m), (2024, 109.5m), (2025, 105.9m)], index.Points.Select(p => (p.Year, p.Value)));
        Assert.Null(index.In(2022));
    }

    [Fact]
    public void Units_are_converted_before_the_ratio()
        => Assert.Equal(150m, IndexSeries.Of(History(Sample.Indicator(unit: "万户"), "2023 eq 20000 户", "2024 eq 3 万户"), 2023).In(2024)!.Value);

    [Fact]
    public void A_bound_makes_its_own_year_approximate_and_in_the_base_year_all_others()
    {
        // 超8.5 → 8 is 94.1 or less: the printed numbers are used, and said to be.
        var own = IndexSeries.Of(History(Sample.Indicator(), "2023 eq 8 列", "2024 gt 8.5 列", "2025 eq 7.6 列"), 2023);
        Assert.Equal([false, true, false], own.Points.Select(p => p.IsApproximate));
        var start = IndexSeries.Of(History(Sample.Indicator(), "2023 gt 8.5 列", "2024 eq 8 列", "2025 eq 7.6 列"), 2023);
        Assert.Equal([false, true, true], start.Points.Select(p => p.IsApproximate));
    }

    [Theory]
    [InlineData("growth", "%", 2023, "2023 eq 5 %|2024 eq 6 %", NoIndexReason.Rate)]
    [InlineData("share", "%", 2023, "2023 eq 50 %|2024 eq 60 %", NoIndexReason.Rate)]
    [InlineData("rank", "位", 2023, "2023 eq 5 位|2024 eq 6 位", NoIndexReason.Rank)]
    [InlineData("level", "列", 2022, "2023 eq 5 列|2024 eq 6 列", NoIndexReason.NoBase)]
    [InlineData("level", "列", 2023, "2023 eq 0 列|2024 eq 6 列", NoIndexReason.NotPositive)]
    [InlineData("level", "列", 2023, "2023 eq 5 列|2024 eq -6 列", NoIndexReason.NotPositive)]
    [InlineData("level", "列", 2023, "2023 eq 5 列", NoIndexReason.OnlyBase)]
    public void What_cannot_be_indexed_says_why_and_has_no_points(string measure, string unit, int year, string actuals, NoIndexReason reason)
    {
        var index = IndexSeries.Of(History(Sample.Indicator(measure, unit: unit), actuals.Split('|')), year);
        Assert.Equal(reason, index.Reason);
        Assert.Empty(index.Points);
    }

    private static IndicatorHistory History(Indicator indicator, params string[] actuals)
        => IndicatorHistory.Of(indicator, actuals.Select(a => Sample.Actual(a[5..], int.Parse(a[..4], System.Globalization.CultureInfo.InvariantCulture), $"report-{a[..4]}")), [], Reports);
}
