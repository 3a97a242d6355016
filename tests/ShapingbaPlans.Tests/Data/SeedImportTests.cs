using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Tests.Data;

/// <summary>Start after start on one database, with seed files that change in between.</summary>
public sealed class SeedImportTests : IDisposable
{
    private const string Gdp = "gdp/2022/actual/report-2022";

    private readonly SeedCopy _seed = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("plans-starts-").FullName;
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_publishes_release_1()
    {
        using var app = Start();
        var report = Report(app);
        await using var db = app.OpenDatabase();
        var release = Assert.Single(await db.Releases.ToListAsync(_stop));
        Assert.Equal((1, "seed", 1), (release.Number, release.PublishedBy, report.Release?.Number));
        // Each data row of the files is one fact and one revision; what is no figure is no fact.
        var rows = Directory.EnumerateFiles(_seed.Folder, "*.csv").Where(f => Path.GetFileName(f) != "not-figures.csv").Sum(f => File.ReadLines(f).Count() - 1);
        Assert.Equal((rows, rows), (report.Changed, await db.Revisions.CountAsync(_stop)));
    }

    [Fact]
    public async Task The_second_start_publishes_nothing()
    {
        Start().Dispose();
        using var app = Start();
        Assert.Equal((0, null), (Report(app).Changed, Report(app).Release?.Number));
        await using var db = app.OpenDatabase();
        Assert.Equal(1, await db.Releases.CountAsync(_stop));
    }

    [Fact]
    public async Task A_changed_file_publishes_only_what_changed()
    {
        Start().Dispose();
        _seed.Set("figures.csv", 2, "value", "1107.2");
        using var app = Start();
        Assert.Equal((1, 2), (Report(app).Changed, Report(app).Release?.Number));
        await using var db = app.OpenDatabase();
        var revision = Assert.Single(await db.Revisions.Where(r => r.ReleaseNumber == 2).ToListAsync(_stop));
        Assert.Equal((Gdp, 2), (revision.FactKey, revision.ReleaseNumber));
        Assert.Contains("1106.7", revision.Before, StringComparison.Ordinal);
        Assert.Contains("1107.2", revision.After, StringComparison.Ordinal);
        Assert.Equal(1107.2m, (await GdpAsync(db)).Value);
    }

    [Fact]
    public async Task A_row_taken_out_of_a_file_is_withdrawn()
    {
        Start().Dispose();
        _seed.Write("figures.csv", _seed.Lines("figures.csv").Where((_, i) => i != 1));
        using var app = Start();
        Assert.Equal((1, 2), (Report(app).Changed, Report(app).Release?.Number));
        await using var db = app.OpenDatabase();
        Assert.False(await db.Figures.AnyAsync(f => f.IndicatorId == "gdp" && f.DocumentId == "report-2022", _stop));
    }

    [Fact]
    public async Task A_persons_change_is_kept_and_told_as_a_conflict()
    {
        using (var first = Start())
        {
            await ChangeByAPersonAsync(first);
        }

        _seed.Set("figures.csv", 2, "value", "1107.2");
        using var app = Start();
        var conflict = Assert.Single(Report(app).Conflicts);
        Assert.Equal(("figure", Gdp), (conflict.FactKind, conflict.FactKey));
        Assert.Contains("1107.2", conflict.InFile, StringComparison.Ordinal);
        Assert.Contains("1108.5", conflict.Published, StringComparison.Ordinal);
        await using var db = app.OpenDatabase();
        Assert.Equal((1108.5m, 2), ((await GdpAsync(db)).Value, await db.Releases.CountAsync(_stop)));
        using var visitor = app.Visitor();
        var page = PageText.Of(await visitor.GetStringAsync("/status", _stop));
        Assert.Contains("value: 1107.2", page, StringComparison.Ordinal);
        Assert.Contains("value: 1108.5", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_change_stays_while_the_file_says_what_it_said()
    {
        using (var first = Start())
        {
            await ChangeByAPersonAsync(first);
        }

        using var app = Start();
        Assert.Empty(Report(app).Conflicts);
        await using var db = app.OpenDatabase();
        Assert.Equal(1108.5m, (await GdpAsync(db)).Value);
    }

    [Fact]
    public async Task A_bad_seed_publishes_nothing_and_the_status_page_tells_where()
    {
        _seed.Set("figures.csv", 2, "value", "三万");
        using var app = Start();
        using var visitor = app.Visitor();
        using var ready = await visitor.GetAsync("/health/ready", _stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        var page = await visitor.GetStringAsync("/status?lang=en", _stop);
        Assert.Contains("figures.csv 2 value &#x27;三万&#x27; is no plain decimal number".Replace("&#x27;", "'", StringComparison.Ordinal), PageText.Of(page), StringComparison.Ordinal);
        Assert.DoesNotContain(_seed.Folder, page, StringComparison.Ordinal);
        await using var db = app.OpenDatabase();
        Assert.Equal((0, 0), (await db.Releases.CountAsync(_stop), await db.Figures.CountAsync(_stop)));
    }

    [Fact]
    public async Task A_seed_gone_bad_leaves_readers_the_last_release()
    {
        Start().Dispose();
        _seed.Set("figures.csv", 2, "value", "三万");
        _seed.Set("figures.csv", 3, "value", "2.5");
        using var app = Start();
        await using var db = app.OpenDatabase();
        Assert.Equal((1, 1106.7m), (await db.Releases.CountAsync(_stop), (await GdpAsync(db)).Value));
        Assert.Equal(1.9m, (await db.Figures.SingleAsync(f => f.IndicatorId == "gdp-growth" && f.DocumentId == "report-2022" && f.Role == Role.Actual, _stop)).Value);
    }

    public void Dispose()
    {
        _seed.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private TestApp Start()
    {
        var app = new TestApp(_seed.Folder, _folder);
        _ = app.Server;
        return app;
    }

    private static SeedReport Report(TestApp app) => app.Services.GetRequiredService<DatabaseStart>().Seed;

    private Task<Figure> GdpAsync(PlansDb db) => db.Figures.SingleAsync(f => f.IndicatorId == "gdp" && f.DocumentId == "report-2022", _stop);

    private async Task ChangeByAPersonAsync(TestApp app)
    {
        await using var db = app.OpenDatabase();
        var before = await GdpAsync(db);
        await db.PublishAsync([Changes.Of(before, before with { Value = 1108.5m }, "wang")], "更正", "wang", DateTime.UnixEpoch, _stop);
    }
}
