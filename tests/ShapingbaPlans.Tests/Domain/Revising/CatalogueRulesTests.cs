using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Revising;

public class CatalogueRulesTests
{
    private static readonly Indicator Trains = Sample.Indicator() with { NameZh = "国际班列", NameEn = "Trains", AliasesZh = "中欧班列|班列" };

    // measure, unit, what is said of it; other indicators are in 列 and 亿元.
    [Theory]
    [InlineData("level", "万列", "")]
    [InlineData("level", "户", "")]
    [InlineData("level", "万户", "")]
    [InlineData("level", "万元", "")]
    [InlineData("level", "标箱", "UnitIsUnknown unit")]
    [InlineData("share", "%", "UnitIsUnknown unit")]
    [InlineData("share", "亿元", "UnitDoesNotFitMeasure unit")]
    [InlineData("growth", "个百分点", "UnitIsUnknown unit, UnitDoesNotFitMeasure unit")]
    [InlineData("change_pp", "亿元", "UnitDoesNotFitMeasure unit")]
    [InlineData("rank", "位", "")]
    [InlineData("rank", "名", "UnitDoesNotFitMeasure unit")]
    public void A_new_indicators_unit_is_known_and_fits_its_measure(string measure, string unit, string said)
        => Assert.Equal(said, Said(CatalogueRules.OfIndicator(New(measure, unit), null, [Trains, Trains with { IndicatorId = "gdp", Unit = "亿元", NameZh = "总值", NameEn = "GDP", AliasesZh = "" }], [])));

    [Theory]
    [InlineData("国际班列", "Other", "", "NameIsTaken name_zh")]
    [InlineData("别的", "trains", "", "NameIsTaken name_en")]
    [InlineData("别的", "Other", "中欧 班列", "NameIsTaken aliases_zh")]
    [InlineData("班列", "Other", "国际班列|新的", "NameIsTaken name_zh, NameIsTaken aliases_zh")]
    [InlineData("别的", "Other", "新的", "")]
    public void A_name_or_alias_that_is_anothers_is_asked_about(string zh, string en, string aliases, string said)
        => Assert.Equal(said, Said(CatalogueRules.OfIndicator(New("level", "列") with { NameZh = zh, NameEn = en, AliasesZh = aliases }, null, [Trains], [])));

    [Fact]
    public void A_name_that_was_there_before_is_not_asked_about_again()
    {
        var old = New("level", "列") with { AliasesZh = "班列" };
        Assert.Equal("", Said(CatalogueRules.OfIndicator(old with { DefinitionZh = "更清楚的定义" }, old, [Trains], [])));
    }

    [Fact]
    public void A_unit_that_published_figures_do_not_convert_to_is_an_error_and_another_measure_a_warning()
    {
        var figures = new[] { Sample.Actual("eq 4000 列") };
        var changed = CatalogueRules.OfIndicator(Trains with { Unit = "亿元", Measure = Measure.Stock }, Trains, [], figures).ToList();
        Assert.Equal("UnitLosesFigures unit, UnitIsUnknown unit, MeasureChanges measure", Said(changed));
        Assert.Equal([true, false, false], changed.Select(c => c.IsError));
        Assert.Equal("", Said(CatalogueRules.OfIndicator(Trains with { Unit = "万列" }, Trains, [Trains with { IndicatorId = "other", AliasesZh = "", NameZh = "另一", NameEn = "Another" }], figures)));
    }

    [Fact]
    public void A_part_is_another_indicator_in_a_unit_that_adds_up()
    {
        Assert.Equal("PartDoesNotFit part_id", Said(CatalogueRules.OfPart(Trains, Trains)));
        Assert.Equal("PartDoesNotFit part_id", Said(CatalogueRules.OfPart(Trains, New("level", "亿元"))));
        Assert.Equal("", Said(CatalogueRules.OfPart(Trains, New("level", "万列"))));
        Assert.Equal("", Said(CatalogueRules.OfPart(Trains, New("share", "%"))));
        Assert.Equal("", Said(CatalogueRules.OfPart(Trains, null)));
    }

    [Fact]
    public void A_departments_alias_and_a_topics_name_are_their_own()
    {
        var (one, two) = (new Department { DepartmentId = "a", NameZh = "区甲局", AliasesZh = "甲局" }, new Department { DepartmentId = "b", NameZh = "区乙局", AliasesZh = "甲局" });
        Assert.Equal("NameIsTaken aliases_zh", Said(CatalogueRules.OfDepartment(two, null, [one])));
        var topic = new Topic { TopicId = "a", NameZh = "经济", NameEn = "Economy", Sort = 1 };
        Assert.Equal("NameIsTaken name_en", Said(CatalogueRules.OfTopic(topic with { TopicId = "b", NameZh = "别的" }, null, [topic])));
    }

    private static Indicator New(string measure, string unit) => Sample.Indicator(measure, "higher", unit, "new-one") with { NameZh = "新指标", NameEn = "New one", AliasesZh = "" };

    private static string Said(IEnumerable<CatalogueProblem> problems) => string.Join(", ", problems.Select(p => $"{p.Kind} {p.Column}"));
}
