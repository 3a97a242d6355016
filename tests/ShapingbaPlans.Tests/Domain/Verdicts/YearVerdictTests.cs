using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Verdicts;

public class YearVerdictTests
{
    private static readonly CaseTable Cases = CaseTable.Load("year-verdicts.csv");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_year_is_judged_as_the_table_says(string name)
    {
        var row = Cases[name];
        var verdict = YearVerdict.Judge(
            Sample.Indicator(row["measure"], row["direction"], row["unit"]),
            row["plan"].Length > 0 ? Sample.Plan(row["plan"]) : null,
            row["actual"].Length > 0 ? Sample.Actual(row["actual"]) : null,
            row["reported"] == "yes");

        Assert.Equal(row["state"], Codes.Of(verdict.State));
        AssertExact(row["difference"], verdict.Difference, "difference");
        AssertExact(row["completion"], verdict.CompletionRate, "completion");
        AssertExact(row["margin"], verdict.Margin, "margin");
        Assert.Equal(row["open"] == "yes", verdict.IsActualOpen);
    }

    [Fact]
    public void The_codes_of_states_are_those_of_the_exports()
        => Assert.Equal(["exceeded", "met", "near", "missed", "unreported", "pending", "no_plan", "not_comparable"], Codes.All<YearState>());

    [Fact]
    public void A_missed_soft_target_is_told_apart()
    {
        var soft = Judge("ge 15 个 soft", "eq 10 个", "个");
        Assert.True(soft.IsSoftMiss);
        Assert.False(Judge("ge 15 个", "eq 10 个", "个").IsSoftMiss);
        Assert.False(Judge("ge 15 个 soft", "eq 15 个", "个").IsSoftMiss);
    }

    [Fact]
    public void A_given_tolerance_replaces_the_default()
    {
        Assert.Equal(YearState.Met, Judge("about 100 列", "eq 95 列").State);
        var strict = YearVerdict.Judge(Sample.Indicator(), Sample.Plan("about 100 列"), Sample.Actual("eq 95 列"), true, aboutTolerance: 2m);
        Assert.Equal(YearState.Near, strict.State);
    }

    [Fact]
    public void A_coarser_actual_is_compared_as_printed_and_says_that_rounding_could_decide_otherwise()
    {
        // 3.3 prints for 3.25 to 3.35, and the plan of 3.32 lies between.
        var verdict = Judge("eq 3.32 亿元", "eq 3.3 亿元", "亿元");
        Assert.Equal(YearState.Near, verdict.State);
        Assert.True(verdict.IsWithinRounding);
        var step = Assert.Single(verdict.Working, s => s.Code == StepCode.WithinRounding);
        Assert.Equal([3.25m, 3.35m], step.Inputs);
        Assert.False(Judge("eq 3.40 亿元", "eq 3.3 亿元", "亿元").IsWithinRounding);
        Assert.False(Judge("eq 3.3 亿元", "eq 3.3 亿元", "亿元").IsWithinRounding);
    }

    [Fact]
    public void The_working_shows_plan_actual_bound_line_and_result_in_order()
    {
        var verdict = Judge("eq 4000 列", "eq 4295 列");
        Assert.Equal(
            [StepCode.Plan, StepCode.Actual, StepCode.BoundAtLeast, StepCode.ExceededLine, StepCode.Difference, StepCode.CompletionRate, StepCode.State],
            verdict.Working.Select(s => s.Code));
        var line = verdict.Working[3];
        Assert.Equal([4000m, 10m], line.Inputs);
        Assert.Equal(4400m, line.Result);
        Assert.Equal("met", verdict.Working[^1].Outcome);
        Assert.Equal("report-2024", verdict.Working[1].Figure!.Citation.DocumentId);
    }

    [Fact]
    public void A_reason_stands_beside_not_comparable_and_names_the_unit()
    {
        var verdict = Judge("eq 3 公里", "eq 3 个", "个");
        Assert.Equal(NotComparableReason.UnitNotConvertible, verdict.Reason);
        Assert.Contains(verdict.Working, s => s.Code == StepCode.UnitsDiffer && s.Outcome == "公里");
        Assert.Equal(NotComparableReason.PlanSpansYears, Judge("eq 3 个 @2023-2027", "eq 3 个", "个").Reason);
    }

    [Fact]
    public void Figures_of_another_indicator_or_role_are_refused()
    {
        Assert.Throws<ArgumentException>(() => YearVerdict.Judge(Sample.Indicator(id: "other"), Sample.Plan("eq 1 列"), null, true));
        Assert.Throws<ArgumentException>(() => YearVerdict.Judge(Sample.Indicator(), Sample.Actual("eq 1 列"), null, true));
    }

    private static YearVerdict Judge(string plan, string actual, string unit = "列")
        => YearVerdict.Judge(Sample.Indicator(unit: unit), Sample.Plan(plan), Sample.Actual(actual), true);

    private static void AssertExact(string expected, decimal? found, string what)
    {
        CaseTable.AssertNumber(expected, found, what);
        Assert.Equal(expected.Length == 0 ? null : decimal.Parse(expected, CultureInfo.InvariantCulture), found);
    }
}
