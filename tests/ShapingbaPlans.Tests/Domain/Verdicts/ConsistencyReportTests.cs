using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Verdicts;

public class ConsistencyReportTests
{
    private static readonly Document[] Documents = [.. Enumerable.Range(2022, 4).Select(Sample.Report), Sample.ActionPlan];

    [Fact]
    public void Nothing_published_gives_five_checks_that_compared_nothing()
    {
        var report = Of([], []);
        Assert.Equal(Enum.GetValues<ConsistencyCheck>(), report.Runs.Select(r => r.Check).Order());
        Assert.All(report.Runs, r => Assert.Equal((0, 0), (r.Compared.Count, r.Uncompared)));
        Assert.Empty(report.Warnings);
    }

    [Fact]
    public void A_growth_rate_is_set_against_the_levels_of_the_same_name()
    {
        // 600 ÷ 508 = 1.18110
        var warning = Assert.Single(Investment("eq 508 亿元", "eq 600 亿元", "eq 27 %").Warnings);
        Assert.Equal((ConsistencyCheck.GrowthAgainstLevels, 27m, 18.11m), (warning.Check, warning.Printed, Math.Round(warning.Reckoned, 2)));
        Assert.Equal(["eq 27", "eq 600", "eq 508"], warning.Figures.Select(f => $"{Codes.Of(f.Comparator)} {f.Value}"));
    }

    [Theory]
    [InlineData("gt 508 亿元", "eq 600 亿元", "eq 27 %")]
    [InlineData("eq 508 亿元", "about 600 亿元", "eq 27 %")]
    [InlineData("eq 508 亿元", "eq 600 亿元", "gt 27 %")]
    [InlineData(null, "eq 600 亿元", "eq 27 %")]
    [InlineData("eq 508 亿元", null, "eq 27 %")]
    public void A_growth_rate_without_two_plain_levels_is_counted_and_not_judged(string? before, string? now, string growth)
    {
        var report = Investment(before, now, growth);
        Assert.Empty(report.Warnings);
        var run = report.Runs.Single(r => r.Check == ConsistencyCheck.GrowthAgainstLevels);
        Assert.Equal((0, 1), (run.Compared.Count, run.Uncompared));
    }

    [Theory]
    [InlineData("visitors-growth", "visitors", "level", true)]
    [InlineData("primary-sector-growth", "primary-sector-value-added", "level", true)]
    [InlineData("gdp-avg-growth", "gdp", "level", false)]
    [InlineData("satisfaction-growth", "satisfaction", "share", false)] // the growth of a rate may mean points
    public void A_level_is_found_by_its_id(string growth, string level, string measure, bool found)
    {
        var levels = new Dictionary<string, Indicator> { [level] = Sample.Indicator(measure, id: level) };
        var rate = Sample.Indicator(growth.Contains("avg", StringComparison.Ordinal) ? "avg_growth" : "growth", unit: "%", id: growth);
        Assert.Equal(found ? level : null, GrowthLevels.LevelOf(rate, levels)?.IndicatorId);
    }

    [Theory]
    [InlineData("eq 6 个", 0)] // 72 + 129 + 6 = 207
    [InlineData("eq 7 个", 1)]
    public void A_total_is_set_against_its_parts(string third, int warnings)
        => Assert.Equal(warnings, Projects("eq 207 个", "eq 72 个", "eq 129 个", third).Warnings.Count);

    [Fact]
    public void A_total_is_not_judged_when_a_part_is_missing_or_in_another_document()
    {
        Assert.Equal(1, Totals(Projects("eq 207 个", "eq 72 个", "eq 129 个", null)).Uncompared);
        var elsewhere = new[] { Sample.Actual("eq 207 个", 2025, "report-2024", "all"), Sample.Actual("eq 72 个", 2025, "report-2025", "done") };
        var run = Totals(Of([Sample.Indicator(id: "all", unit: "个"), Sample.Indicator(id: "done", unit: "个")], elsewhere, ("all", "done")));
        Assert.Equal((0, 1), (run.Compared.Count, run.Uncompared));
    }

    [Theory]
    [InlineData("eq 73.1 %", 0)]
    [InlineData("eq 74.1 %", 1)]
    public void Shares_of_a_level_make_a_hundred_whatever_the_level_says(string third, int warnings)
    {
        Indicator[] indicators = [Sample.Indicator(id: "gdp", unit: "亿元"), .. new[] { "first", "second", "third" }.Select(id => Sample.Indicator("share", "neutral", "%", id))];
        Figure[] figures =
        [
            Sample.Actual("gt 1200 亿元", id: "gdp"), Sample.Actual("eq 0.5 %", id: "first"),
            Sample.Actual("eq 26.4 %", id: "second"), Sample.Actual(third, id: "third"),
        ];
        var report = Of(indicators, figures, ("gdp", "first"), ("gdp", "second"), ("gdp", "third"));
        Assert.Equal(warnings, report.Warnings.Count);
        Assert.Equal(100m, Assert.Single(Totals(report).Compared).Printed);
    }

    [Fact]
    public void Annual_plans_that_do_not_lead_to_the_horizon_are_warned_about()
    {
        // 4156 (2025) and 3800 planned for 2026 go on to 3800² ÷ 4156 = 3474.5 in 2027.
        Figure[] figures =
        [
            Sample.Actual("eq 4156 列", 2025, "report-2025"), Sample.Plan("eq 3800 列", 2026, "report-2025"),
            Sample.Plan("eq 8000 列", 2027, "action-plan-2023-2027"),
        ];
        Assert.Empty(Of([Sample.Indicator()], figures[1..]).Warnings); // nothing to start from
        var warning = Assert.Single(Of([Sample.Indicator()], figures).Warnings);
        Assert.Equal((ConsistencyCheck.ShortOfHorizon, 8000m, 3474.5m), (warning.Check, warning.Printed, Math.Round(warning.Reckoned, 1)));
    }

    [Theory]
    [InlineData("le 5.5 %", true)]
    [InlineData("le 5.8 %", false)]
    public void A_plan_can_lead_away_from_a_target_that_is_reached(string plan, bool fits)
    {
        var unemployment = Sample.Indicator("share", "lower", "%");
        Figure[] figures =
        [
            Sample.Actual("eq 5.4 %", 2025, "report-2025"), Sample.Plan(plan, 2026, "report-2025"), Sample.Plan("le 5.5 %", 2027, "action-plan-2023-2027"),
        ];
        var run = Of([unemployment], figures).Runs.Single(r => r.Check == ConsistencyCheck.ShortOfHorizon);
        Assert.Equal(fits, Assert.Single(run.Compared).Fits);
    }

    [Fact]
    public void Warnings_are_found_from_every_indicator_that_went_in()
    {
        var report = Investment("eq 508 亿元", "eq 600 亿元", "eq 27 %");
        Assert.Single(report.WarningsAbout("investment"));
        Assert.Single(report.WarningsAbout("investment-growth"));
        Assert.Empty(report.WarningsAbout("trains"));
    }

    private static CheckRun Totals(ConsistencyReport report) => report.Runs.Single(r => r.Check == ConsistencyCheck.TotalAgainstParts);

    private static ConsistencyReport Investment(string? before, string? now, string growth)
    {
        var figures = new List<Figure> { Sample.Actual(growth, 2025, "report-2025", "investment-growth") };
        if (before is not null)
            figures.Add(Sample.Actual(before, id: "investment"));
        if (now is not null)
            figures.Add(Sample.Actual(now, 2025, "report-2025", "investment"));
        return Of([Sample.Indicator(unit: "亿元", id: "investment"), Sample.Indicator("growth", unit: "%", id: "investment-growth")], figures);
    }

    private static ConsistencyReport Projects(string total, params string?[] parts)
    {
        var stated = parts.Select((text, i) => (Id: $"part-{i}", Text: text)).ToList();
        return Of(
            [Sample.Indicator(unit: "个", id: "total"), .. stated.Select(p => Sample.Indicator(unit: "个", id: p.Id))],
            [Sample.Actual(total, id: "total"), .. stated.Where(p => p.Text is not null).Select(p => Sample.Actual(p.Text!, id: p.Id))],
            [.. stated.Select(p => ("total", p.Id))]);
    }

    private static ConsistencyReport Of(IReadOnlyList<Indicator> indicators, IReadOnlyList<Figure> figures, params IReadOnlyList<(string Total, string Part)> parts)
        => ConsistencyReport.Of(
            IndicatorHistory.OfAll(indicators, figures, [], Documents), figures.ToLookup(f => f.IndicatorId), parts.ToLookup(p => p.Total, p => p.Part));
}
