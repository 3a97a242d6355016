using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ShapingbaPlans.Web.Data;

/// <summary>
/// Reads a region's published facts, and no other region's, once per release with a fixed number of queries; whether there is a later one the watch knows.
/// With <c>?release=3</c> in the address what came after is taken back out of the history.
/// </summary>
public sealed class PublishedPlansReader(
    IDbContextFactory<PlansDb> databases, ReleaseWatch watch, IMemoryCache cache, IConfiguration settings, IHttpContextAccessor requests)
    : IDisposable
{
    private readonly SemaphoreSlim _lookingBack = new(1, 1);

    /// <summary>The region this installation shows first: 沙坪坝区 unless configured.</summary>
    public string RegionCode => settings["Region"] ?? "500106";

    /// <summary>The published facts; the parts of one page share one reading.</summary>
    public Task<PublishedPlans> LoadAsync(CancellationToken cancellationToken)
    {
        if (requests.HttpContext is not { } request)
            return ReadAsync(null, cancellationToken);
        if (request.Items[typeof(PublishedPlans)] is not Task<PublishedPlans> { IsFaulted: false } reading)
            request.Items[typeof(PublishedPlans)] = reading = ReadAsync(ReleaseAsked.In(request), request.RequestAborted);
        return reading;
    }

    public void Dispose() => _lookingBack.Dispose();

    /// <summary>The facts as of a release; the latest when none is asked for, or there is no such release.</summary>
    private async Task<PublishedPlans> ReadAsync(int? asked, CancellationToken cancellationToken)
    {
        if (watch.Latest() is { } known && cache.TryGetValue(KeyOf(asked, known), out PublishedPlans? read))
            return read!;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        // All queries see the same release, whatever another instance publishes meanwhile.
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var latest = await db.Releases.OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
        var region = RegionCode;
        var key = KeyOf(asked, latest?.Number ?? 0);
        var number = key.Number;
        if (cache.TryGetValue(key, out PublishedPlans? kept))
            return kept!;
        if (number == (latest?.Number ?? 0))
            return cache.Set(key, PublishedPlans.Of(region, latest, latest, await db.FactsAsync(region, cancellationToken)), Kept(TimeSpan.FromHours(1)));
        // Looking back goes through the history: one at a time, and soon forgotten, so that nobody fills the memory by walking through the releases.
        await _lookingBack.WaitAsync(cancellationToken);
        try
        {
            if (cache.TryGetValue(key, out kept))
                return kept!;
            var release = await db.Releases.SingleAsync(r => r.Number == number, cancellationToken);
            return cache.Set(key, PublishedPlans.Of(region, release, latest, await db.FactsAsOfAsync(region, number, cancellationToken)), Kept(TimeSpan.FromMinutes(2)));
        }
        finally
        {
            _lookingBack.Release();
        }
    }

    private (Type What, string Region, int Number, int Latest) KeyOf(int? asked, int latest)
        => (typeof(PublishedPlans), RegionCode, asked is { } number && number >= 1 && number <= latest ? number : latest, latest);

    private static MemoryCacheEntryOptions Kept(TimeSpan unused) => new() { SlidingExpiration = unused };
}
