using System.Globalization;
using ShapingbaPlans.Domain.Comparing;

namespace ShapingbaPlans.Tests.Domain.Comparing;

/// <summary>Quartiles worked out by hand after Hyndman and Fan's definition 7; the last two rows are the textbook's and a spreadsheet's.</summary>
public class SpreadTests
{
    [Theory]
    [InlineData("80 95 100 104 120 150", "80 96.25 102 116 150")]
    [InlineData("100", "100 100 100 100 100")]
    [InlineData("1 2", "1 1.25 1.5 1.75 2")]
    [InlineData("3 1 2", "1 1.5 2 2.5 3")]
    [InlineData("1 2 3 4", "1 1.75 2.5 3.25 4")]
    [InlineData("5 4 3 2 1", "1 2 3 4 5")]
    [InlineData("-3.1 0 40.4", "-3.1 -1.55 0 20.2 40.4")]
    [InlineData("100 100 100 100", "100 100 100 100 100")]
    [InlineData("6 7 15 36 39 40 41 42 43 47 49", "6 25.5 40 42.5 49")]
    [InlineData("7 15 36 39 40 41", "7 20.25 37.5 39.75 41")]
    public void The_quartiles_lie_where_the_definition_puts_them(string values, string spread)
    {
        var found = Spread.Of(Numbers(values))!;
        Assert.Equal(Numbers(spread), [found.Least, found.FirstQuartile, found.Median, found.ThirdQuartile, found.Greatest]);
        Assert.Equal(Numbers(values).Count, found.Count);
        Assert.Equal(found.ThirdQuartile - found.FirstQuartile, found.MiddleHalf);
    }

    [Fact]
    public void Nothing_has_no_spread() => Assert.Null(Spread.Of([]));

    private static List<decimal> Numbers(string text) => [.. text.Split(' ').Select(n => decimal.Parse(n, CultureInfo.InvariantCulture))];
}
