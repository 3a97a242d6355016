using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Domain.Verdicts;
using ShapingbaPlans.Web.Features.Progress;

namespace ShapingbaPlans.Tests.Features.Progress;

public class DepartmentStandingTests
{
    private static readonly Topic Topic = new() { TopicId = "openness", NameZh = "开放", NameEn = "Openness", Sort = 1 };

    [Fact]
    public void Departments_rank_by_share_in_time_then_by_mean_lead_and_equals_share_a_rank()
    {
        // By June of 100: 53 leads by 3.0, 50 by 0.0, 40 trails by 10.0.
        var standings = DepartmentStanding.Of(
        [
            Row("a", 53), Row("a", 50),
            Row("b", 53), Row("b", 53),
            Row("c", 53), Row("c", 40),
            Row("d", 50), Row("d", 53),
            Row("e", null),
        ]);
        Assert.Equal(
            ["b 1 100.0 3.0", "a 2 100.0 1.5", "d 2 100.0 1.5", "c 4 50.0 -3.5", "e - - -"],
            standings.Select(s => string.Join(' ', s.Department.DepartmentId, Shown(s.Rank), Shown(s.Share), Shown(s.MeanLead))));
        Assert.Equal((2, 2, 1), (standings[3].Plans, standings[3].Judged, standings[3].InTime));
    }

    [Fact]
    public void Points_of_rates_are_not_mixed_into_the_mean_and_a_department_with_rates_alone_is_ranked_without_one()
    {
        var rate = Row("a", 5.4m, Sample.Indicator("growth", unit: "%"), Sample.Plan("ge 5 %"));
        Assert.Equal((2, 3.0m), DepartmentStanding.Of([Row("a", 53), rate]) is [var mixed] ? (mixed.InTime, mixed.MeanLead!.Value) : default);
        Assert.Equal((1, null), DepartmentStanding.Of([rate]) is [var alone] ? (alone.Rank, alone.MeanLead) : default);
    }

    private static string Shown<T>(T? value) where T : struct, IFormattable
        => value is null ? "-" : value is decimal ? value.Value.ToString("0.0", null) : value.Value.ToString(null, null);

    private static ProgressRow Row(string department, decimal? value, Indicator? indicator = null, Figure? plan = null)
    {
        var (what, of) = (indicator ?? Sample.Indicator(), plan ?? Sample.Plan("eq 100 列"));
        var row = new ProgressRow(what, Topic, of, [new Department { DepartmentId = department, NameZh = department }]);
        if (value is not { } known)
            return row;
        var figure = new ProgressFigure { IndicatorId = "trains", Year = 2024, Month = 6, Value = known, Decimals = 1, Unit = what.Unit, SourceZh = "月报" };
        return row with { Latest = figure, Progress = YearProgress.Judge(what, of, figure) };
    }
}
