using ShapingbaPlans.Domain.Spelling;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Shared.Searching;

public class PinyinTests
{
    [Theory]
    [InlineData("国际班列开行列数", "gjbl")]
    [InlineData("国际班列开行列数", "GJBLKXLS")]
    [InlineData("地区生产总值增速", "sczz")]
    [InlineData("老旧小区改造面积", "ljxq")]
    [InlineData("重点项目", "zdxm")]
    [InlineData("重庆", "cq")]
    [InlineData("缙云山脉重点项目数", "jysm")]
    [InlineData("5G网络覆盖率", "5gwl")]
    [InlineData("“四好农村路”里程", "shncllc")]
    public void A_name_is_found_by_the_first_letters_of_its_pinyin(string name, string letters)
        => Assert.True(Pinyin.Match(name, letters));

    [Theory]
    [InlineData("国际班列开行列数", "guojibanlie")]
    [InlineData("国际班列开行列数", "banlie")]
    [InlineData("国际班列开行列数", "guojibl")]
    [InlineData("国际班列开行列数", "guojib")]
    [InlineData("国际班列开行列数", "GuoJi")]
    [InlineData("重庆", "chongqing")]
    [InlineData("绿化面积", "lvhua")]
    [InlineData("物流", "wuliu")]
    [InlineData("就业率", "jiuyelv")]
    [InlineData("5G网络覆盖率", "5gwangluo")]
    [InlineData("水佛勒锥", "shuifolezhui")]
    public void A_name_is_found_by_its_pinyin_whole_or_in_part(string name, string letters)
        => Assert.True(Pinyin.Match(name, letters));

    [Theory]
    [InlineData("国际班列", "guojilie")]
    [InlineData("国际班列", "uoji")]
    [InlineData("国际班列", "gjlb")]
    [InlineData("国际班列", "")]
    [InlineData("国际班列", "国际")]
    [InlineData("国际班列", "gjblx")]
    public void Other_letters_do_not_find_it(string name, string letters)
        => Assert.False(Pinyin.Match(name, letters));
}

public class EveryNameHasPinyinTests(SharedApp app)
{
    [Fact]
    public async Task Every_Chinese_character_of_a_name_has_a_reading()
    {
        var plans = await app.PlansAsync();
        var without = plans.Indicators.SelectMany(i => i.NameZh + i.AliasesZh).Where(c => c is >= '\u4e00' and <= '\u9fff')
            .Where(c => Pinyin.Of(c).Count == 0).Distinct();
        Assert.Empty(without);
    }
}
