using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Data;

/// <summary>The one door under pressure: several people at once, facts that cannot be, one release after another.</summary>
public sealed class PublishingAtOnceTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Of_four_people_publishing_at_once_one_wins_and_the_others_are_told()
    {
        var gdp = await GdpAsync();
        var races = Enumerable.Range(1, 4).Select(n => Task.Run(() => PublishAsync(Changes.Of(gdp, gdp with { Value = 2000m + n }, $"person-{n}")), _stop)).ToList();
        foreach (var race in races)
            await Record.ExceptionAsync(() => race);
        Assert.Equal(1, races.Count(r => r.IsCompletedSuccessfully));
        Assert.All(races.Where(r => r.IsFaulted), r => Assert.IsType<StaleRevisionException>(r.Exception!.InnerException));
        Assert.Equal(2, (await CountsAsync()).Releases);
    }

    [Fact]
    public async Task Releases_are_numbered_without_gaps_even_after_a_refusal()
    {
        var first = await GdpAsync();
        await PublishAsync(Changes.Of(first, first with { Value = 1107m }, "wang"));
        await Assert.ThrowsAsync<StaleRevisionException>(() => PublishAsync(Changes.Of(first, first with { Value = 1m }, "li")));
        var second = await GdpAsync();
        Assert.Equal(3, (await PublishAsync(Changes.Of(second, second with { Value = 1108m }, "wang"))).Number);
        await using var db = _app.OpenDatabase();
        Assert.Equal([1, 2, 3], await db.Releases.Select(r => r.Number).OrderBy(n => n).ToListAsync(_stop));
    }

    [Fact]
    public async Task A_fact_that_names_an_unknown_indicator_leaves_nothing_behind()
    {
        var before = await CountsAsync();
        var stray = await GdpAsync() with { IndicatorId = "unheard-of" };
        await Assert.ThrowsAsync<DbUpdateException>(() => PublishAsync(Changes.Of(stray, stray, "wang") with { Before = null }));
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task Withdrawing_what_is_not_there_is_stale()
    {
        var never = await GdpAsync() with { Period = new Period(2021) };
        await Assert.ThrowsAsync<StaleRevisionException>(() => PublishAsync(Changes.Of(never, never, "wang") with { After = null }));
    }

    private async Task<Release> PublishAsync(Revision revision)
    {
        await using var db = _app.OpenDatabase();
        return await db.PublishAsync([revision], "corrections", "li", DateTime.UnixEpoch, _stop);
    }

    private async Task<Figure> GdpAsync()
    {
        await using var db = _app.OpenDatabase();
        return await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "gdp" && f.DocumentId == "report-2022" && f.Role == Role.Actual, _stop);
    }

    private async Task<(int Releases, int Revisions, int Figures)> CountsAsync()
    {
        await using var db = _app.OpenDatabase();
        return (await db.Releases.CountAsync(_stop), await db.Revisions.CountAsync(_stop), await db.Figures.CountAsync(_stop));
    }
}
