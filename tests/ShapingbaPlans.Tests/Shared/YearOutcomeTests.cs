using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Tests.Shared;

public class YearOutcomeTests
{
    // 2024: a exceeded, b missed though only 力争, c unanswered, d answered in a unit that does not convert, e reported without a plan.
    private static readonly PublishedPlans Plans = FewPlans.Of(
        [FewPlans.Level("a", FewPlans.Openness), FewPlans.Level("b", FewPlans.Openness), FewPlans.Level("c", FewPlans.City), FewPlans.Level("d", FewPlans.City), FewPlans.Level("e", FewPlans.City)],
        Sample.Plan("eq 10 个", id: "a"), Sample.Actual("eq 20 个", id: "a"),
        Sample.Plan("ge 10 个 soft", id: "b"), Sample.Actual("eq 5 个", id: "b"),
        Sample.Plan("eq 10 个", id: "c"),
        Sample.Plan("eq 10 个", id: "d"), Sample.Actual("eq 3 公里", id: "d"),
        Sample.Actual("eq 7 个", id: "e"),
        Sample.Plan("eq 10 个", 2026, "report-2025", "c"));

    [Fact]
    public void A_promise_is_a_plan_of_the_year_and_a_figure_without_a_plan_is_none()
    {
        var outcome = YearOutcome.Of(Plans, 2024);
        Assert.Equal(["a", "b", "c", "d"], outcome.Promises.Select(p => p.Indicator.IndicatorId));
        Assert.Empty(YearOutcome.Of(Plans, 2022).Promises);
        Assert.Empty(YearOutcome.Of(Plans, 2019).Promises);
    }

    [Fact]
    public void Every_promise_is_counted_in_one_state()
    {
        var outcome = YearOutcome.Of(Plans, 2024);
        Assert.Equal(1, outcome.Count(YearState.Exceeded));
        Assert.Equal(1, outcome.Count(YearState.Missed));
        Assert.Equal(1, outcome.Count(YearState.Unreported));
        Assert.Equal(1, outcome.Count(YearState.NotComparable));
        Assert.Equal(outcome.Promises.Count, Enum.GetValues<YearState>().Sum(outcome.Count));
        Assert.Equal(1, YearOutcome.Of(Plans, 2026).Count(YearState.Pending));
    }

    [Fact]
    public void An_answer_in_another_unit_is_an_answer_and_not_kept()
    {
        var outcome = YearOutcome.Of(Plans, 2024);
        Assert.Equal((3, 1), (outcome.Answered, outcome.Kept));
    }

    [Fact]
    public void A_missed_aspiration_is_among_the_missed_and_named_apart()
        => Assert.Equal((1, 1), (YearOutcome.Of(Plans, 2024).SoftMisses, YearOutcome.Of(Plans, 2024).Count(YearState.Missed)));

    [Fact]
    public void Topics_come_in_their_order_and_only_with_promises()
    {
        Assert.Equal(["openness", "urban"], YearOutcome.Of(Plans, 2024).ByTopic.Select(t => t.Topic.TopicId));
        var city = YearOutcome.Of(Plans, 2024).ByTopic[1];
        Assert.Equal((2, 1, 1), (city.Promises.Count, city.Answered, city.Count(YearState.Unreported)));
        Assert.Equal("urban", Assert.Single(YearOutcome.Of(Plans, 2026).ByTopic).Topic.TopicId);
    }
}
