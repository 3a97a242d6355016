using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Progress;

/// <summary>What is due, on days that the test chooses.</summary>
public sealed class RemindersTests : IDisposable
{
    private const string Trains = "international-trains-run";

    private readonly SeedCopy _seed = new();
    private TestApp? _app;

    [Theory]
    // March is due on 15 April: that day is still in time, the next is not; 15 April 16:00 UTC is the 16th in Beijing.
    [InlineData("2026-04-15T08:00Z", null)]
    [InlineData("2026-04-15T15:59Z", null)]
    [InlineData("2026-04-15T16:00Z", "3|2|2026-04-15|1")]
    [InlineData("2026-05-16T04:00Z", "4|2|2026-04-15|31")]
    public async Task A_month_is_due_until_the_15th_of_the_next_in_Beijing(string now, string? expected)
    {
        _seed.Append("progress.csv", $"{Trains},2026,1,290,列,试报,,");
        _seed.Append("progress.csv", $"{Trains},2026,2,520,列,试报,,");
        var rows = await RowsAsync(now, "month_figure");
        Assert.Equal(expected is null ? [] : [expected], rows.Where(r => r["indicator_id"] == Trains)
            .Select(r => string.Join('|', r["month_due"], r["month_reported"], r["due_on"], r["days_overdue"])));
    }

    [Fact]
    public async Task A_later_month_answers_for_the_earlier_ones()
    {
        _seed.Append("progress.csv", $"{Trains},2026,6,1520,列,试报,,");
        Assert.DoesNotContain(await RowsAsync("2026-07-20T04:00Z", "month_figure"), r => r["indicator_id"] == Trains);
    }

    [Fact]
    public async Task What_no_department_leads_is_asked_of_nobody()
    {
        // No task of the action plan names the trade with Africa. Both were reported by the month the year before.
        _seed.Append("progress.csv", "trade-with-africa,2025,6,10,亿元,试报,,");
        _seed.Append("progress.csv", $"{Trains},2025,6,1520,列,试报,,");
        Assert.DoesNotContain(await RowsAsync("2026-07-20T04:00Z", "month_figure"), r => r["indicator_id"] == "trade-with-africa");
        Assert.Contains(await RowsAsync("2026-07-20T04:00Z", "month_figure"), r => r["indicator_id"] == Trains && r["month_reported"].Length == 0);
    }

    [Fact]
    public async Task Nobody_is_late_with_months_that_nobody_has_begun_to_report()
        => Assert.Empty(await RowsAsync("2026-07-20T04:00Z", "month_figure"));

    [Theory]
    [InlineData("2026-02-01T04:00Z", new string[0])]
    [InlineData("2026-02-02T04:00Z", new[] { "development-reform-commission|division|1", "planning-natural-resources-bureau|division|1" })]
    [InlineData("2026-03-02T04:00Z", new[] { "development-reform-commission|division|29", "planning-natural-resources-bureau|division|29", "transport-bureau|feedback|1" })]
    public async Task A_step_past_its_day_is_asked_of_its_department_or_of_the_task_s_leads(string now, string[] expected)
    {
        _seed.Append("task_steps.csv", "1-1-a,2026,task,2026-01-15,2026-01-12,,");
        _seed.Append("task_steps.csv", "1-1-a,2026,division,2026-02-01,,,");
        _seed.Append("task_steps.csv", "1-1-a,2026,feedback,2026-03-01,,transport-bureau,");
        _seed.Append("task_steps.csv", "1-1-a,2025,report,2025-12-01,,,");
        Assert.Equal(expected, (await RowsAsync(now, "step")).Select(r => string.Join('|', r["department_id"], r["task_stage"], r["days_overdue"])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_year_s_answers_are_due_at_its_end_and_settled_when_a_person_has_said_what_became_of_them()
    {
        var open = (await RowsAsync("2026-12-31T04:00Z", "year_answer")).Single(r => r["indicator_id"] == Trains);
        Assert.Equal("2026-12-31|0", $"{open["due_on"]}|{open["days_overdue"]}");
        // The report of 2025 is published, and every promise it leaves open has its stated fate.
        Assert.Empty((await CsvFile.ReadAsync(_app!, "/progress/2025/reminders.csv?lang=en")).Rows);
    }

    [Fact]
    public async Task The_page_counts_what_is_overdue_and_draws_the_chain_of_a_task()
    {
        _seed.Append("task_steps.csv", "1-1-a,2026,task,2026-01-15,2026-01-12,,");
        _seed.Append("task_steps.csv", "1-1-a,2026,division,2026-02-01,,,");
        _app = new TestApp(_seed.Folder);
        _app.Clock.Ahead = DateTimeOffset.Parse("2026-02-10T04:00Z", null) - TimeProvider.System.GetUtcNow();
        using var visitor = _app.Visitor();
        var text = PageText.Of(await visitor.GetStringAsync("/progress/2026/reminders?lang=zh&reminder=step&department=development-reform-commission", TestContext.Current.CancellationToken));
        Assert.Contains("任务 2026-01-12 完成 分办 逾期，应于 2026-02-01 前 落实 — 跟踪 — 反馈 — 上报 —", text, StringComparison.Ordinal);
        Assert.Contains("以2026-02-10（北京时间）为准", text, StringComparison.Ordinal);
        // The action plan shows the chain too, without a day of its own.
        var plan = PageText.Of(await visitor.GetStringAsync("/action-plan?lang=zh", TestContext.Current.CancellationToken));
        Assert.Contains("分办 应于 2026-02-01 前", plan, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _app?.Dispose();
        _seed.Dispose();
    }

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(string now, string kind)
    {
        _app ??= new TestApp(_seed.Folder);
        _app.Clock.Ahead = DateTimeOffset.Parse(now, null) - TimeProvider.System.GetUtcNow();
        return (await CsvFile.ReadAsync(_app, $"/progress/2026/reminders.csv?lang=en&reminder={kind}")).Rows;
    }
}
