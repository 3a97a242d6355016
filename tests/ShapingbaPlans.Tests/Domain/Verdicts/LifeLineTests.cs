using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Verdicts;

public class LifeLineTests
{
    private static readonly ReportedYears Years = new([Sample.Report(2023), Sample.Report(2024), Sample.ActionPlan]);

    [Fact]
    public void A_promise_that_is_reported_is_stated_and_reported()
    {
        var steps = Of(Sample.Actual("eq 4295 列"), Sample.Plan("eq 4000 列"));
        Assert.Equal([LifeStepKind.Stated, LifeStepKind.Reported], Kinds(steps));
        Assert.Equal("report-2024", steps[1].Figure!.Citation.DocumentId);
        Assert.Equal(4000m, steps[1].Before!.Value);
    }

    [Fact]
    public void A_changed_value_is_a_step_with_the_old_and_the_new_value()
    {
        var steps = Of(Sample.Plan("ge 8.5 万辆", document: "report-2023"), Sample.Plan("ge 8 万辆", document: "report-2024"));
        Assert.Equal([LifeStepKind.Stated, LifeStepKind.Moved, LifeStepKind.NotMentioned], Kinds(steps));
        Assert.Equal((8m, 8.5m), (steps[1].Figure!.Value, steps[1].Before!.Value));
    }

    [Fact]
    public void The_same_value_in_another_unit_of_scale_is_restated_and_not_moved()
        => Assert.Equal(LifeStepKind.Restated, Of(Sample.Plan("ge 8.5 万辆"), Sample.Plan("ge 85000 辆", document: "report-2024"))[1].Kind);

    [Fact]
    public void Another_comparator_with_the_same_number_is_moved()
        => Assert.Equal(LifeStepKind.Moved, Of(Sample.Plan("ge 8 万辆"), Sample.Plan("eq 8 万辆", document: "report-2024"))[1].Kind);

    [Fact]
    public void A_promise_of_a_reported_year_without_a_figure_is_not_mentioned_and_names_the_report()
    {
        var steps = Of(Sample.Plan("eq 4000 列"));
        Assert.Equal([LifeStepKind.Stated, LifeStepKind.NotMentioned], Kinds(steps));
        Assert.Equal("report-2024", steps[1].DocumentId);
    }

    [Fact]
    public void A_promise_of_a_year_to_come_is_pending()
        => Assert.Equal([LifeStepKind.Stated, LifeStepKind.Pending], Kinds(Of(Sample.Plan("eq 8000 列", 2027, "action-plan-2023-2027"))));

    [Fact]
    public void A_link_says_that_it_is_reported_in_other_words_and_why()
    {
        var link = new Link { IndicatorId = "trains", Year = 2024, Comparability = Comparability.Near, Reason = "投用与新增" };
        var steps = LifeLine.Of(Sample.Indicator(), [Sample.Plan("eq 4000 列"), Sample.Actual("eq 4295 列")], [link], Years);
        Assert.Equal((LifeStepKind.ReportedInOtherWords, "投用与新增"), (steps[1].Kind, steps[1].Reason));
    }

    [Fact]
    public void A_unit_that_does_not_convert_is_a_step_of_its_own_kind()
        => Assert.Equal(LifeStepKind.UnitChanged, Of(Sample.Plan("eq 4000 列"), Sample.Actual("eq 3 公里"))[1].Kind);

    [Fact]
    public void Promises_come_in_the_order_of_their_years()
    {
        var steps = Of(
            Sample.Plan("eq 8000 列", 2027, "action-plan-2023-2027"), Sample.Plan("eq 4000 列", 2025, "report-2024"), Sample.Plan("eq 4000 列"));
        Assert.Equal([2024, 2024, 2025, 2025, 2027, 2027], steps.Select(s => s.Period.LastYear));
    }

    private static IReadOnlyList<LifeStep> Of(params Figure[] figures) => LifeLine.Of(Sample.Indicator(), figures, [], Years);

    private static IEnumerable<LifeStepKind> Kinds(IEnumerable<LifeStep> steps) => steps.Select(s => s.Kind);
}
