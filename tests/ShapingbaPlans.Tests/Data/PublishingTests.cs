using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Data;

/// <summary>The one door: all of a batch or nothing, a number for each, and never over something newer.</summary>
public sealed class PublishingTests : IDisposable
{
    private readonly SmallSeed _seed = new();
    private readonly TestApp _app;

    public PublishingTests() => _app = new TestApp(_seed.Folder);

    public void Dispose()
    {
        _app.Dispose();
        _seed.Dispose();
    }

    [Fact]
    public async Task Releases_are_numbered_without_gaps()
    {
        for (var value = 11; value <= 13; value++)
        {
            var gdp = await FigureAsync("report-2024");
            Assert.Equal(value - 9, (await PublishAsync(Corrections.Of(gdp, gdp with { Value = value }, "zhang"))).Number);
        }

        await using var db = _app.OpenDatabase();
        Assert.Equal([1, 2, 3, 4], await db.Releases.Select(r => r.Number).OrderBy(n => n).ToListAsync(Token));
    }

    [Fact]
    public async Task A_release_keeps_its_revisions_with_author_and_both_sides()
    {
        var gdp = await FigureAsync("report-2024");
        await PublishAsync(Corrections.Of(gdp, gdp with { Value = 9.9m }, "zhang"));
        await using var db = _app.OpenDatabase();
        var kept = await db.Revisions.SingleAsync(r => r.ReleaseNumber == 2, Token);
        Assert.Equal(("zhang", RevisionState.Published, Corrections.At), (kept.Author, kept.State, kept.SubmittedAt));
        Assert.NotEqual(kept.Before, kept.After);
    }

    [Fact]
    public async Task A_stale_revision_is_refused()
    {
        var gdp = await FigureAsync("report-2024");
        await PublishAsync(Corrections.Of(gdp, gdp with { Value = 9.9m }, "zhang"));
        await Assert.ThrowsAsync<StaleRevisionException>(() => PublishAsync(Corrections.Of(gdp, gdp with { Value = 10.1m }, "wang")));
        Assert.Equal(9.9m, (await FigureAsync("report-2024")).Value);
    }

    [Fact]
    public async Task A_stale_revision_leaves_nothing_of_its_batch()
    {
        var gdp = await FigureAsync("report-2024");
        var air = await FigureAsync("report-2023", "good-air-days");
        var before = await CountsAsync();
        var good = Corrections.Of(air, air with { Value = 305m }, "zhang");
        var stale = Corrections.Of(gdp with { Value = 1m }, gdp with { Value = 2m }, "zhang");
        var refusal = await Assert.ThrowsAsync<StaleRevisionException>(() => PublishAsync(good, stale));
        Assert.Equal(stale.FactKey, refusal.Revision.FactKey);
        Assert.Equal(before, await CountsAsync());
        Assert.Equal(300m, (await FigureAsync("report-2023", "good-air-days")).Value);
    }

    [Fact]
    public async Task A_new_fact_is_refused_where_there_is_one_already()
    {
        var gdp = await FigureAsync("report-2024");
        await Assert.ThrowsAsync<StaleRevisionException>(() => PublishAsync(Corrections.Of(null, gdp with { Value = 2m }, "zhang")));
    }

    [Fact]
    public async Task A_withdrawal_is_refused_of_what_is_not_there()
    {
        var gdp = await FigureAsync("report-2024");
        var gone = gdp with { Period = new Period(2021) };
        await Assert.ThrowsAsync<StaleRevisionException>(() => PublishAsync(Corrections.Of(gone, null, "zhang")));
    }

    [Fact]
    public async Task A_fact_that_names_an_unknown_indicator_leaves_nothing_behind()
    {
        var gdp = await FigureAsync("report-2024");
        var before = await CountsAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => PublishAsync(Corrections.Of(null, gdp with { IndicatorId = "unheard-of" }, "zhang")));
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task Of_two_people_publishing_at_once_one_wins_and_nothing_is_lost()
    {
        var gdp = await FigureAsync("report-2024");
        var races = Enumerable.Range(1, 4).Select(n => Task.Run(() => PublishAsync(Corrections.Of(gdp, gdp with { Value = 20m + n }, $"person-{n}")), Token)).ToList();
        await Task.WhenAll(races.Select(r => r.ContinueWith(_ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default)));
        Assert.Equal(1, races.Count(r => r.IsCompletedSuccessfully));
        Assert.All(races.Where(r => r.IsFaulted), r => Assert.IsType<StaleRevisionException>(r.Exception!.InnerException));
        Assert.Equal(2, (await CountsAsync()).Releases);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<Release> PublishAsync(params Revision[] revisions)
    {
        await using var db = _app.OpenDatabase();
        return await db.PublishAsync(revisions, "corrections", "li", Corrections.At, Token);
    }

    private async Task<Figure> FigureAsync(string document, string indicator = "gdp")
    {
        await using var db = _app.OpenDatabase();
        return await db.Figures.AsNoTracking().SingleAsync(f => f.DocumentId == document && f.IndicatorId == indicator, Token);
    }

    private async Task<(int Releases, int Revisions, int Figures)> CountsAsync()
    {
        await using var db = _app.OpenDatabase();
        return (await db.Releases.CountAsync(Token), await db.Revisions.CountAsync(Token), await db.Figures.CountAsync(Token));
    }
}
