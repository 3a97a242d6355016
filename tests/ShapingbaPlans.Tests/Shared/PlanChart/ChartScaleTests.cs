using ShapingbaPlans.Web.Shared.PlanChart;

namespace ShapingbaPlans.Tests.Shared.PlanChart;

public class ChartScaleTests
{
    [Theory]
    // 336 − 294 × share: the broad drawing's bars stand on 336, its highest value at 42.
    [InlineData(0, 336)]
    [InlineData(4000, 189)]
    [InlineData(8000, 42)]
    public void Heights_are_in_proportion_from_zero(int value, int y)
        => Assert.Equal(y, new ChartScale(ChartFrame.Broad, [3923, 8000], isRank: false).Y(value));

    [Fact]
    public void Zero_stays_on_the_scale_when_every_value_is_far_above_it()
        => Assert.Equal(336m, new ChartScale(ChartFrame.Broad, [307, 317], isRank: false).Zero);

    [Fact]
    public void Negative_values_reach_below_zero_with_room_for_their_labels()
    {
        // −2 to 8 on 310 to 42: 26.8 for one, so zero is 8 × 26.8 = 214.4 below the top.
        var scale = new ChartScale(ChartFrame.Broad, [-2, 8], isRank: false);
        Assert.Equal((310m, 256.4m, 42m), (scale.Y(-2), scale.Zero, scale.Y(8)));
        Assert.True(scale.IsBelow(-2));
    }

    [Fact]
    public void Nothing_above_zero_leaves_room_for_the_stubs_of_empty_years()
        => Assert.Equal(68m, new ChartScale(ChartFrame.Broad, [-10, -5], isRank: false).Zero);

    [Fact]
    public void Of_ranks_the_first_stands_highest_and_the_last_known_still_has_a_bar()
    {
        // Places 1 to 4: a quarter of 294 is 73.5.
        var scale = new ChartScale(ChartFrame.Broad, [1, 4], isRank: true);
        Assert.Equal((42m, 262.5m, 336m), (scale.Y(1), scale.Y(4), scale.Zero));
    }

    [Fact]
    public void A_chart_of_zeros_is_drawn()
        => Assert.Equal(336m, new ChartScale(ChartFrame.Broad, [0], isRank: false).Y(0));

    [Fact]
    public void Years_stand_in_equal_slots_and_the_target_half_a_slot_further()
    {
        // (670 − 8) ÷ 5.5 = 120.36…; 46 % of it is the bar.
        var slots = new ChartSlots(ChartFrame.Broad, 2022, 5, 2027);
        Assert.Equal((120.36m, 55.37m), (Math.Round(slots.Width, 2), Math.Round(slots.Bar, 2)));
        Assert.Equal((68.2m, 549.6m, 670m), (Math.Round(slots.Middle(2022), 1), Math.Round(slots.Middle(2026), 1), slots.Middle(2027)));
    }

    [Fact]
    public void Without_a_target_the_years_take_the_whole_width()
    {
        // (752 − 8) ÷ 5 = 148.8.
        var slots = new ChartSlots(ChartFrame.Broad, 2022, 5, null);
        Assert.Equal((148.8m, 752m), (slots.Width, slots.AxisEnd));
    }
}
