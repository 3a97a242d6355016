using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Data;

/// <summary>
/// Reads a region's published facts: one query a request asks for the latest release; a fixed number more read the rest, once per release.
/// </summary>
public sealed class PublishedPlansReader(
    IDbContextFactory<PlansDb> databases, IMemoryCache cache, IConfiguration settings, IHttpContextAccessor requests)
{
    /// <summary>The region this installation shows first: 沙坪坝区 unless configured.</summary>
    public string RegionCode => settings["Region"] ?? "500106";

    /// <summary>The published facts; the parts of one page share one reading.</summary>
    public Task<PublishedPlans> LoadAsync(CancellationToken cancellationToken)
    {
        if (requests.HttpContext is not { } request)
            return ReadAsync(cancellationToken);
        if (request.Items[typeof(PublishedPlans)] is not Task<PublishedPlans> { IsFaulted: false } reading)
            request.Items[typeof(PublishedPlans)] = reading = ReadAsync(request.RequestAborted);
        return reading;
    }

    private async Task<PublishedPlans> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var region = RegionCode;
        // All queries see the same release, whatever another instance publishes meanwhile.
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var release = await db.Releases.OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
        return await cache.GetOrCreateAsync((typeof(PublishedPlans), region, release?.Number ?? 0), async entry =>
        {
            entry.SlidingExpiration = TimeSpan.FromHours(1);
            var indicators = await db.Indicators.Join(db.Topics, i => i.TopicId, t => t.TopicId, (i, t) => new { Indicator = i, Topic = t })
                .SelectMany(
                    p => db.Links.Where(l => l.IndicatorId == p.Indicator.IndicatorId).DefaultIfEmpty(),
                    (p, l) => new { p.Indicator, p.Topic, Link = l })
                .OrderBy(p => p.Topic.Sort).ThenBy(p => p.Indicator.IndicatorId)
                .ToListAsync(cancellationToken);
            var figures = await db.Documents.Where(d => d.RegionCode == region)
                .SelectMany(
                    d => db.Figures.Where(f => f.DocumentId == d.DocumentId).DefaultIfEmpty(),
                    (d, f) => new { Document = d, Figure = f })
                .OrderBy(p => p.Document.Kind).ThenBy(p => p.Document.FirstYear).ThenBy(p => p.Figure!.Paragraph).ThenBy(p => p.Figure!.Start)
                .ToListAsync(cancellationToken);
            var documents = figures.Select(p => p.Document).DistinctBy(d => d.DocumentId).ToList();
            var all = indicators.Select(p => p.Indicator).DistinctBy(i => i.IndicatorId).ToList();
            var links = indicators.Select(p => p.Link).OfType<Link>().ToList();
            var unanswered = await db.Unanswered.OrderBy(u => u.Year).ToListAsync(cancellationToken);
            var published = figures.Select(p => p.Figure).OfType<Figure>().ToList();
            var histories = IndicatorHistory.OfAll(all, published, links, documents, unanswered);
            var figuresOf = published.ToLookup(f => f.IndicatorId);
            var totalParts = (await db.TotalParts.OrderBy(p => p.PartId).ToListAsync(cancellationToken)).ToLookup(p => p.TotalId, p => p.PartId);
            return new PublishedPlans
            {
                RegionCode = region,
                Release = release?.Number ?? 0,
                ReleasedAt = release?.PublishedAt,
                Documents = documents,
                Topics = [.. indicators.Select(p => p.Topic).DistinctBy(t => t.TopicId)],
                Indicators = all,
                Figures = figuresOf,
                Links = links.ToLookup(l => l.IndicatorId),
                Unanswered = unanswered.ToLookup(u => u.IndicatorId),
                Tasks = await PublishedTasks.ReadAsync(db, documents, cancellationToken),
                Projects = await ProjectsAsync(db, region, cancellationToken),
                ProjectIndicators = (await db.ProjectIndicators.OrderBy(p => p.IndicatorId).ToListAsync(cancellationToken)).ToLookup(p => p.ProjectId, p => p.IndicatorId),
                TotalParts = totalParts,
                Translations = await db.Translations.ToDictionaryAsync(t => t.TextZh, t => t.TextEn, cancellationToken),
                Histories = histories,
                Checks = ConsistencyReport.Of(histories, figuresOf, totalParts),
            };
        }) ?? throw new InvalidOperationException("The cache gave nothing back.");
    }

    private static async Task<List<Project>> ProjectsAsync(PlansDb db, string region, CancellationToken cancellationToken)
        => await db.Projects.Join(db.Documents.Where(d => d.RegionCode == region), p => p.DocumentId, d => d.DocumentId, (p, d) => p)
            .OrderBy(p => p.PlanYear).ThenBy(p => p.DocumentId).ThenBy(p => p.Paragraph).ThenBy(p => p.ProjectId)
            .ToListAsync(cancellationToken);
}
