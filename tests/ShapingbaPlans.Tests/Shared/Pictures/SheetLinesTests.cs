using ShapingbaPlans.Web.Shared.Pictures;

namespace ShapingbaPlans.Tests.Shared.Pictures;

public class SheetLinesTests
{
    [Theory]
    [InlineData("甲乙丙丁", 10, 20, "甲乙|丙丁")]
    [InlineData("甲乙，丙丁", 10, 30, "甲乙，|丙丁")]
    // Punctuation never starts a line.
    [InlineData("甲乙丙，丁", 10, 30, "甲乙|丙，丁")]
    [InlineData("one two three", 10, 50, "one two|three")]
    [InlineData("", 10, 50, "")]
    // An address longer than a line is cut, and nothing of it is lost.
    [InlineData("abcdefghij", 10, 29, "abcde|fghij")]
    public void A_text_is_broken_where_it_may_be(string text, int size, int width, string lines)
    {
        Assert.Equal(lines, string.Join('|', SheetLines.Of(text, size, width)));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(SheetLines.Of(text, size, width)).Replace(" ", "", StringComparison.Ordinal));
    }
}
