using System.Net;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Progress;

/// <summary>A host on a seed with months that are made up here and nowhere else.</summary>
public sealed class MadeUpMonths : IDisposable
{
    public const string Trains = "international-trains-run";

    // 2026 is planned with 3800 trains, at least 3.5万 jobs and at most 5.5 % unemployment (report of 2025).
    public MadeUpMonths()
    {
        Seed.Append("progress.csv", $"{Trains},2025,6,1800,列,试报,2025-07-08,");
        Seed.Append("progress.csv", $"{Trains},2026,3,860,列,试报,2026-04-08,");
        Seed.Append("progress.csv", $"{Trains},2026,6,1520,列,试报,2026-07-08,");
        Seed.Append("progress.csv", "urban-new-jobs,2026,6,23100,人,试报,,");
        Seed.Append("progress.csv", "surveyed-urban-unemployment-rate,2026,6,5.2,%,试报,,");
        App = new TestApp(Seed.Folder);
    }

    public SeedCopy Seed { get; } = new();

    public TestApp App { get; }

    public void Dispose()
    {
        App.Dispose();
        Seed.Dispose();
    }
}

/// <summary>The pages of the year under way.</summary>
public sealed class ProgressPagesTests(MadeUpMonths months) : IClassFixture<MadeUpMonths>
{
    private const string Trains = MadeUpMonths.Trains;

    [Fact]
    public async Task The_page_says_how_far_each_plan_is_and_counts_the_states()
    {
        var page = await PageAsync("/progress/2026?lang=zh");
        // 1520 ÷ 3800 = 40.0 % of 50.0 %: behind. 2.31 ÷ 3.5 = 66.0 %: ahead. 5.5 − 5.2 = +0.3 points: on schedule.
        Assert.Equal("2026年1—6月：3项有月度数字，1项超前、1项正常、1项滞后", PageText.TitleOf(page));
        var text = PageText.Of(page);
        Assert.Contains("40.0% 50.0% −10.0个百分点 滞后 860 1—3月 1800", text, StringComparison.Ordinal);
        Assert.Contains("慢5个以上、不超过15个百分点", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_download_holds_the_rows_of_the_page_with_their_working()
    {
        var csv = await CsvAsync("/progress/2026.csv?lang=en&department=international-logistics-hub-company");
        Assert.All(csv.Rows, r => Assert.Contains("international-logistics-hub-company", r["lead_department_ids"], StringComparison.Ordinal));
        var trains = csv.Row(Trains);
        Assert.Equal("6|3800|1520|share_of_plan|40|50|-10|behind|3|860|1800|2026-07-08", string.Join('|', new[]
        {
            "month", "plan_value", "progress_value", "progress_basis", "share_reached", "share_elapsed", "lead_points", "progress_state",
            "month_before", "value_before", "value_year_before", "reported_on",
        }.Select(c => trains[c])));
        // 23100人 stands in the indicator's 万人.
        Assert.Equal("2.31", (await CsvAsync("/progress/2026.csv?lang=en")).Row("urban-new-jobs")["progress_value"]);
    }

    [Theory]
    [InlineData("month=3", Trains, "3")]
    [InlineData("month=3", "urban-new-jobs", "")]
    [InlineData("month=12", Trains, "6")]
    public async Task A_month_asked_for_shows_things_as_they_stood(string query, string indicator, string month)
        => Assert.Equal(month, (await CsvAsync($"/progress/2026.csv?lang=en&{query}")).Row(indicator)["month"]);

    [Theory]
    [InlineData("status=behind", new[] { Trains })]
    [InlineData("status=ahead", new[] { "urban-new-jobs" })]
    [InlineData("status=none&topic=openness&month=2&department=international-logistics-hub-company", new[] { Trains, "bonded-plus-projects-signed" })]
    public async Task Filters_choose_the_rows(string query, string[] expected)
        => Assert.Equal(expected.Order(StringComparer.Ordinal), (await CsvAsync($"/progress/2026.csv?lang=en&{query}")).Rows.Select(r => r["indicator_id"]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("/progress/1999", HttpStatusCode.NotFound)]
    [InlineData("/progress/2026?status=late", HttpStatusCode.BadRequest)]
    [InlineData("/progress/2026.csv?month=13", HttpStatusCode.BadRequest)]
    [InlineData("/progress/2026/nothing", HttpStatusCode.NotFound)]
    [InlineData("/progress/2026/nothing.csv", HttpStatusCode.NotFound)]
    [InlineData("/progress/2026/reminders?department=nobody", HttpStatusCode.BadRequest)]
    [InlineData("/progress/1999/reminders.csv", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_is_refused(string address, HttpStatusCode status)
    {
        using var visitor = months.App.Visitor();
        using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Departments_stand_side_by_side_in_their_ranks()
    {
        var csv = await CsvAsync("/progress/2026/standing.csv?lang=en");
        // Two of two in time against none of one; the others have nothing to compare.
        Assert.Equal(["1|2|2|100|16", "2|1|0|0|-10"], csv.Rows.Where(r => r["rank"].Length > 0)
            .Select(r => string.Join('|', r["rank"], r["plans_judged"], r["plans_in_time"], r["share_in_time"], r["mean_lead"])));
        Assert.Contains(csv.Rows, r => r["rank"].Length == 0);
    }

    [Fact]
    public async Task One_plan_is_drawn_month_by_month_with_gaps_and_an_even_pace()
    {
        var page = await PageAsync($"/progress/2026/{Trains}?lang=en");
        Assert.Equal("International freight trains run: 1520 trains to June 2026, 40.0% of the plan, behind", PageText.TitleOf(page), ignoreCase: true);
        Assert.Contains("class=\"even\"", page, StringComparison.Ordinal);
        // January, February, April and May are empty slots in both drawings; no bar stands for them.
        Assert.Equal(2 * 4, page.Split("class=\"slot\"").Length - 1);
        Assert.Equal(2 * 2, page.Split("class=\"bar\"").Length - 1);
        Assert.Equal(2, (await CsvAsync($"/progress/2026/{Trains}.csv?lang=en")).Rows.Count);
    }

    [Fact]
    public async Task A_rate_is_told_as_better_or_worse_than_its_plan_whichever_way_is_better()
        // 5.2 % where at most 5.5 % is planned; a minus would read as short of it.
        => Assert.EndsWith("5.2% to June 2026, 0.3 pp better than the plan, on schedule",
            PageText.TitleOf(await PageAsync("/progress/2026/surveyed-urban-unemployment-rate?lang=en")), StringComparison.Ordinal);

    [Fact]
    public async Task A_part_year_is_no_actual_of_the_year_not_even_in_December()
    {
        using var own = new MadeUpMonths();
        own.Seed.Append("progress.csv", $"{Trains},2026,12,9999,列,试报,,");
        var withMonths = own.App;
        using var without = new TestApp();
        var (some, none) = (await withMonths.PlansAsync(), await without.PlansAsync());
        Assert.Equal(6, some.Progress.Sum(p => p.Count()));
        foreach (var (with, plain) in some.Histories.Zip(none.Histories))
        {
            Assert.Equal(plain.Years.Select(y => (y.Year, y.Plan, y.Actual, y.ChangeOnYearBefore, y.Verdict.State)), with.Years.Select(y => (y.Year, y.Plan, y.Actual, y.ChangeOnYearBefore, y.Verdict.State)));
            Assert.Equal(plain.Horizon.Select(h => (h.Path.State, h.Path.Points.Count)), with.Horizon.Select(h => (h.Path.State, h.Path.Points.Count)));
            Assert.Equal(plain.LifeLine.Count, with.LifeLine.Count);
        }

        Assert.Equal(none.Checks.Warnings.Count, some.Checks.Warnings.Count);
        using var visitor = withMonths.Visitor();
        foreach (var address in new[] { "/years/2026.csv", $"/indicators/{Trains}.csv", "/matrix.csv" })
            Assert.DoesNotContain("9999", await visitor.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_months_the_page_says_why_it_is_empty_and_ranks_nobody()
    {
        using var app = new TestApp();
        using var visitor = app.Visitor();
        var page = await visitor.GetStringAsync("/progress/2026?lang=zh", TestContext.Current.CancellationToken);
        Assert.EndsWith("项计划，还没有月度数字", PageText.TitleOf(page), StringComparison.Ordinal);
        Assert.Contains("没有逐月数字", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/entry\"", page, StringComparison.Ordinal);
        Assert.Contains("没有排名", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_come_from_the_settings_and_the_legend_prints_them()
    {
        using var own = new MadeUpMonths();
        own.App.Settings["Progress:BehindBy"] = "10.5";
        using var visitor = own.App.Visitor();
        var page = PageText.Of(await visitor.GetStringAsync("/progress/2026?lang=zh", TestContext.Current.CancellationToken));
        Assert.Contains("慢不超过10.5个百分点", page, StringComparison.Ordinal);
        Assert.Contains("−10.0个百分点 正常", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_row_of_months_or_steps_is_reported_with_its_place()
    {
        using var own = new MadeUpMonths();
        own.Seed.Append("progress.csv", $"{Trains},2026,13,1,列,试报,,");
        own.Seed.Append("progress.csv", $"{Trains},2026,1,1,家,试报,,");
        own.Seed.Append("task_steps.csv", "9-9-z,2026,handed,,,,");
        var app = own.App;
        using var visitor = app.Visitor();
        using var ready = await visitor.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.OK, ready.StatusCode);
        Assert.Empty((await app.PlansAsync()).Progress);
    }

    private async Task<string> PageAsync(string address)
    {
        using var visitor = months.App.Visitor();
        return await visitor.GetStringAsync(address, TestContext.Current.CancellationToken);
    }

    private Task<CsvFile> CsvAsync(string address) => CsvFile.ReadAsync(months.App, address);
}
