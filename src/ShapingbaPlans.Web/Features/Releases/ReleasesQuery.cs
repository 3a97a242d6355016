using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Features.Releases;

/// <summary>How many facts of a kind a release added, changed and withdrew.</summary>
public sealed record KindChanges(string Kind, int Added, int Changed, int Withdrawn);

/// <summary>A release: what changed in it, and the figures it corrected.</summary>
public sealed record ReleaseEntry(Release Release, IReadOnlyList<KindChanges> Kinds, IReadOnlyList<Correction> Corrections)
{
    public int Added => Kinds.Sum(k => k.Added);

    public int Changed => Kinds.Sum(k => k.Changed);

    public int Withdrawn => Kinds.Sum(k => k.Withdrawn);
}

/// <summary>What the page and its downloads show: the releases up to the one that is looked at, the newest first.</summary>
public sealed record ReleasesView(PublishedPlans Plans, IReadOnlyList<ReleaseEntry> Releases);

/// <summary>Reads the releases with what changed in each; counted once for each release.</summary>
public sealed class ReleasesQuery(IDbContextFactory<PlansDb> databases, PublishedPlansReader reader, Corrections corrections, IMemoryCache cache)
{
    private sealed record Counted(IReadOnlyList<Release> Releases, ILookup<int, KindChanges> Changes);

    public async Task<ReleasesView> LoadAsync(CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var counted = (await cache.GetOrCreateAsync((typeof(Counted), plans.LatestRelease), kept =>
        {
            kept.SlidingExpiration = TimeSpan.FromHours(1);
            return CountAsync(plans.LatestRelease, cancellationToken);
        }))!;
        var corrected = (await corrections.UpToAsync(plans, cancellationToken)).SelectMany(c => c).ToLookup(c => c.Release);
        return new(plans, [.. counted.Releases.Where(r => r.Number <= plans.Release)
            .Select(r => new ReleaseEntry(r, [.. counted.Changes[r.Number]], [.. corrected[r.Number]]))]);
    }

    private async Task<Counted> CountAsync(int latest, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var releases = await db.Releases.AsNoTracking().Where(r => r.Number <= latest).OrderByDescending(r => r.Number).ToListAsync(cancellationToken);
        var groups = await db.Revisions.Where(r => r.ReleaseNumber <= latest)
            .GroupBy(r => new { r.ReleaseNumber, r.FactKind })
            .Select(g => new { g.Key.ReleaseNumber, g.Key.FactKind, All = g.Count(), Added = g.Count(r => r.Before == null), Withdrawn = g.Count(r => r.After == null) })
            .ToListAsync(cancellationToken);
        var places = FactKinds.All.Select((kind, at) => (kind.Name, at)).ToDictionary(k => k.Name, k => k.at);
        return new(releases, groups.OrderBy(g => places.GetValueOrDefault(g.FactKind))
            .ToLookup(g => g.ReleaseNumber, g => new KindChanges(g.FactKind, g.Added, g.All - g.Added - g.Withdrawn, g.Withdrawn)));
    }
}
