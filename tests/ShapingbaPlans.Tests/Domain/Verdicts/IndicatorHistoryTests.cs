using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Verdicts;

public class IndicatorHistoryTests
{
    private static readonly Document[] Documents = [Sample.Report(2022), Sample.Report(2023), Sample.Report(2024), Sample.Report(2025), Sample.ActionPlan];

    [Fact]
    public void Each_year_shown_has_a_cell_with_its_state()
    {
        var history = Trains();
        Assert.Equal([2022, 2023, 2024, 2025, 2026], history.Years.Select(c => c.Year));
        Assert.Equal(
            [YearState.NoPlan, YearState.NoPlan, YearState.Unreported, YearState.Met, YearState.Pending],
            history.Years.Select(c => c.Verdict.State));
        Assert.True(history.In(2022)!.IsEmpty);
        Assert.Null(history.In(2027));
    }

    [Fact]
    public void The_plan_comes_from_the_report_of_the_year_before_and_not_from_a_later_document()
    {
        var history = Of(
            Sample.Plan("eq 4000 列", 2025, "report-2024"), Sample.Plan("eq 9000 列", 2025, "action-plan-2023-2027"),
            Sample.Plan("eq 3900 列", 2025, "report-2025"));
        Assert.Equal(4000m, history.In(2025)!.Plan!.Value);
    }

    [Fact]
    public void Without_a_report_the_plan_comes_from_another_document()
        => Assert.Equal(9000m, Of(Sample.Plan("eq 9000 列", 2025, "action-plan-2023-2027")).In(2025)!.Plan!.Value);

    [Fact]
    public void The_report_of_the_year_comes_before_an_earlier_document()
        => Assert.Equal(4295m, Of(Sample.Actual("eq 4000 列", 2024, "action-plan-2023-2027"), Sample.Actual("eq 4295 列")).In(2024)!.Actual!.Value);

    [Fact]
    public void A_later_report_revises_an_actual_in_a_step_and_does_not_overwrite_it()
    {
        var history = Of(Sample.Actual("eq 3950 列", 2023, "report-2024"), Sample.Actual("eq 3923 列", 2023, "report-2023"));
        Assert.Equal(3923m, history.In(2023)!.Actual!.Value);
        Assert.Equal([LifeStepKind.Reported, LifeStepKind.ActualRevised], history.LifeLine.Select(s => s.Kind));
        Assert.Equal((3950m, 3923m), (history.LifeLine[1].Figure!.Value, history.LifeLine[1].Before!.Value));
    }

    [Fact]
    public void An_actual_is_set_against_the_year_before_in_percent_for_levels()
    {
        var history = Of(Sample.Actual("eq 3923 列", 2023, "report-2023"), Sample.Actual("eq 4295 列", 2024, "report-2024"));
        Assert.Equal(new YearChange(9.5m, ChangeUnit.Percent, false), history.In(2024)!.ChangeOnYearBefore);
        Assert.Null(history.In(2023)!.ChangeOnYearBefore);
    }

    [Theory]
    [InlineData("growth", "%", "eq 5.3 %", "eq 6.5 %", "1.2", ChangeUnit.Points, false)]
    [InlineData("growth", "%", "eq -1.6 %", "eq 7.9 %", "9.5", ChangeUnit.Points, false)]
    [InlineData("level", "亿元", "gt 1200 亿元", "gt 1300 亿元", "8.3", ChangeUnit.Percent, true)]
    [InlineData("rank", "位", "eq 3 位", "eq 1 位", "-2", ChangeUnit.Places, false)]
    public void A_change_is_counted_in_the_unit_of_its_measure(
        string measure, string unit, string before, string now, string value, ChangeUnit counted, bool approximate)
    {
        var change = YearChange.Between(Sample.Indicator(measure, unit: unit), Sample.Actual(before, 2023), Sample.Actual(now));
        Assert.Equal(new YearChange(decimal.Parse(value, CultureInfo.InvariantCulture), counted, approximate), change);
    }

    [Fact]
    public void There_is_no_change_from_zero_or_between_units_that_do_not_convert()
    {
        Assert.Null(YearChange.Between(Sample.Indicator(), Sample.Actual("eq 0 列", 2023), Sample.Actual("eq 5 列")));
        Assert.Null(YearChange.Between(Sample.Indicator(), Sample.Actual("eq 3 公里", 2023), Sample.Actual("eq 5 列")));
    }

    [Fact]
    public void The_horizon_target_has_its_path()
    {
        var cell = Assert.Single(Trains().Horizon);
        Assert.Equal(8000m, cell.Target.Value);
        Assert.Equal((HorizonState.Limited, 0.15m), (cell.Path.State, Math.Round(cell.Path.R!.Value, 2)));
    }

    [Fact]
    public void A_yearly_average_is_answered_by_its_companion_series()
    {
        var average = Sample.Indicator("avg_growth", unit: "%", id: "gdp-avg-growth");
        var histories = IndicatorHistory.OfAll(
            [average, Sample.Indicator("growth", unit: "%", id: "gdp-growth")],
            [
                Sample.Plan("ge 6 % @2023-2027", document: "action-plan-2023-2027", id: "gdp-avg-growth"),
                Sample.Actual("eq 5.3 %", 2023, "report-2023", "gdp-growth"),
                Sample.Actual("eq 6.5 %", 2024, "report-2024", "gdp-growth"),
                Sample.Actual("eq 4 %", 2025, "report-2025", "gdp-growth"),
            ],
            [],
            Documents);
        var path = Assert.Single(histories[0].Horizon).Path;
        Assert.Equal((HorizonState.Limited, HorizonMethod.YearlyAverage, 5.26m), (path.State, path.Method, Math.Round(path.ObservedRate!.Value, 2)));
        Assert.Empty(histories[1].Horizon);
        Assert.Null(IndicatorHistory.CompanionOf("gdp"));
    }

    [Fact]
    public void What_an_action_plan_wants_by_its_last_year_is_no_plan_of_that_year_even_when_the_year_is_shown()
    {
        var until2027 = new Period(2022, 2027);
        var action = Sample.Plan("eq 8000 列", 2027, "action-plan-2023-2027");
        var wanted = IndicatorHistory.Of(Sample.Indicator(), [action], [], Documents, yearsShown: until2027);
        Assert.Equal((true, 8000m), (wanted.In(2027)!.IsEmpty, Assert.Single(wanted.Horizon).Target.Value));
        var planned = IndicatorHistory.Of(Sample.Indicator(), [action, Sample.Plan("eq 5000 列", 2027, "report-2026")], [], [.. Documents, Sample.Report(2026)], yearsShown: until2027);
        Assert.Equal((5000m, 8000m), (planned.In(2027)!.Plan!.Value, Assert.Single(planned.Horizon).Target.Value));
    }

    [Fact]
    public void The_years_shown_run_from_the_first_reported_to_the_last_planned()
    {
        Assert.Equal(new Period(2022, 2027), new ReportedYears([Sample.Report(2026), Sample.Report(2022), Sample.ActionPlan]).Shown);
        Assert.Null(new ReportedYears([Sample.ActionPlan]).Shown);
    }

    [Fact]
    public void Figures_and_links_of_other_indicators_are_ignored()
    {
        var history = Of(Sample.Plan("eq 1 列", 2025, "report-2024", "other"));
        Assert.All(history.Years, c => Assert.True(c.IsEmpty));
        Assert.Empty(history.LifeLine);
    }

    private static IndicatorHistory Trains() => Of(
        Sample.Actual("eq 3923 列", 2023, "report-2023"),
        Sample.Plan("eq 4000 列", 2024, "report-2023"),
        Sample.Plan("eq 4000 列", 2025, "report-2024"),
        Sample.Actual("eq 4156 列", 2025, "report-2025"),
        Sample.Plan("eq 3800 列", 2026, "report-2025"),
        Sample.Plan("eq 8000 列", 2027, "action-plan-2023-2027"));

    private static IndicatorHistory Of(params Figure[] figures) => IndicatorHistory.Of(Sample.Indicator(), figures, [], Documents);
}
