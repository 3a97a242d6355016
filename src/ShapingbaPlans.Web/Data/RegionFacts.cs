using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data;

/// <summary>
/// The part that reads one region: its documents, what belongs to them, and what belongs to no region. How many other regions are in the same
/// tables does not matter to it: every table that grows with them is read by index.
/// </summary>
public sealed partial class PlansDb
{
    private static readonly FactKind OfDocument = FactKinds.For<Document>();

    /// <summary>The facts of a region as published: the documents first, then a query for each kind.</summary>
    public async Task<List<IFact>> FactsAsync(string region, CancellationToken cancellationToken)
    {
        var documents = await Documents.AsNoTracking().Where(d => d.RegionCode == region).ToListAsync(cancellationToken);
        return await FactsAsync(documents, cancellationToken);
    }

    /// <summary>
    /// The facts of a region as of a release: those of now, with what came after taken back. What a fact was then is what its first later
    /// revision says was before; the way back is as long as what happened since, not as the whole history.
    /// </summary>
    public async Task<IReadOnlyList<IFact>> FactsAsOfAsync(string region, int release, CancellationToken cancellationToken)
    {
        var later = await DocumentsBeforeAsync(release, cancellationToken);
        var documents = await Documents.AsNoTracking().Where(d => d.RegionCode == region).ToListAsync(cancellationToken);
        documents.RemoveAll(d => later.ContainsKey(d.DocumentId));
        documents.AddRange(later.Values.OfType<Document>().Where(d => d.RegionCode == region));
        var ids = documents.Select(d => d.DocumentId).ToHashSet(StringComparer.Ordinal);
        var facts = (await FactsAsync(documents, cancellationToken)).ToDictionary(f => (FactKinds.Of(f), f.Key), f => f);
        var seen = new HashSet<(FactKind, string)>();
        var since = Revisions.AsNoTracking().Where(r => r.ReleaseNumber > release && r.FactKind != OfDocument.Name)
            .OrderBy(r => r.ReleaseNumber).ThenBy(r => r.RevisionId).Select(r => new { r.FactKind, r.FactKey, r.Before }).AsAsyncEnumerable();
        await foreach (var revision in since.WithCancellation(cancellationToken))
        {
            var key = (Kind: FactKinds.Named(revision.FactKind), revision.FactKey);
            // Most later figures may be of other regions: their keys say so.
            if ((key.Kind.Type == typeof(Figure) && !ids.Contains(Figure.DocumentOf(revision.FactKey))) || !seen.Add(key))
                continue;
            facts.Remove(key);
            if (revision.Before is not null && key.Kind.Read(revision.Before) is var before && (DocumentOf(before) is not { } document || ids.Contains(document)))
                facts[key] = before;
        }

        return [.. facts.Values];
    }

    private async Task<List<IFact>> FactsAsync(List<Document> documents, CancellationToken cancellationToken)
    {
        var facts = new List<IFact>(documents);
        var ids = documents.Select(d => d.DocumentId).ToList();
        foreach (var kind in FactKinds.All.Where(k => k != OfDocument))
            facts.AddRange(await kind.OfDocuments(this, ids).AsNoTracking().ToListAsync(cancellationToken));
        return facts;
    }

    // The documents that were changed after a release, as they were then; null for those that were not there yet.
    private async Task<Dictionary<string, Document?>> DocumentsBeforeAsync(int release, CancellationToken cancellationToken)
    {
        var before = new Dictionary<string, Document?>(StringComparer.Ordinal);
        var since = await Revisions.AsNoTracking().Where(r => r.FactKind == OfDocument.Name && r.ReleaseNumber > release)
            .OrderBy(r => r.RevisionId).Select(r => new { r.FactKey, r.Before }).ToListAsync(cancellationToken);
        foreach (var revision in since)
            before.TryAdd(revision.FactKey, revision.Before is null ? null : (Document)OfDocument.Read(revision.Before));
        return before;
    }

    private static string? DocumentOf(IFact fact) => fact switch
    {
        Figure figure => figure.DocumentId,
        PlanTask task => task.DocumentId,
        Project project => project.DocumentId,
        UnansweredPromise unanswered => unanswered.DocumentId,
        _ => null,
    };
}
