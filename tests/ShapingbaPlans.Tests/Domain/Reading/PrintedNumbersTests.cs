using System.Globalization;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Domain.Reading;

/// <summary>Whether a printed form says the value beside it.</summary>
public class PrintedNumbersTests(SharedApp app)
{
    [Theory]
    [InlineData("4156列", "4156", "", "列", true)]
    [InlineData("4156列", "4166", "", "列", false)]
    [InlineData("1.2万条", "1.2", "", "万条", true)]
    [InlineData("1.2万条", "12000", "", "条", true)]
    [InlineData("1.2万条", "120", "", "条", false)]
    [InlineData("5.0%", "5", "", "%", true)]
    [InlineData("1003件", "1003", "", "%", false)]
    [InlineData("下降1.6%", "-1.6", "", "%", true)]
    [InlineData("4.5%-5%", "4.5", "5", "%", true)]
    [InlineData("4.5%-5%", "4.5", "6", "%", false)]
    [InlineData("1,106.7亿元", "1106.7", "", "亿元", true)]
    [InlineData("200余家", "200", "", "家", true)]
    [InlineData("两个", "2", "", "个", true)]
    [InlineData("首位", "1", "", "位", true)]
    public void A_printed_form_says_its_value(string printed, string value, string upper, string unit, bool expected)
        => Assert.Equal(expected, PrintedNumbers.Say(printed, decimal.Parse(value, CultureInfo.InvariantCulture),
            upper.Length == 0 ? null : decimal.Parse(upper, CultureInfo.InvariantCulture), unit));

    [Fact]
    public async Task No_published_figure_says_another_number_than_its_citation()
        => Assert.Empty((await app.PlansAsync()).Figures.SelectMany(g => g).Where(f => !PrintedNumbers.Say(f.Printed, f.Value, f.UpperValue, f.Unit)).Select(f => $"{f.Key}: {f.Value} {f.Unit} / {f.Printed}"));
}
