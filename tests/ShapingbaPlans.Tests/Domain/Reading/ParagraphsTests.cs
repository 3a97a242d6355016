using ShapingbaPlans.Domain.Reading;

namespace ShapingbaPlans.Tests.Domain.Reading;

public class ParagraphsTests
{
    [Fact]
    public void A_paragraph_is_a_line_that_is_not_blank_trimmed()
        => Assert.Equal(["一、概况", "开行班列12列。"], Paragraphs.Of("\n　一、概况 \r\n \t \r\n\r\n开行班列12列。\n　\n"));

    [Fact]
    public void White_space_within_a_paragraph_stays() => Assert.Equal(["a  b"], Paragraphs.Of(" a  b "));

    [Fact]
    public void An_empty_text_has_no_paragraphs() => Assert.Empty(Paragraphs.Of(" \n\n"));
}
