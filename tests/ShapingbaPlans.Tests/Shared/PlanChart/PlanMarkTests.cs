using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Shared.PlanChart;

namespace ShapingbaPlans.Tests.Shared.PlanChart;

/// <summary>Marks around the middle 100, reaching 30 to each side, on a scale of 0 to 8000 where 4000 stands at 189.</summary>
public class PlanMarkTests
{
    private static readonly ChartScale Scale = new(ChartFrame.Broad, [8000], isRank: false);

    [Theory]
    [InlineData(Comparator.Eq, "M70 189H130")]
    [InlineData(Comparator.Ge, "M70 189H130M130 190.5V179")]
    [InlineData(Comparator.Gt, "M70 189H130M130 190.5V179")]
    [InlineData(Comparator.Le, "M70 189H130M130 187.5V199")]
    [InlineData(Comparator.Lt, "M70 189H130M130 187.5V199")]
    public void A_bound_is_a_line_with_a_tick_to_the_side_that_is_accepted(Comparator comparator, string line)
    {
        var mark = Mark(comparator, 4000, 4000, 4000);
        Assert.Equal((line, "plan"), (mark.Line, mark.Css));
        Assert.Equal("M70 189H130", mark.Halo);
        Assert.Null(mark.Band);
    }

    [Fact]
    public void About_is_a_band_of_its_tolerance_with_a_thin_line()
    {
        // 5 % of 4000 is 200, and 200 are 7.35 high.
        var mark = Mark(Comparator.About, 3800, 4200, 4000);
        Assert.Equal(new ChartBox(70, 181.65m, 60, 14.7m), mark.Band);
        Assert.Equal(("M70 189H130", "plan thin"), (mark.Line, mark.Css));
    }

    [Fact]
    public void A_range_is_a_band_with_two_edges()
    {
        // 6000 stands at 336 − 220.5 = 115.5.
        var mark = Mark(Comparator.Range, 4000, 6000, 4000);
        Assert.Equal(new ChartBox(70, 115.5m, 60, 73.5m), mark.Band);
        Assert.Equal(("M70 115.5H130M70 189H130", "plan edge"), (mark.Line, mark.Css));
    }

    [Fact]
    public void A_soft_target_is_dashed()
        => Assert.Equal("plan soft", PlanMark.Of(new(Comparator.Ge, 4000, 4000, 4000, true, ""), 100, 30, Scale).Css);

    [Fact]
    public void Of_ranks_at_most_points_up_for_better_places_stand_higher()
    {
        // Places 1 to 4: the third stands at 336 − 147 = 189.
        var ranks = new ChartScale(ChartFrame.Broad, [1, 4], isRank: true);
        Assert.Equal("M70 189H130M130 190.5V179", PlanMark.Of(new(Comparator.Le, 3, 3, 3, false, ""), 100, 30, ranks).Line);
    }

    private static PlanMark Mark(Comparator comparator, decimal low, decimal high, decimal value)
        => PlanMark.Of(new(comparator, low, high, value, false, ""), 100, 30, Scale);
}
