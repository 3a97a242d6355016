using ShapingbaPlans.Domain.Reading;

namespace ShapingbaPlans.Tests.Domain.Reading;

public class ReadingCoverageTests
{
    private static readonly string[] Text = ["一、概况", "出口12.5亿元，增长3%"];

    [Fact]
    public void A_number_that_nobody_accounts_for_is_a_gap()
        => Assert.Equal([new CoverageGap(2, 11, "3", false)], ReadingCoverage.Gaps(Text, [new(2, 2, "12.5亿元")]));

    [Fact]
    public void A_text_read_whole_has_no_gaps()
        => Assert.Empty(ReadingCoverage.Gaps(Text, [new(2, 2, "12.5亿元"), new(2, 11, "3%")]));

    [Fact]
    public void Half_a_number_is_not_accounted_for()
        => Assert.Equal(["12.5"], ReadingCoverage.Gaps(Text, [new(2, 2, "12."), new(2, 11, "3%")]).Select(g => g.Text));

    [Fact]
    public void Two_slices_may_meet_inside_a_number()
        => Assert.Empty(ReadingCoverage.Gaps(Text, [new(2, 2, "12."), new(2, 5, "5亿元"), new(2, 11, "3%")]));

    [Theory]
    [InlineData(2, 2, "13.5亿元")]
    [InlineData(2, 3, "12.5亿元")]
    [InlineData(3, 0, "12.5亿元")]
    [InlineData(2, 12, "3%")]
    public void A_slice_that_does_not_stand_there_is_told(int paragraph, int start, string printed)
        => Assert.Contains(new CoverageGap(paragraph, start, printed, true), ReadingCoverage.Gaps(Text, [new(paragraph, start, printed)]));
}
