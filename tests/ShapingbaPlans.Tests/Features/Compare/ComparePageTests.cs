using System.Net;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Compare;

/// <summary>Expected values are those printed in the documents, or worked out from them by hand.</summary>
public class ComparePageTests(SharedApp app)
{
    private const string Both = "/compare?id=international-trains-run&id=port-vehicles";

    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_course_of_two_indicators_is_said_in_words_with_their_first_and_last_figures()
    {
        // Printed: 3923列 (2023), 4295列, 4156列 (2025); 超8.5万辆 (2023), 8万辆, 7.6万辆 (2025).
        var page = await TextAsync(Both);
        Assert.Equal("2个指标，2023—2025年：1个上升，1个下降", PageText.TitleOf(await HtmlAsync(Both)));
        Assert.Contains("上升的：国际班列开行列数（2023年3923列，2025年4156列）。下降的：整车口岸整车进出口量（2023年>8.5万辆，2025年7.6万辆）。", page, StringComparison.Ordinal);
        Assert.Contains("4295列 2024年报告 第17段 4295列", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_of_one_unit_share_their_axis_and_others_have_their_own()
    {
        var html = await HtmlAsync("/compare?id=gdp-growth&id=resident-income-growth&id=gdp");
        var page = PageText.Of(html);
        Assert.Contains("地区生产总值增速 % · 同单位同轴", page, StringComparison.Ordinal);
        Assert.Contains("全体居民人均可支配收入增速 % · 同单位同轴", page, StringComparison.Ordinal);
        Assert.Contains("地区生产总值 亿元 ", page, StringComparison.Ordinal);
        // 6.5 % of 2024 is the most of both: from the foot at 150 to the top at 34 it is 116 high, and 4.7 % is 4.7 × 116 ÷ 6.5 = 83.9.
        Assert.Contains("height=\"116\"", html, StringComparison.Ordinal);
        Assert.Contains("height=\"83.9\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_starts_at_100_and_what_cannot_be_indexed_is_said()
    {
        // 4156 ÷ 3923 = 105.9 %; 7.6 ÷ 8.5 = 89.4 %, of 超8.5 only about.
        var page = await TextAsync("/compare?id=international-trains-run&id=port-vehicles&id=gdp-growth&view=index&base=2023");
        Assert.Contains("以2023年为100，最近一年是：国际班列开行列数 105.9（2025年）、整车口岸整车进出口量 ≈89.4（2025年）。", page, StringComparison.Ordinal);
        Assert.Contains("不能折成指数的：地区生产总值增速（本身是比率）。", page, StringComparison.Ordinal);
        Assert.Contains("109.5 实际 4295列", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_are_percent_of_levels_and_points_of_rates()
    {
        // (4156 − 4295) ÷ 4295 = −3.2 %; 4 − 6.5 = −2.5 points.
        var page = await TextAsync("/compare?id=international-trains-run&id=gdp-growth&view=change");
        Assert.Contains("水平指标最近一次的变化：国际班列开行列数 −3.2%（2025年）。", page, StringComparison.Ordinal);
        Assert.Contains("比率最近一次的变化：地区生产总值增速 −2.5个百分点（2025年）。", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_are_counted_by_what_came_of_them()
    {
        var html = await HtmlAsync(Both + "&view=plan");
        Assert.Equal("2个指标，2次计划有结果，1次完成", PageText.TitleOf(html));
        Assert.Contains("完成1次：国际班列开行列数（2025）。未完成1次：整车口岸整车进出口量（2025）。", PageText.Of(html), StringComparison.Ordinal);
        Assert.Contains("class=\"plan soft\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ranking_of_2024_runs_from_half_to_four_times_the_plan()
    {
        // 508 of 1000亿元; 40 of 10公里; in order 50.8, 72, 100 six times less one, 104, 110, 113.2, 145, 172.7, 400: Q1 the 4th, median the 7th, Q3 the 10th of 13.
        var page = await TextAsync("/compare?year=2024");
        Assert.Contains("2024年有完成率的目标13项：最低50.8%（招商引资签约金额），下四分位数100.0%，中位数100.0%，上四分位数113.2%，最高400.0%（新改建排水管网里程）；11项达到计划。", page, StringComparison.Ordinal);
        Assert.Contains("2024年可比的比率目标3项：最差−3.1个百分点（第一产业增加值增速），下四分位数−1.55个百分点，中位数0.0个百分点，上四分位数+20.2个百分点，最好+40.4个百分点（规模以上其他服务业营业收入增速）；2项达到计划。", page, StringComparison.Ordinal);
        Assert.Contains("招商引资签约金额 13 ≥1000亿元 508亿元 50.8%", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_readers_get_the_same_sentence()
        => Assert.Contains("Levels, latest change: International freight trains run −3.2% (2025).", await TextAsync("/compare?id=international-trains-run&view=change&lang=en"), StringComparison.Ordinal);

    [Theory]
    [InlineData("id=gdp&add=gdp-growth", "/compare?id=gdp&id=gdp-growth")]
    [InlineData("id=gdp&add=国际班列开行列数&view=index", "/compare?id=gdp&id=international-trains-run&view=index")]
    [InlineData("topic=economy&add=gdp&release=1", "/compare?id=gdp&topic=economy&release=1")]
    public async Task What_is_added_stands_in_the_address(string typed, string address)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync("/compare?" + typed, _stop);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith(address, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_finds_several_offers_them_with_the_choice_so_far()
    {
        var html = await HtmlAsync("/compare?id=gdp&add=班列");
        Assert.Contains("找到几个，要加哪一个", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/compare?id=gdp&amp;id=international-trains-run\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id=nothing", HttpStatusCode.NotFound, "不在已发布的指标里")]
    [InlineData("id=gdp&id=nothing", HttpStatusCode.NotFound, "不在已发布的指标里")]
    [InlineData("id=gdp&id=gdp-growth&id=port-vehicles&id=urban-new-jobs&id=visitors&id=visitors-growth&id=signed-investment&id=international-trains-run&id=rural-roads-built", HttpStatusCode.BadRequest, "一次最多比较8个指标，地址里有9个。")]
    [InlineData("id=gdp&view=pie", HttpStatusCode.BadRequest, "没有看法“pie”")]
    [InlineData("id=gdp&base=1999", HttpStatusCode.BadRequest, "没有基年“1999”")]
    [InlineData("year=1999", HttpStatusCode.BadRequest, "不是这里的年度")]
    [InlineData("topic=weather", HttpStatusCode.BadRequest, "没有专题“weather”")]
    public async Task An_address_that_cannot_be_answered_says_why_on_the_page_in_the_picture_and_in_the_table(string query, HttpStatusCode status, string sentence)
    {
        using var visitor = app.Visitor();
        foreach (var address in new[] { "/compare?", "/compare.svg?", "/compare.csv?" })
        {
            using var answer = await visitor.GetAsync(address + query, _stop);
            Assert.Equal(status, answer.StatusCode);
            Assert.Contains(sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_table_to_take_away_has_the_numbers_of_the_page()
    {
        using var visitor = app.Visitor();
        var csv = await visitor.GetStringAsync("/compare.csv?id=international-trains-run&view=index&base=2023&lang=en", _stop);
        Assert.Contains("international-trains-run,International freight trains run,列,level,2024,,,,,,eq,4295,,列,no_plan,,,,report-2024,17,4295列,2023,109.5,9.5,percent", csv, StringComparison.Ordinal);
        var ranking = await visitor.GetStringAsync("/compare.csv?year=2024&lang=en", _stop);
        Assert.Contains("levels,13,signed-investment,", ranking, StringComparison.Ordinal);
        Assert.Equal(1 + 13 + 3, ranking.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private async Task<string> TextAsync(string address) => PageText.Of(await HtmlAsync(address));

    private async Task<string> HtmlAsync(string address)
    {
        using var visitor = app.Visitor();
        return await visitor.GetStringAsync(address, _stop);
    }
}
