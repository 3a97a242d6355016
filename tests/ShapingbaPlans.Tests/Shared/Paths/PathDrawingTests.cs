using System.Globalization;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Domain.Verdicts;
using ShapingbaPlans.Web.Shared.Paths;

namespace ShapingbaPlans.Tests.Shared.Paths;

public class PathDrawingTests
{
    [Fact]
    public void More_stands_higher_and_of_ranks_the_first_stands_at_the_top()
    {
        var level = Draw("level", "higher", "eq 100 列 @2027", "eq 40 列", "eq 60 列");
        var rank = Draw("rank", "lower", "eq 1 位 @2027", "eq 9 位", "eq 5 位");
        Assert.True(Place(level.Y(60)) < Place(level.Y(40)));
        Assert.True(Place(rank.Y(1)) < Place(rank.Y(5)) && Place(rank.Y(5)) < Place(rank.Y(9)));
    }

    private static PathDrawing Draw(string measure, string direction, string target, params string[] actuals)
    {
        var indicator = Sample.Indicator(measure, direction, target.Split(' ')[2]);
        return new(indicator, HorizonPath.Judge(indicator, Sample.Plan(target), [.. actuals.Select((a, i) => Sample.Actual(a, 2024 + i, $"report-{2024 + i}"))], 2025), 2022);
    }

    private static decimal Place(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
