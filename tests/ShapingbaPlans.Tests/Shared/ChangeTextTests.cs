using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Tests.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Tests.Shared;

public class ChangeTextTests(SharedApp app)
{
    private readonly ChangeText _text = app.Services.GetRequiredService<ChangeText>();

    [Theory]
    [InlineData("level", "列", "eq 4000 列", "eq 4156 列", "+156列")]
    [InlineData("level", "列", "eq 4000 列", "eq 3500 列", "−500列")]
    [InlineData("level", "万辆", "ge 8.5 万辆", "eq 7.60 万辆", "−0.90万辆")]
    [InlineData("growth", "%", "ge 8 %", "eq 4.9 %", "−3.1个百分点")]
    [InlineData("growth", "%", "ge 7.5 %", "eq 8.50 %", "+1.00个百分点")]
    public void A_difference_has_its_sign_its_measure_and_the_decimals_printed(string measure, string unit, string plan, string actual, string said)
    {
        var indicator = Sample.Indicator(measure, unit: unit);
        var plans = FewPlans.Of([indicator with { TopicId = "openness" }], Sample.Plan(plan), Sample.Actual(actual));
        Assert.Equal(said, _text.Difference(indicator, plans.Histories[0].In(2024)!));
    }

    [Fact]
    public void Figures_in_another_unit_are_shown_in_the_indicators_own()
    {
        var indicator = Sample.Indicator(unit: "亿元");
        var (printed, other) = (Sample.Plan("eq 10.50 亿元"), Sample.Plan("eq 5000 万元"));
        Assert.Equal((10.50m, 2), (indicator.PrintedValueOf(printed)!.Value, (int)indicator.PrintedValueOf(printed)!.Value.Scale));
        Assert.Equal(0.5m, indicator.PrintedValueOf(other));
        Assert.Null(indicator.ValueOf(Sample.Plan("eq 5 个")));
        Assert.Null(indicator.PrintedValueOf(null));
    }

    [Fact]
    public void Beijing_is_eight_hours_ahead()
    {
        var evening = new DateTime(2026, 11, 23, 18, 0, 0, DateTimeKind.Utc);
        Assert.Equal("2026-11-24", BeijingTime.Day(evening));
        Assert.Equal("2026-11-24 02:00", BeijingTime.Minute(evening));
    }
}
