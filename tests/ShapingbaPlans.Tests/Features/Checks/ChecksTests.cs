using System.Net;
using System.Text.RegularExpressions;
using CsvHelper;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Checks;

/// <summary>Expected numbers are the documents' own, or hand arithmetic on them.</summary>
public partial class ChecksTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signed_investment_is_warned_about_with_both_sides_cited()
    {
        // Printed for 2025: 600亿元, +27 %; for 2024: 508亿元. 600 ÷ 508 − 1 = 18.1 %, 8.9 points apart.
        var html = await PageAsync("/checks?q=signed-investment&lang=zh");
        var text = PageText.Of(html);
        Assert.Contains("印出增长27%，按两年数字算为18.1%（600亿元 ÷ 508亿元 − 1），相差8.9个百分点", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/documents/report-2025#p22-", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/documents/report-2024#p12-", html, StringComparison.Ordinal);
        Assert.Contains("<q>27%</q>", html, StringComparison.Ordinal);
        Assert.Contains("原文为签约项目“投资总额”", text, StringComparison.Ordinal);
        Assert.Contains("报告限重点项目", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/indicators/signed-investment-growth\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trains_planned_for_2026_do_not_lead_to_8000()
    {
        // From 4156 (2025) to 3800 (2026), and on at that pace: 3800² ÷ 4156 = 3474.
        var text = PageText.Of(await PageAsync("/checks?check=short_of_horizon&lang=zh"));
        Assert.Contains("2026年计划3800列即使完成，照此步调2027年为3474列，目标是8000列", text, StringComparison.Ordinal);
        Assert.DoesNotContain("印出增长", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trade_projects_and_visitors_fit_and_are_shown_as_compared()
    {
        // 3218.1 ÷ 3013.3 = 1.068; 301 ÷ 147 = 2.048; 5124 ÷ 4596 = 1.115
        var run = await RunAsync(ConsistencyCheck.GrowthAgainstLevels);
        Assert.Equal(
            [("foreign-trade-growth", 6.8m), ("investment-projects-signed-growth", 104.8m), ("visitors-growth", 11.5m)],
            run.Compared.Where(c => c.Fits).Select(c => (c.First.IndicatorId, Math.Round(c.Reckoned, 1))).OrderBy(c => c.IndicatorId, StringComparer.Ordinal));
        Assert.Contains("相符的比较 3", PageText.Of(await PageAsync("/checks?lang=zh")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sectors_make_the_whole_and_projects_their_total()
    {
        // 0.5 + 26.4 + 73.1 = 100.0 (2024); 72 + 129 + 6 = 207 (2025)
        var run = await RunAsync(ConsistencyCheck.TotalAgainstParts);
        Assert.Equal([(100m, 100.0m), (207m, 207m)], run.Compared.Select(c => (c.Printed, c.Reckoned)).Order());
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public async Task The_title_counts_the_warnings_and_so_do_the_overview_and_the_footer()
    {
        var count = (await app.PlansAsync()).Checks.Warnings.Count;
        Assert.Equal($"核对发现{count}处需要留意", PageText.TitleOf(await PageAsync("/checks?lang=zh")));
        var overview = PageText.Of(await PageAsync("/?lang=zh"));
        Assert.Contains($"发现{count}处需要留意", overview, StringComparison.Ordinal);
        Assert.Contains($"核对（{count}）", overview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_without_warnings_says_how_much_it_compared()
    {
        var run = await RunAsync(ConsistencyCheck.FarFromLastYear);
        Assert.Empty(run.Warnings);
        var text = PageText.Of(await PageAsync("/checks?check=far_from_last_year&lang=zh"));
        Assert.Contains("与上年相差过大：没有发现不一致", text, StringComparison.Ordinal);
        Assert.Contains($"比较了{run.Compared.Count}个有上年数字的实际数", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_shows_its_own_warnings_and_others_show_none()
    {
        Assert.Contains("核对：1处需要留意", PageText.Of(await PageAsync("/indicators/signed-investment?lang=zh")), StringComparison.Ordinal);
        Assert.DoesNotContain("处需要留意", PageText.Of(await PageAsync("/indicators/foreign-trade?lang=zh")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("check=growth_against_levels", 1)]
    [InlineData("year=2026", 1)]
    [InlineData("topic=investment", 1)]
    [InlineData("topic=ecology", 0)]
    [InlineData("q=gjbl", 1)]
    public async Task The_file_has_the_rows_of_the_page(string query, int rows)
    {
        var page = await PageAsync($"/checks?{query}&lang=en");
        using var visitor = app.Visitor();
        using var stream = new MemoryStream(await visitor.GetByteArrayAsync($"/checks.csv?{query}&lang=en", _stop));
        using var csv = CsvReader.Create(stream, new CsvReaderOptions());
        csv.ReadHeader();
        Assert.Equal("check,indicator_id,indicator,period,finding", string.Join(',', csv.Headers!.Take(5)));
        var found = new List<(string Id, string Finding)>();
        while (csv.Read())
            found.Add((csv.GetString(1), csv.GetString(4)));
        Assert.Equal(rows, found.Count);
        Assert.Equal(WarningRows().Matches(page).Select(m => m.Groups[1].Value), found.Select(f => f.Id));
        Assert.All(found, f => Assert.Contains(f.Finding, PageText.Of(page), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check=all")]
    [InlineData("year=1999")]
    [InlineData("topic=nothing")]
    public async Task What_is_not_understood_is_refused_by_page_and_file(string query)
    {
        using var visitor = app.Visitor();
        foreach (var address in new[] { "/checks?", "/checks.csv?" })
        {
            using var answer = await visitor.GetAsync(address + query, _stop);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task In_English_it_says_the_same()
    {
        var html = await PageAsync("/checks?lang=en");
        Assert.Equal("Checks found 2 warnings", PageText.TitleOf(html));
        Assert.Contains("Printed growth of 27%; the two printed levels make 18.1% (60 billion yuan ÷ 50.8 billion yuan − 1), 8.9 pp apart", PageText.Of(html), StringComparison.Ordinal);
        Assert.Contains("2027 comes to 3474 trains; the target is 8000 trains", PageText.Of(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_growth_rate_misses_a_level_of_the_same_name()
    {
        // 社会消费品零售总额增速 grows what 社会消费品零售总额 counts; some levels add 数 or 额 to the name.
        var plans = await app.PlansAsync();
        var byId = plans.Indicators.ToDictionary(i => i.IndicatorId);
        var missed = from growth in plans.Indicators
                     where growth.Measure == Measure.Growth && GrowthLevels.LevelOf(growth, byId) is null
                     let stem = growth.NameZh.Replace("增速", "", StringComparison.Ordinal)
                     from level in plans.Indicators
                     where !level.IsRate && level.Measure != Measure.Rank && (level.NameZh == stem || level.NameZh == stem + "数" || level.NameZh == stem + "额")
                     select $"{growth.IndicatorId}: {level.IndicatorId}";
        Assert.Empty(missed);
    }

    private async Task<CheckRun> RunAsync(ConsistencyCheck check) => (await app.PlansAsync()).Checks.Runs.Single(r => r.Check == check);

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return await visitor.GetStringAsync(address, _stop);
    }

    // The first link of each row of warnings.
    [GeneratedRegex("role=\"rowheader\"[^>]*>\\s*<a[^>]* href=\"/indicators/([^\"]+)\"")]
    private static partial Regex WarningRows();
}
