using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Data;

/// <summary>Very many rows go through the same door: the same checks, the same seals, and every index is there again.</summary>
public sealed class ManyRowsTests : IDisposable
{
    private const int Many = 20_100;

    private readonly TestApp _app = TestApp.Empty();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_release_is_whole_sealed_and_indexed()
    {
        var indexes = await IndexesAsync();
        await PublishAsync([.. Catalogue(), .. Figures().Select(f => New(f))]);
        Assert.Equal(indexes, await IndexesAsync());
        await using var db = _app.OpenDatabase();
        var proof = await HistoryProof.OfAsync(db, Key, null);
        Assert.Equal((null, 1, Many + 3), (proof.Fault, proof.Releases, proof.Revisions));
        Assert.Equal(Many, await db.Figures.CountAsync(f => EF.Property<string>(f, "RegionCode") == "500105", _stop));
        Assert.Equal(Figures().First(), await db.Figures.AsNoTracking().SingleAsync(f => f.Period == new Period(1900) && f.IndicatorId == "made", _stop));
    }

    [Fact]
    public async Task A_row_that_does_not_fit_takes_a_large_release_back_whole()
    {
        await PublishAsync([.. Catalogue(), New(Figures().First())]);
        var indexes = await IndexesAsync();
        var stale = await Assert.ThrowsAsync<StaleRevisionException>(() => PublishAsync([.. Figures().Reverse().Select(f => New(f))]));
        Assert.Equal(Figures().First().Key, stale.Revision.FactKey);
        Assert.Equal(indexes, await IndexesAsync());
        await using var db = _app.OpenDatabase();
        Assert.Equal((1, 1), (await db.Figures.CountAsync(_stop), await db.Releases.CountAsync(_stop)));
    }

    [Fact]
    public async Task Many_changes_are_held_against_what_is_published()
    {
        await PublishAsync([.. Catalogue(), .. Figures().Select(f => New(f))]);
        var kind = FactKinds.For<Figure>();
        var changes = Figures().Take(100).Select(f => New(f with { Value = 7m }) with { Before = kind.Write(f) }).ToList();
        await PublishAsync(changes);
        // The same once more no longer fits.
        await Assert.ThrowsAsync<StaleRevisionException>(() => PublishAsync(changes));
        await using var db = _app.OpenDatabase();
        Assert.Equal(100, await db.Figures.CountAsync(f => f.Value == 7m, _stop));
        Assert.Null((await HistoryProof.OfAsync(db, Key, null)).Fault);
    }

    public void Dispose() => _app.Dispose();

    private byte[] Key => _app.Services.GetRequiredService<HistoryKey>().Find()!;

    private async Task PublishAsync(IReadOnlyList<Revision> revisions)
    {
        await using var db = _app.OpenDatabase();
        await db.PublishAsync(revisions, "many", "wang", DateTime.UnixEpoch, _stop);
    }

    private async Task<List<string>> IndexesAsync()
    {
        await using var db = _app.OpenDatabase();
        return await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name").ToListAsync(_stop);
    }

    private static Revision New(IFact fact) => new()
    {
        FactKind = FactKinds.Of(fact).Name,
        FactKey = fact.Key,
        After = FactKinds.Of(fact).Write(fact),
        Author = "wang",
        SubmittedAt = DateTime.UnixEpoch,
    };

    private static IEnumerable<Revision> Catalogue()
    {
        yield return New(new Topic { TopicId = "made", NameZh = "造", NameEn = "Made", Sort = 1 });
        yield return New(new Document { DocumentId = "report-made", RegionCode = "500105", Kind = DocumentKind.AnnualReport, FirstYear = 2024, LastYear = 2025, TitleZh = "报告", TitleEn = "Report", Paragraphs = 1, Sha256 = new('0', 64) });
        yield return New(new Indicator
        {
            IndicatorId = "made",
            NameZh = "指标",
            NameEn = "Indicator",
            TopicId = "made",
            Unit = "亿元",
            Measure = Measure.Level,
            Direction = Direction.Higher,
            Nature = Nature.Unspecified,
            Prominence = Prominence.Tracked,
        });
    }

    // All of one indicator: year after year, and then span after span.
    private static IEnumerable<Figure> Figures()
        => Enumerable.Range(0, Many).Select(n => (First: 1900 + (n % 200), Years: n / 200)).Select(p => new Figure
        {
            IndicatorId = "made",
            Period = new Period(p.First, p.First + p.Years),
            Role = Role.Actual,
            Comparator = Comparator.Eq,
            Value = 1.5m,
            Decimals = 1,
            Unit = "亿元",
            DocumentId = "report-made",
            Paragraph = 1,
            Start = 0,
            Length = 5,
            Printed = "1.5亿元",
        });
}
