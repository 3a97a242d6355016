using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Data;

/// <summary>Published history: only added to, sealed, and there to be looked at as it was.</summary>
public sealed class HistoryTests : IDisposable
{
    // Colleagues see names.
    private async Task<FormVisitor> EditorAsync()
    {
        await _app.AddAsync("zhang", ShapingbaPlans.Web.Accounts.AccountRole.Editor);
        return await _app.SignedInAsync("zhang");
    }

    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE Revisions SET Author = 'li' WHERE RevisionId = 1")]
    [InlineData("DELETE FROM Revisions WHERE RevisionId = 1")]
    [InlineData("UPDATE Releases SET Title = 'x'")]
    [InlineData("DELETE FROM Releases")]
    [InlineData("INSERT OR REPLACE INTO Releases SELECT Number, PublishedAt, PublishedBy, 'x', Head FROM Releases")]
    [InlineData("REPLACE INTO Revisions SELECT * FROM Revisions WHERE RevisionId = 1")]
    [InlineData("INSERT OR IGNORE INTO Revisions SELECT * FROM Revisions WHERE RevisionId = 1")]
    public async Task The_database_refuses_to_change_its_history(string sql)
    {
        await using var db = _app.OpenDatabase();
        var refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql, _stop));
        Assert.Contains("The history is only ever added to.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_shows_a_release_as_it_was()
    {
        await RaiseGdpAsync();
        using var visitor = _app.Visitor();
        Assert.Contains("1200.0", await visitor.GetStringAsync("/indicators/gdp.csv", _stop), StringComparison.Ordinal);
        var then = await visitor.GetStringAsync("/indicators/gdp.csv?release=1", _stop);
        Assert.Contains("1106.7", then, StringComparison.Ordinal);
        Assert.DoesNotContain("1200.0", then, StringComparison.Ordinal);
        var page = await visitor.GetStringAsync("/indicators/gdp?release=1", _stop);
        Assert.Contains("这是第1次发布", page, StringComparison.Ordinal);
        Assert.DoesNotContain("这是第", await visitor.GetStringAsync("/indicators/gdp?release=2", _stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/years/2024?release=2")]
    [InlineData("/years/2024.csv?release=0")]
    [InlineData("/?release=first")]
    public async Task A_release_that_is_not_there_is_404(string address)
    {
        using var visitor = _app.Visitor();
        using var answer = await visitor.GetAsync(address, _stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_history_lists_who_changed_what_from_what_to_what()
    {
        await RaiseGdpAsync();
        using var visitor = await EditorAsync();
        var page = PageText.Of(await visitor.TextAsync("/history?in=2"));
        Assert.Contains("地区生产总值 · 2022 · 实际", page, StringComparison.Ordinal);
        Assert.Contains("value: 1106.7", page, StringComparison.Ordinal);
        Assert.Contains("value: 1200", page, StringComparison.Ordinal);
        Assert.Contains("wang", page, StringComparison.Ordinal);
        var csv = await visitor.TextAsync("/history.csv?in=2&lang=en");
        Assert.Equal(2, csv.Trim().Split('\n').Length);
    }

    [Theory]
    [InlineData("person=wang", 1)]
    [InlineData("person=li", 1)]
    [InlineData("person=nobody", 0)]
    [InlineData("in=2", 1)]
    [InlineData("q=gdp/2022&kind=figure&in=2", 1)]
    // Published at midnight UTC: it is the 23rd in Beijing, and that morning.
    [InlineData("from=2026-11-23&to=2026-11-23&person=wang", 1)]
    [InlineData("to=2026-11-22&person=wang", 0)]
    [InlineData("from=2026-11-24&person=wang", 0)]
    public async Task The_history_is_found_by_figure_person_time_and_release(string filter, int revisions)
    {
        await RaiseGdpAsync();
        using var editor = await EditorAsync();
        Assert.Equal(revisions, (await CsvFile.ReadAsync(editor, $"/history.csv?lang=en&{filter}")).Rows.Count);
    }

    [Fact]
    public async Task A_stranger_reads_what_people_are_and_neither_reads_nor_tries_out_their_names()
    {
        await RaiseGdpAsync();
        using var visitor = _app.Visitor();
        var page = PageText.Of(await visitor.GetStringAsync("/history?in=2", _stop));
        Assert.Contains("填报人提出，审核人发布", page, StringComparison.Ordinal);
        Assert.DoesNotContain("wang", page, StringComparison.Ordinal);
        Assert.Equal(["审核人|填报人"], (await CsvFile.ReadAsync(_app, "/history.csv?in=2")).Rows.Select(r => $"{r.Values.ElementAt(3)}|{r.Values.ElementAt(4)}"));
        Assert.Equal((await CsvFile.ReadAsync(_app, "/history.csv?lang=en&person=nobody")).Rows.Count, (await CsvFile.ReadAsync(_app, "/history.csv?lang=en&person=wang")).Rows.Count);
    }

    [Fact]
    public async Task The_download_holds_every_revision_once_the_newest_first()
    {
        await RaiseGdpAsync();
        await using var db = _app.OpenDatabase();
        // More than a few batches of the reading.
        var ids = await db.Revisions.OrderByDescending(r => r.RevisionId).Select(r => r.RevisionId).ToListAsync(_stop);
        Assert.True(ids.Count > 2000);
        var rows = (await CsvFile.ReadAsync(_app, "/history.csv?lang=en")).Rows;
        Assert.Equal(ids, rows.Select(r => long.Parse(r["revision"], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Why_a_promise_was_changed_is_shown_in_words()
    {
        await using (var db = _app.OpenDatabase())
        {
            var gdp = await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "gdp" && f.Period == new Period(2022), _stop);
            var change = Changes.Of(gdp, gdp with { Value = 1200m }, "wang") with { ChangeReason = ChangeReason.HigherLevel, Reason = "市里通知" };
            await db.PublishAsync([change], "更正", "li", new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc), _stop);
        }

        using var visitor = await EditorAsync();
        Assert.Contains("wang提出，li发布 · 上级调整指标 · 市里通知", PageText.Of(await visitor.TextAsync("/history?in=2")), StringComparison.Ordinal);
        Assert.Equal(["higher_level|市里通知"], (await CsvFile.ReadAsync(_app, "/history.csv?in=2&lang=en")).Cells("change_reason", "reason"));
        Assert.Contains("上级调整指标", await visitor.TextAsync("/history.csv?in=2&lang=zh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/history?kind=figure&q=gdp-growth")]
    [InlineData("/history?q=班列")]
    [InlineData("/history?person=seed&page=2")]
    public async Task The_history_is_filtered_by_its_address(string address)
    {
        using var visitor = _app.Visitor();
        Assert.Contains("新增", PageText.Of(await visitor.GetStringAsync(address, _stop)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/history?kind=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("/history.csv?in=7", HttpStatusCode.BadRequest)]
    [InlineData("/history?from=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/history.csv?to=2026-02-30", HttpStatusCode.BadRequest)]
    [InlineData("/history?page=9999", HttpStatusCode.NotFound)]
    public async Task An_address_that_is_not_understood_is_refused(string address, HttpStatusCode status)
    {
        using var visitor = _app.Visitor();
        using var answer = await visitor.GetAsync(address, _stop);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public void The_key_can_be_read_by_its_owner_alone()
    {
        using var visitor = _app.Visitor();
        var file = Path.Combine(_app.Folder, "history.key");
        Assert.Equal(64, File.ReadAllText(file).Length);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    public void Dispose() => _app.Dispose();

    private async Task RaiseGdpAsync()
    {
        await using var db = _app.OpenDatabase();
        var gdp = await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "gdp" && f.Period == new Period(2022), _stop);
        await db.PublishAsync([Changes.Of(gdp, gdp with { Value = 1200m }, "wang")], "更正", "li", new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc), _stop);
    }
}
