using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Verdicts;

public class RootsTests
{
    [Fact]
    public void The_root_of_a_power_is_exact()
    {
        Assert.Equal(1.02m, Roots.Root(1.061208m, 3));
        Assert.Equal(1.1m, Roots.Root(1.4641m, 4));
        Assert.Equal(0.9m, Roots.Root(0.59049m, 5));
        Assert.Equal(7m, Roots.Root(7m, 1));
        Assert.Equal(1m, Roots.Root(1m, 20));
        Assert.Equal(1000m, Roots.Root(1_000_000_000m, 3));
    }

    [Fact]
    public void A_root_raised_again_gives_the_number_over_sizes_and_degrees()
    {
        foreach (var value in new[] { 0.0001m, 0.35m, 0.999999m, 1.000001m, 2m, 17.5m, 123456m })
        {
            for (var degree = 1; degree <= 30; degree++)
            {
                var power = Enumerable.Repeat(Roots.Root(value, degree), degree).Aggregate(1m, (a, b) => a * b);
                Assert.True(Math.Abs((power / value) - 1m) < 0.0000000001m, $"{degree}th root of {value} raised again is {power}");
            }
        }
    }

    [Fact]
    public void Yearly_growth_of_gross_product_from_2022_to_2025_is_five_and_a_half_percent()
        => Assert.Equal(5.5m, Math.Round(Roots.YearlyGrowth(1106.7m, 1300m, 3), 1));

    [Fact]
    public void Numbers_without_a_root_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Roots.Root(0m, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Roots.Root(-8m, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Roots.Root(2m, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Roots.YearlyGrowth(0m, 5m, 2));
    }
}
