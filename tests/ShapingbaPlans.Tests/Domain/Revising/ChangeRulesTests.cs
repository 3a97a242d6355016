using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Revising;

/// <summary>What is asked of a figure before it may be submitted.</summary>
public class ChangeRulesTests
{
    private static readonly DateOnly Spring2025 = new(2025, 4, 1);

    [Theory]
    // Levels against last year's 4295.
    [InlineData("level", "列", "eq 4295 列", "eq 3923 列", "")]
    [InlineData("level", "列", "eq 4295 列", "eq 859 列", "")]
    [InlineData("level", "列", "eq 4295 列", "eq 858 列", "FarFromLastYear")]
    [InlineData("level", "列", "eq 4295 列", "eq 21475 列", "")]
    [InlineData("level", "列", "eq 4295 列", "eq 21476 列", "FarFromLastYear")]
    [InlineData("level", "列", "eq 4295 列", "eq 45 列", "FarFromLastYear")]
    // Rates have signs, and no factors.
    [InlineData("growth", "%", "eq 2.1 %", "eq -1.6 %", "SignChanged")]
    [InlineData("growth", "%", "eq 0.5 %", "eq 9.9 %", "")]
    [InlineData("growth", "%", "eq 0 %", "eq -1.6 %", "")]
    // What cannot be.
    [InlineData("share", "%", "eq 60 %", "eq 104 %", "ShareIsImpossible")]
    [InlineData("share", "%", "eq 60 %", "eq 100 %", "")]
    [InlineData("share", "%", "eq 60 %", "eq -1 %", "ShareIsImpossible,SignChanged")]
    [InlineData("progress", "%", "eq 60 %", "eq 100.1 %", "ShareIsImpossible")]
    [InlineData("completion", "%", "eq 60 %", "eq 1500 %", "")]
    [InlineData("rank", "位", "eq 2 位", "eq 0 位", "RankIsImpossible")]
    [InlineData("rank", "位", "eq 2 位", "eq 1.5 位", "RankIsImpossible")]
    [InlineData("rank", "位", "eq 2 位", "eq 30 位", "")]
    [InlineData("level", "列", "eq 4295 列", "eq 4000 %", "UnitDoesNotConvert")]
    [InlineData("level", "亿元", "eq 12 亿元", "eq 125000 万元", "")]
    public void An_actual_is_checked_against_what_can_be_and_last_years(string measure, string unit, string last, string now, string expected)
    {
        var indicator = Sample.Indicator(measure, unit: unit);
        var problems = Check(indicator, [Sample.Actual(last, 2023, "report-2023")], Cited(Sample.Actual(now)));
        Assert.Equal(expected, string.Join(',', problems));
    }

    [Theory]
    [InlineData("eq 4000 列", "about 4000 列", "LooserThanPromise")]
    [InlineData("ge 4000 列", "gt 4000 列", "")]
    [InlineData("about 4000 列", "about 4000 列", "")]
    public void An_actual_printed_more_loosely_than_the_promise_wants_a_reason(string promise, string actual, string expected)
        => Assert.Equal(expected, string.Join(',', Check(Sample.Indicator(), [Sample.Plan(promise)], Cited(Sample.Actual(actual)))));

    [Fact]
    public void A_growth_that_two_levels_contradict_wants_a_reason()
    {
        // 600 / 508 = 1.181: 18.1 %, and 27 % is printed.
        var growth = Sample.Indicator("growth", unit: "%", id: "signed-growth");
        Figure[] levels = [Sample.Actual("eq 508 亿元", 2023, "report-2023", "signed"), Sample.Actual("eq 600 亿元", 2024, "report-2024", "signed")];
        Assert.Equal("GrowthContradictsLevels", string.Join(',', Check(growth, [], Cited(Sample.Actual("eq 27 %", id: "signed-growth")), levels)));
        Assert.Empty(Check(growth, [], Cited(Sample.Actual("eq 18.1 %", id: "signed-growth")), levels));
    }

    [Fact]
    public void A_figure_without_a_source_is_an_error()
    {
        Assert.Contains("CitationIsMissing", Check(Sample.Indicator(), [], Cited(Sample.Actual("eq 5 列")) with { Printed = "", Length = 0 }));
        Assert.Contains("CitationDoesNotFit", Check(Sample.Indicator(), [], Cited(Sample.Actual("eq 5 列")) with { Paragraph = 2 }));
    }

    [Fact]
    public void A_range_needs_both_ends_in_order()
    {
        Assert.Contains("RangeIsNotOne", Check(Sample.Indicator(), [], Cited(Sample.Actual("eq 5 列")) with { UpperValue = 6 }));
        Assert.Contains("RangeIsNotOne", Check(Sample.Indicator(), [], Cited(Sample.Actual("range 5..6 列")) with { UpperValue = 4 }));
        Assert.Empty(Check(Sample.Indicator(), [], Cited(Sample.Actual("range 5..6 列"))));
    }

    [Fact]
    public void A_value_that_is_not_the_printed_one_wants_a_reason()
        => Assert.Equal("PrintedSaysAnother", string.Join(',', Check(Sample.Indicator(), [], Cited(Sample.Actual("eq 4156 列")) with { Value = 4166 })));

    [Fact]
    public void What_the_document_says_already_is_not_written_again()
    {
        var published = Cited(Sample.Actual("eq 5 列"));
        Assert.Contains("IsDuplicate", Check(Sample.Indicator(), [published], published with { Value = 6 }));
    }

    [Fact]
    public void A_plan_changed_after_its_year_began_wants_a_reason()
    {
        var plan = Cited(Sample.Plan("ge 4000 列", 2025, "report-2024"));
        Assert.Equal("PlanChangedLate", string.Join(',', Check(Sample.Indicator(), [plan], Cited(plan with { Value = 3800 }), before: plan)));
        var next = Cited(Sample.Plan("ge 4000 列", 2026, "report-2024"));
        Assert.Empty(Check(Sample.Indicator(), [next], Cited(next with { Value = 3800 }), before: next));
    }

    [Fact]
    public void Errors_block_and_warnings_do_not()
    {
        Assert.True(new ChangeProblem(ChangeProblemKind.IsDuplicate, []).IsError);
        Assert.False(new ChangeProblem(ChangeProblemKind.FarFromLastYear, []).IsError);
    }

    // Printed as its value and unit, so that nothing but the rule in question speaks.
    private static Figure Cited(Figure figure)
    {
        var printed = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Abs(figure.Value)}{(figure.UpperValue is { } upper ? $"-{upper}" : "")}{figure.Unit}");
        return figure with { Paragraph = 1, Start = 0, Length = printed.Length, Printed = printed };
    }

    private static List<string> Check(Indicator indicator, IReadOnlyList<Figure> published, Figure figure, IReadOnlyList<Figure>? growths = null, Figure? before = null)
        => [.. new ChangeRules(indicator, published, growths ?? [], Sample.Report(2024), Spring2025).Check(figure, before).Select(p => p.Kind.ToString())];
}
