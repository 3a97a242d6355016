using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Domain.Reading.Matching;

namespace ShapingbaPlans.Tests.Reading.Matching;

public class SuggestedIndicatorTests
{
    [Fact]
    public void A_new_name_is_spelt_in_pinyin()
        => Assert.Equal(new SuggestedIndicator("tu-shu-guan-cang-shu", "万册", Measure.Level, "livelihood"), Suggest(Known.Read("图书馆藏书", 30m, "万册"), "livelihood"));

    [Theory]
    [InlineData(Measure.Growth, "%", "tu-shu-guan-cang-shu-growth")]
    [InlineData(Measure.ChangePp, "个百分点", "tu-shu-guan-cang-shu-change")]
    public void The_measure_ends_the_id_as_in_the_seed(Measure measure, string unit, string id)
        => Assert.Equal((id, unit, measure), Suggest(Known.Read("图书馆藏书", 3m, unit, measure)) is var s ? (s.Id, s.Unit, s.Measure) : default);

    [Fact]
    public void The_sibling_of_a_known_indicator_takes_its_stem_and_topic()
        => Assert.Equal(("grain-output-growth", "rural"), Suggest(Known.Read("粮食产量", 2.1m, "%", Measure.Growth)) is var s ? (s.Id, s.TopicId) : default);

    [Fact]
    public void A_level_beside_a_known_growth_loses_the_ending()
        => Assert.Equal("industrial-value-added", Suggest(Known.Read("规模以上工业增加值", 300m, "亿元")).Id);

    [Fact]
    public void An_id_that_is_taken_gets_a_number()
        => Assert.Equal("grain-output-2", Suggest(Known.Read("粮食产量", 3m, "亿美元")).Id);

    [Fact]
    public void Every_suggestion_is_an_id_by_the_files_rule_and_the_same_each_time()
    {
        foreach (var subject in (string[])["", "“双城圈”重大项目", "AI+应用（A类）", "㐂", "PM2.5浓度"])
        {
            var id = Suggest(Known.Read(subject, 3m, "吨")).Id;
            Assert.NotEmpty(id);
            Assert.All(id, letter => Assert.True(char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'));
            Assert.Equal(id, Suggest(Known.Read(subject, 3m, "吨")).Id);
        }
    }

    [Fact]
    public void Where_one_fits_nothing_is_suggested()
        => Assert.Null(new IndicatorMatcher(Known.Indicators).Match(Known.Read("粮食产量", 28m, "万吨")).Suggestion);

    private static SuggestedIndicator Suggest(FigureCandidate candidate, string? topicId = null)
    {
        var suggestion = new IndicatorMatcher(Known.Indicators).Match(candidate, topicId).Suggestion;
        Assert.NotNull(suggestion);
        return suggestion;
    }
}
