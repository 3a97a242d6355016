using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Shared.PlanChart;

namespace ShapingbaPlans.Tests.Shared.PlanChart;

public class PlanChartLayoutTests(SharedApp app)
{
    private static readonly ChartWords Words = new("计划", "所需路径", "目标", "力争", "目标年", "没有数字", s => s == YearState.Met ? "完成" : "未见公布");

    [Fact]
    public async Task The_trains_are_bars_marks_a_flag_and_a_path_to_it()
    {
        var chart = Layout(await FactsAsync("international-trains-run"), ChartFrame.Broad);
        // 4156 × 294 ÷ 8000 = 152.7 high; 4000 stands at 189.
        var year = chart.Years[3];
        Assert.Equal((2025, 152.7m), (year.Facts.Year, Math.Round(year.Bar!.Value.Height, 1)));
        // The middle 68.18 + 3 × 120.36 = 429.27, and on each side 27.68 of the bar and 7 beyond it.
        Assert.Equal("M394.6 189H464", year.Mark!.Line);
        // From the top right corner of the bar of 2025 over 5766.1 in 2026 to 8000.
        Assert.Equal("M457 183.3L549.6 124.1L670 42", chart.NeedLine);
        Assert.Equal("M670 34h24l-7 8 7 8h-24z", chart.Goal!.Flag);
        Assert.Equal([2026], chart.Rings.Select(r => r.Need.Year));
        Assert.Contains(chart.Labels, l => l.Text == "所需路径 5766");
    }

    [Fact]
    public async Task A_year_without_a_figure_is_an_empty_slot_with_its_reason_and_never_a_bar()
    {
        var chart = Layout(await FactsAsync("international-trains-run"), ChartFrame.Broad);
        var empty = chart.Years[0];
        Assert.Null(empty.Bar);
        Assert.Equal(44m, empty.Slot!.Value.Height);
        Assert.Contains(chart.Labels, l => l.Text == "—" && l.X == empty.Middle);
        Assert.Contains(chart.Labels, l => l.Text == "没有数字" && l.X == empty.Middle);
        // 2026 has a plan of 3800 and no actual: the slot is dashed up to it, 3800 × 294 ÷ 8000 = 139.65.
        Assert.Equal((true, 139.65m), (chart.Years[4].Bar is null, chart.Years[4].Slot!.Value.Height));
    }

    [Theory]
    [InlineData("industrial-value-added-growth", "−1.6")]
    [InlineData("retail-sales-growth", "−3.3")]
    public async Task A_fall_is_a_bar_below_zero_with_its_value_under_it(string id, string label)
    {
        var chart = Layout(await FactsAsync(id), ChartFrame.Broad);
        var (bar, text) = (chart.Years[0].Bar!.Value, chart.Labels.Single(l => l.Text == label));
        Assert.Equal(chart.Scale.Zero, bar.Y);
        Assert.True(text.Box.Y > bar.Bottom, "the value stands under its bar");
        Assert.True(text.Box.Bottom < ChartFrame.Broad.YearLine - 10, "the value stands above the year");
    }

    [Fact]
    public void A_value_just_under_its_plan_goes_above_the_mark()
    {
        var chart = Layout(Facts(Year(2025, 7.9m, "7.9", Comparator.Ge, 8m)), ChartFrame.Broad);
        var value = chart.Labels.Single(l => l.Text == "7.9");
        Assert.True(value.Box.Bottom <= chart.Years[0].Mark!.Box.Y, "the value stands above the mark and its tick");
    }

    [Fact]
    public void Plans_go_into_a_row_when_one_has_no_room_beside_its_mark()
    {
        var years = Enumerable.Range(2022, 5).Select(y => Year(y, 123456.7m, "123 456.7", Comparator.Range, 123456.7m, "123 456.7–133 456.7")).ToArray();
        var chart = Layout(Facts(years) with { Goal = new(2027, 200000m, false, "200 000") }, ChartFrame.Broad);
        var plans = chart.Labels.Where(l => l.Text.Contains('–')).ToList();
        Assert.Equal(5, plans.Count);
        Assert.All(plans, p => Assert.Equal(ChartFrame.Broad.PlanLine, p.Y));
    }

    [Fact]
    public async Task No_label_stands_on_another_or_on_a_mark_whatever_the_indicator()
    {
        var plans = await app.PlansAsync();
        var faults = new List<string>();
        foreach (var history in plans.Histories)
        {
            var facts = ChartFacts.Of(history, history.Horizon.FirstOrDefault(h => h.Path.Method != HorizonMethod.Cumulative), plans.ReportedYears);
            foreach (var frame in new[] { ChartFrame.Broad, ChartFrame.Narrow })
                faults.AddRange(Faults(Layout(facts, frame)).Select(f => $"{history.Indicator.IndicatorId} at {frame.Width}: {f}"));
        }

        Assert.Empty(faults);
    }

    private static IEnumerable<string> Faults(PlanChartLayout chart)
    {
        var labels = chart.Labels;
        for (var i = 0; i < labels.Count; i++)
        {
            if (!labels[i].Box.IsWithin(0, 0, chart.Frame.Width, chart.Frame.Height))
                yield return $"{labels[i].Text} leaves the drawing";
            if (labels.Skip(i + 1).FirstOrDefault(l => l.Box.Overlaps(labels[i].Box)) is { } other)
                yield return $"{labels[i].Text} stands on {other.Text}";
            if (labels[i].Css == "v" && chart.Years.Any(y => y.Mark is { Band: null } mark && mark.Box.Overlaps(labels[i].Box)))
                yield return $"{labels[i].Text} stands on a mark";
        }
    }

    private async Task<ChartFacts> FactsAsync(string id)
    {
        var plans = await app.PlansAsync();
        var history = plans.History(id)!;
        return ChartFacts.Of(history, history.Horizon.SingleOrDefault(), plans.ReportedYears);
    }

    private static PlanChartLayout Layout(ChartFacts facts, ChartFrame frame) => new(facts, frame, Words);

    private static ChartFacts Facts(params ChartYear[] years) => new() { Years = years };

    private static ChartYear Year(int year, decimal actual, string label, Comparator comparator, decimal plan, string planLabel = "≥8")
        => new(year, actual, label, new(comparator, plan, plan, plan, false, planLabel), YearState.Met, true);
}
