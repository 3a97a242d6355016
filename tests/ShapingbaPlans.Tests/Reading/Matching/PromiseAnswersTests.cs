using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Domain.Reading.Matching;

namespace ShapingbaPlans.Tests.Reading.Matching;

public class PromiseAnswersTests
{
    // Written for this test, in the manner of such reports.
    private static readonly string[] Report =
    [
        "一、2025年计划执行情况",
        "城市更加宜居。建成口袋公园12个，充电桩建设有序推进。",
        "乡村稳步向前。粮食产量28.6万吨。",
        "二、2026年工作安排",
        "建成充电桩500个，新增口袋公园15个。",
    ];

    private readonly IndicatorMatcher _matcher = new(Known.Indicators);

    [Fact]
    public void A_promise_is_answered_by_the_figure_that_reports_it()
    {
        var answer = Answer(Known.Promise("pocket-parks-built", 10m, "个"));
        Assert.Equal((12m, 2), (answer.Answer?.Value, answer.Answer?.Paragraph));
        Assert.True(answer.Score >= IndicatorMatcher.Threshold);
    }

    [Fact]
    public void A_promise_without_a_figure_says_where_its_words_stand_in_the_part_that_reports()
    {
        var answer = Answer(Known.Promise("charging-points-built", 400m, "个"));
        Assert.Null(answer.Answer);
        Assert.Equal(0m, answer.Score);
        Assert.Equal([2], answer.Searched);
    }

    [Fact]
    public void A_promise_of_which_no_word_is_said_has_no_paragraph_either()
    {
        var answer = Answer(Known.Promise("green-coverage", 45m, "%"));
        Assert.Null(answer.Answer);
        Assert.Empty(answer.Searched);
    }

    [Fact]
    public void Next_years_plan_is_no_answer_to_this_years()
        => Assert.Null(Answer(Known.Promise("charging-points-built", 400m, "个", 2026)).Answer);

    [Fact]
    public void The_figure_of_another_year_is_no_answer()
        => Assert.Null(Answer(Known.Promise("pocket-parks-built", 10m, "个", 2024)).Answer);

    [Fact]
    public void An_indicator_that_is_not_known_has_no_answer()
        => Assert.Null(Answer(Known.Promise("no-such-thing", 10m, "个")).Answer);

    [Fact]
    public void Each_promise_has_its_answer_in_the_order_asked()
        => Assert.Equal(
            [28.6m, null, 12m],
            PromiseAnswers.Of(_matcher, [Known.Promise("grain-output", 28m, "万吨"), Known.Promise("green-coverage", 45m, "%"), Known.Promise("pocket-parks-built", 10m, "个")], Read(), Report).Select(a => a.Answer?.Value));

    private PromiseAnswer Answer(Figure promise) => Assert.Single(PromiseAnswers.Of(_matcher, [promise], Read(), Report));

    // By hand, so that the grammar's growth changes nothing here.
    private static FigureCandidate[] Read() =>
    [
        Known.Read("建成口袋公园", 12m, "个", paragraph: 2, start: 13, length: 3),
        Known.Read("粮食产量", 28.6m, "万吨", paragraph: 3, start: 11, length: 6),
        Known.Read("建成充电桩", 500m, "个", role: Role.Plan, year: 2026, paragraph: 5, start: 5, length: 4),
        Known.Read("新增口袋公园", 15m, "个", role: Role.Plan, year: 2026, paragraph: 5, start: 16, length: 3),
    ];
}
