using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Tests.Data;

/// <summary>What the starts of the program make of the seed files, one start after another on one database.</summary>
public sealed class SeedImportTests : IDisposable
{
    private const string Gdp2024 = "gdp/2024/actual/report-2024";

    private readonly SmallSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Fact]
    public async Task The_first_start_publishes_everything_as_release_1()
    {
        using var app = Start(out var report);
        Assert.Equal((1, 10), (report.Release, report.Changed));
        var plans = await app.PlansAsync();
        Assert.Equal((1, 4), (plans.Release, plans.Figures.Sum(f => f.Count())));
        await using var db = app.OpenDatabase();
        Assert.All(await db.Revisions.ToListAsync(Token), r => Assert.Equal(("seed", null, 1), (r.Author, r.Before, r.ReleaseNumber)));
    }

    [Fact]
    public void The_second_start_publishes_nothing()
    {
        Start(out _).Dispose();
        using var app = Start(out var report);
        Assert.Equal((null, 0), (report.Release, report.Changed));
        Assert.Equal(1, LastRelease(app));
    }

    [Fact]
    public async Task A_changed_file_publishes_only_what_changed_as_the_next_release()
    {
        Start(out _).Dispose();
        _seed.Replace("figures.csv", "eq,firm,9.8,,亿元,report-2024,2,0,5,9.8亿元", "eq,firm,9.9,,亿元,report-2024,2,0,5,9.9亿元");
        using var app = Start(out var report);
        Assert.Equal((2, 1), (report.Release, report.Changed));
        await using var db = app.OpenDatabase();
        var revision = await db.Revisions.SingleAsync(r => r.ReleaseNumber == 2, Token);
        Assert.Equal(Gdp2024, revision.FactKey);
        Assert.Contains("9.8亿元", revision.Before, StringComparison.Ordinal);
        Assert.Contains("9.9亿元", revision.After, StringComparison.Ordinal);
        Assert.Equal(9.9m, (await db.Figures.SingleAsync(f => f.DocumentId == "report-2024", Token)).Value);
    }

    [Fact]
    public async Task A_row_taken_out_of_a_file_is_withdrawn()
    {
        Start(out _).Dispose();
        _seed.Replace("figures.csv", "gdp,2024,actual,eq,firm,9.8,,亿元,report-2024,2,0,5,9.8亿元,", "");
        using var app = Start(out var report);
        Assert.Equal((2, 1), (report.Release, report.Changed));
        await using var db = app.OpenDatabase();
        Assert.Null((await db.Revisions.SingleAsync(r => r.ReleaseNumber == 2, Token)).After);
        Assert.False(await db.Figures.AnyAsync(f => f.DocumentId == "report-2024", Token));
    }

    [Fact]
    public async Task Rows_in_another_order_are_no_change()
    {
        Start(out _).Dispose();
        var path = Path.Combine(_seed.Folder, "figures.csv");
        var lines = await File.ReadAllLinesAsync(path, Token);
        await File.WriteAllLinesAsync(path, [lines[0], .. lines[1..].Reverse()], Token);
        using var app = Start(out var report);
        Assert.Equal(0, report.Changed);
    }

    [Fact]
    public async Task A_persons_change_is_kept_when_the_file_stays()
    {
        await CorrectByHandAsync(9.7m);
        using var app = Start(out var report);
        Assert.Empty(report.Conflicts);
        Assert.Equal((9.7m, 2), (await Gdp2024Async(app), LastRelease(app)));
    }

    [Fact]
    public async Task A_persons_change_is_kept_and_listed_as_a_conflict_when_the_file_changes_too()
    {
        await CorrectByHandAsync(9.7m);
        _seed.Replace("figures.csv", "eq,firm,9.8,,亿元,report-2024,2,0,5,9.8亿元", "eq,firm,9.9,,亿元,report-2024,2,0,5,9.9亿元");
        using var app = Start(out var report);
        var conflict = Assert.Single(report.Conflicts);
        Assert.Equal(("figure", Gdp2024), (conflict.FactKind, conflict.FactKey));
        Assert.Contains("9.9", conflict.InFile, StringComparison.Ordinal);
        Assert.Contains("9.7", conflict.Published, StringComparison.Ordinal);
        Assert.Equal((9.7m, 2), (await Gdp2024Async(app), LastRelease(app)));
    }

    [Fact]
    public async Task A_conflict_does_not_keep_other_changes_back()
    {
        await CorrectByHandAsync(9.7m);
        _seed.Replace("figures.csv", "eq,firm,9.8,,亿元,report-2024,2,0,5,9.8亿元", "eq,firm,9.9,,亿元,report-2024,2,0,5,9.9亿元");
        _seed.Replace("topics.csv", "Ecology", "Environment");
        using var app = Start(out var report);
        Assert.Equal((1, 1, 3), (report.Conflicts.Count, report.Changed, report.Release));
    }

    [Fact]
    public async Task A_file_that_comes_to_agree_with_the_person_is_no_conflict()
    {
        await CorrectByHandAsync(9.7m);
        _seed.Replace("figures.csv", "eq,firm,9.8,", "eq,firm,9.7,");
        using var app = Start(out var report);
        Assert.Equal((0, 0), (report.Conflicts.Count, report.Changed));
    }

    [Fact]
    public async Task Bad_files_publish_nothing_and_the_program_says_that_it_is_not_ready()
    {
        _seed.Replace("figures.csv", "eq,firm,9.0,", "eq,firm,nine,");
        using var app = Start(out var report);
        Assert.Equal("figures.csv", Assert.Single(report.Problems).File);
        Assert.Equal(0, LastRelease(app));
        using var answer = await app.Visitor().GetAsync("/health/ready", Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public void Files_gone_bad_leave_what_is_published_as_it_is()
    {
        Start(out _).Dispose();
        _seed.Replace("figures.csv", "eq,firm,9.0,", "eq,firm,nine,");
        using var app = Start(out var report);
        Assert.Single(report.Problems);
        Assert.Equal(1, LastRelease(app));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestApp Start(out SeedReport report)
    {
        var app = new TestApp(_seed.Folder, _seed.AppFolder);
        report = app.Services.GetRequiredService<DatabaseStart>().Seed;
        return app;
    }

    private async Task CorrectByHandAsync(decimal value)
    {
        using var app = Start(out _);
        await using var db = app.OpenDatabase();
        var before = await db.Figures.AsNoTracking().SingleAsync(f => f.DocumentId == "report-2024", Token);
        var correction = Corrections.Of(before, before with { Value = value }, "zhang");
        await db.PublishAsync([correction], "a correction", "li", correction.SubmittedAt, Token);
    }

    private static int LastRelease(TestApp app)
    {
        using var db = app.OpenDatabase();
        return db.Releases.Max(r => (int?)r.Number) ?? 0;
    }

    private static async Task<decimal> Gdp2024Async(TestApp app)
    {
        await using var db = app.OpenDatabase();
        return (await db.Figures.SingleAsync(f => f.DocumentId == "report-2024", Token)).Value;
    }
}
