using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Data;

/// <summary>The one door: whole batches or nothing, and never over what someone else has published since.</summary>
public sealed class PublishingTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_is_published_with_its_history_as_the_next_release()
    {
        var figure = await FigureAsync("gdp");
        var release = await PublishAsync((figure, figure with { Value = 1200m }));
        Assert.Equal((2, "wang"), (release.Number, release.PublishedBy));
        Assert.Equal(1200m, (await FigureAsync("gdp")).Value);
        await using var db = _app.OpenDatabase();
        Assert.Equal("wang", (await db.Revisions.SingleAsync(r => r.ReleaseNumber == 2, _stop)).Author);
    }

    [Fact]
    public async Task A_stale_revision_is_refused_and_nothing_of_its_batch_is_written()
    {
        var (gdp, growth) = (await FigureAsync("gdp"), await FigureAsync("gdp-growth"));
        await PublishAsync((growth, growth with { Value = 2.1m }));
        // This batch was written before: its first revision still fits, its second does not.
        var refused = await Assert.ThrowsAsync<StaleRevisionException>(() => PublishAsync((gdp, gdp with { Value = 1m }), (growth, growth with { Value = 9m })));
        Assert.Equal(growth.Key, refused.Revision.FactKey);
        Assert.Equal((1106.7m, 2.1m), ((await FigureAsync("gdp")).Value, (await FigureAsync("gdp-growth")).Value));
        await using var db = _app.OpenDatabase();
        Assert.Equal((2, 0), (await db.Releases.CountAsync(_stop), await db.Revisions.CountAsync(r => r.ReleaseNumber > 2, _stop)));
    }

    [Fact]
    public async Task Adding_what_is_already_there_is_stale()
    {
        var gdp = await FigureAsync("gdp");
        await using var db = _app.OpenDatabase();
        var again = Changes.Of(gdp, gdp, "wang") with { Before = null };
        await Assert.ThrowsAsync<StaleRevisionException>(() => db.PublishAsync([again], "重复", "wang", DateTime.UnixEpoch, _stop));
    }

    [Fact]
    public async Task Withdrawing_takes_the_fact_away_and_keeps_it_in_the_history()
    {
        var gdp = await FigureAsync("gdp");
        await using (var db = _app.OpenDatabase())
            await db.PublishAsync([Changes.Of(gdp, gdp, "wang") with { After = null }], "撤回", "wang", DateTime.UnixEpoch, _stop);
        await using var later = _app.OpenDatabase();
        Assert.False(await later.Figures.AnyAsync(f => f.IndicatorId == "gdp" && f.DocumentId == "report-2022", _stop));
        Assert.Contains("1106.7", (await later.Revisions.SingleAsync(r => r.ReleaseNumber == 2, _stop)).Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_batch_makes_no_release()
    {
        await using var db = _app.OpenDatabase();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => db.PublishAsync([], "空", "wang", DateTime.UnixEpoch, _stop));
    }

    public void Dispose() => _app.Dispose();

    private async Task<Release> PublishAsync(params (Figure Before, Figure After)[] changes)
    {
        await using var db = _app.OpenDatabase();
        return await db.PublishAsync([.. changes.Select(c => Changes.Of(c.Before, c.After, "wang"))], "更正", "wang", DateTime.UnixEpoch, _stop);
    }

    private async Task<Figure> FigureAsync(string indicator)
    {
        await using var db = _app.OpenDatabase();
        return await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == indicator && f.DocumentId == "report-2022" && f.Role == Role.Actual, _stop);
    }
}
