using ShapingbaPlans.Domain.Comparing;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Domain.Verdicts;
using ShapingbaPlans.Web.Features.Compare;

namespace ShapingbaPlans.Tests.Features.Compare;

/// <summary>Where the parts of a ranking's picture stand.</summary>
public class RankingLayoutTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_plans_line_crosses_every_bar_and_no_name(bool onPhone)
    {
        var layout = new RankingLayout(Targets(), 100, v => $"{v}%", onPhone ? RankingFrame.Narrow : RankingFrame.Broad);
        var x = layout.X(100);
        foreach (var row in layout.Rows)
        {
            Assert.Contains(layout.PlanLine, l => l.From < row.Bar.Y && l.To > row.Bar.Bottom);
            Assert.DoesNotContain(row.Name, n => n.Box.X < x && x < n.Box.Right && layout.PlanLine.Any(l => l.From < n.Box.Bottom && l.To > n.Box.Y));
        }
    }

    private static IReadOnlyList<RankedTarget> Targets() => CompletionRanking.Of([Of("a", "400"), Of("b", "104"), Of("c", "72")], 2024).Levels;

    private static IndicatorHistory Of(string id, string actual) => IndicatorHistory.Of(
        Sample.Indicator(id: id) with { NameZh = "新改建四好农村路里程与配套设施" }, [Sample.Plan("eq 100 列", id: id), Sample.Actual($"eq {actual} 列", id: id)], [], [Sample.Report(2023), Sample.Report(2024)]);
}
