using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data;

/// <summary>The corrections of published figures, out of the history: read once for each release.</summary>
public sealed class Corrections(IDbContextFactory<PlansDb> databases, IMemoryCache cache)
{
    /// <summary>The corrections up to the release that is shown, by indicator, the first first.</summary>
    public async Task<ILookup<string, Correction>> UpToAsync(PublishedPlans plans, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var all = (await cache.GetOrCreateAsync((typeof(Corrections), plans.LatestRelease), kept =>
        {
            kept.SlidingExpiration = TimeSpan.FromHours(1);
            return ReadAsync(plans.LatestRelease, cancellationToken);
        }))!;
        var documents = plans.Documents.Select(d => d.DocumentId).ToHashSet();
        return all.Where(c => c.Release <= plans.Release && documents.Contains(c.Before.DocumentId)).ToLookup(c => c.Before.IndicatorId);
    }

    private async Task<IReadOnlyList<Correction>> ReadAsync(int latest, CancellationToken cancellationToken)
    {
        var kind = FactKinds.For<Figure>();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var dates = await db.Releases.ToDictionaryAsync(r => r.Number, r => r.PublishedAt, cancellationToken);
        var revisions = await db.Revisions.AsNoTracking()
            .Where(r => r.FactKind == kind.Name && r.Before != null && r.ReleaseNumber <= latest)
            .OrderBy(r => r.RevisionId).Select(r => new { r.Before, r.After, r.ReleaseNumber, r.Reason }).ToListAsync(cancellationToken);
        return [.. revisions
            .Select(r => new Correction((Figure)kind.Read(r.Before!), r.After is null ? null : (Figure)kind.Read(r.After), r.ReleaseNumber, dates[r.ReleaseNumber], r.Reason))
            .Where(c => c.ChangesWhatIsSaid)];
    }
}
