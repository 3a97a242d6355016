using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading.Matching;

namespace ShapingbaPlans.Tests.Reading.Matching;

public class IndicatorMatcherTests
{
    private readonly IndicatorMatcher _matcher = new(Known.Indicators);

    [Theory]
    [InlineData("规模以上工业增加值")]
    [InlineData("规上工业增加值")]
    [InlineData("规模以上工业企业增加值")]
    public void The_same_name_in_other_words_is_the_same_indicator(string subject)
        => Assert.Equal("industrial-value-added-growth", _matcher.Match(Known.Read(subject, 6.5m, "%", Measure.Growth)).IndicatorId);

    [Theory]
    [InlineData("竣工口袋公园")]
    [InlineData("口袋公园建成投用")]
    public void Verbs_that_say_the_same_are_one_whatever_their_place(string subject)
        => Assert.Equal("pocket-parks-built", _matcher.Match(Known.Read(subject, 12m, "个")).IndicatorId);

    [Fact]
    public void An_alias_is_as_good_as_the_name()
    {
        var match = _matcher.Match(Known.Read("社零总额", 520m, "亿元"));
        Assert.Equal(("retail-sales", 1m), (match.IndicatorId, match.Score));
    }

    [Fact]
    public void The_unit_tells_the_number_of_parks_from_their_area()
        => Assert.Equal("pocket-parks-area", _matcher.Match(Known.Read("口袋公园", 3.2m, "万平方米")).IndicatorId);

    [Theory]
    [InlineData("粮食产量", "个")]
    [InlineData("社会消费品零售总额", "亿美元")]
    [InlineData("充电桩", "公里")]
    public void Another_dimension_is_never_the_same_indicator(string subject, string unit)
    {
        var match = _matcher.Match(Known.Read(subject, 30m, unit));
        Assert.Null(match.IndicatorId);
        Assert.DoesNotContain(match.Next, n => Known.Indicators.Single(i => i.IndicatorId == n.IndicatorId).Unit is "万吨" or "亿元");
    }

    [Theory]
    [InlineData("万户", "户", true)]
    [InlineData("处", "个", true)]
    [InlineData("万平方米", "亩", true)]
    [InlineData("元", "美元", false)]
    [InlineData("人次", "人", false)]
    [InlineData("%", "个百分点", false)]
    public void Units_are_kindred_when_they_count_the_same_kind_of_thing(string a, string b, bool kindred)
    {
        var matcher = new IndicatorMatcher([Known.Of("x", "惠及农户规模", b, Measure.Level, "rural")]);
        Assert.Equal(kindred, matcher.Match(Known.Read("惠及农户规模", 3m, a)).IndicatorId is "x");
    }

    [Theory]
    [InlineData(520, "亿元", Measure.Level, "retail-sales")]
    [InlineData(6, "%", Measure.Growth, "retail-sales-growth")]
    public void Growth_and_level_of_one_name_are_siblings_told_by_the_measure(int value, string unit, Measure measure, string id)
        => Assert.Equal(id, _matcher.Match(Known.Read("社会消费品零售总额", value, unit, measure)).IndicatorId);

    [Theory]
    [InlineData("%", Measure.Share, "green-coverage")]
    [InlineData("个百分点", Measure.ChangePp, "green-coverage-change")]
    public void A_share_and_its_change_in_points_are_siblings(string unit, Measure measure, string id)
        => Assert.Equal(id, _matcher.Match(Known.Read("建成区绿化覆盖率", 1.5m, unit, measure)).IndicatorId);

    [Fact]
    public void A_growth_is_never_a_level_even_where_no_other_is_known()
        => Assert.Null(new IndicatorMatcher([Known.Indicators[2]]).Match(Known.Read("社会消费品零售总额", 6m, "%", Measure.Growth)).IndicatorId);

    [Theory]
    [InlineData("轨道7号线工程进度", "rail-line-7-progress")]
    [InlineData("轨道27号线工程进度", "rail-line-27-progress")]
    public void A_number_in_a_name_is_compared_whole(string subject, string id)
        => Assert.Equal(id, _matcher.Match(Known.Read(subject, 63m, "%", Measure.Progress)).IndicatorId);

    [Theory]
    [InlineData("图书馆藏书", "万册")]
    [InlineData("新增托育机构", "个")]
    [InlineData("", "个")]
    [InlineData("“、”", "个")]
    public void What_nobody_counts_yet_is_new(string subject, string unit)
    {
        var match = _matcher.Match(Known.Read(subject, 30m, unit));
        Assert.Null(match.IndicatorId);
        Assert.True(match.Score < IndicatorMatcher.Threshold);
        Assert.NotNull(match.Suggestion);
    }

    [Fact]
    public void With_no_indicator_at_all_everything_is_new()
        => Assert.Null(new IndicatorMatcher([]).Match(Known.Read("粮食产量", 28m, "万吨")).IndicatorId);

    [Fact]
    public void The_next_best_are_shown_in_order_and_without_the_best()
    {
        var match = _matcher.Match(Known.Read("规模以上工业增加值", 6.5m, "%", Measure.Growth));
        Assert.Equal("industrial-profit-growth", match.Next[0].IndicatorId);
        Assert.Equal(match.Next.OrderByDescending(n => n.Score), match.Next);
        Assert.DoesNotContain(match.Next, n => n.IndicatorId == match.IndicatorId);
    }

    [Fact]
    public void The_sentence_lends_the_words_that_the_subject_leaves_out()
    {
        Indicator[] indicators = [Known.Of("a", "城市道路改造里程", "公里", Measure.Level, "urban"), Known.Of("b", "乡村道路改造里程", "公里", Measure.Level, "rural")];
        const string Paragraph = "前句说城市。乡村面貌一新，道路改造30公里。";
        Assert.Equal("b", new IndicatorMatcher(indicators).Match(Known.Read("道路改造", 30m, "公里", start: 15, length: 4), null, Paragraph).IndicatorId);
    }

    [Fact]
    public void The_topic_decides_between_equals()
    {
        Indicator[] indicators = [Known.Of("a", "改造道路", "条", Measure.Level, "urban"), Known.Of("b", "改造道路", "条", Measure.Level, "rural")];
        var matcher = new IndicatorMatcher(indicators);
        var candidate = Known.Read("实施改造道路工程", 3m, "条");
        Assert.Equal(("b", "a"), (matcher.Match(candidate, "rural").IndicatorId, matcher.Match(candidate, "urban").IndicatorId));
    }

    [Fact]
    public void In_one_document_an_indicator_goes_to_the_candidate_that_fits_it_best()
    {
        var matches = _matcher.MatchAll([Known.Read("公园建成", 5m, "个"), Known.Read("建成口袋公园", 12m, "个")], []);
        Assert.Equal([null, "pocket-parks-built"], matches.Select(m => m.IndicatorId));
        Assert.Equal("pocket-parks-built", _matcher.Match(Known.Read("公园建成", 5m, "个")).IndicatorId);
    }

    [Fact]
    public void A_value_printed_twice_is_one_indicator_twice_and_so_is_another_year()
    {
        var matches = _matcher.MatchAll(
            [Known.Read("建成口袋公园", 12m, "个"), Known.Read("口袋公园建成", 12m, "个"), Known.Read("建成口袋公园", 15m, "个", role: Role.Plan, year: 2026)], []);
        Assert.All(matches, m => Assert.Equal("pocket-parks-built", m.IndicatorId));
    }

    [Fact]
    public void A_thousand_letters_of_subject_are_matched_without_harm()
        => Assert.NotNull(_matcher.Match(Known.Read(string.Concat(Enumerable.Repeat("公园增加值", 200)), 1m, "个")));
}
