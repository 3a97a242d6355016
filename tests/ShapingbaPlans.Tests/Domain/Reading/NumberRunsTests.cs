using ShapingbaPlans.Domain.Reading;

namespace ShapingbaPlans.Tests.Domain.Reading;

public class NumberRunsTests
{
    [Theory]
    [InlineData("地区生产总值1106.7亿元", "1106.7")]
    [InlineData("新增1,200户", "1,200")]
    [InlineData("增长５．３％", "５．３")]
    [InlineData("列全市第三", "第三")]
    [InlineData("新增两个、三家", "两 三")]
    [InlineData("其中三分之一", "三分之一")]
    [InlineData("产值翻一番，占比过一半", "翻一番 一半")]
    [InlineData("位列全市首位、跃居榜首", "首位 榜首")]
    [InlineData("荣获七连冠，黑臭水体动态清零、清“零”", "七连冠 零 零")]
    [InlineData("建成一所学校", "一")]
    [InlineData("十二个项目", "十二")]
    [InlineData("百家企业", "百")]
    [InlineData("三年行动", "三")]
    [InlineData("4.5%—5%", "4.5 5")]
    // What counts nothing.
    [InlineData("引进一批项目，形成一体化格局", "")]
    [InlineData("千方百计稳增长", "")]
    [InlineData("统一部署、万达广场", "")]
    [InlineData("", "")]
    public void Every_written_number_is_found_and_nothing_else(string text, string expected)
        => Assert.Equal(expected, string.Join(' ', NumberRuns.In(text).Select(r => r.Text)));

    [Fact]
    public void A_run_says_where_it_stands()
        => Assert.Equal([new NumberRun(2, "12.5"), new NumberRun(11, "3")], NumberRuns.In("出口12.5亿元，增长3%"));
}
