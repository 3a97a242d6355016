using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Mapping;

namespace ShapingbaPlans.Web.Data;

/// <summary>The part of the door that writes the facts: each revision is held against what is published, and then its row is written.</summary>
public sealed partial class PlansDb
{
    // Below this a fact is found by its key; above, the facts around it are read at once.
    private const int ManyRevisions = 50;

    private static readonly Dictionary<string, string> OfItsDocument = new()
    {
        [FactMapping.RegionCode] = $"COALESCE((SELECT RegionCode FROM Documents WHERE DocumentId = @{nameof(Figure.DocumentId)}), '')",
    };

    // What is named is written before what names it, and taken out after it.
    private async Task WriteFactsAsync(List<IGrouping<string, Revision>> batches, CancellationToken cancellationToken)
    {
        batches.ForEach(batch => FactKinds.Named(batch.Key));
        var withdrawn = new List<(EntityRows Rows, List<IFact> Facts)>();
        var open = new List<EntityRows>();
        try
        {
            foreach (var kind in FactKinds.All)
            {
                if (batches.Find(b => b.Key == kind.Name) is not { } batch)
                    continue;
                var rows = new EntityRows(this, kind.Type, OfItsDocument);
                open.Add(rows);
                await ManyRows.WriteAsync(this, kind.Type, batch.Count(), async () => withdrawn.Add((rows, await WriteAsync(kind, rows, batch, cancellationToken))), cancellationToken);
            }

            foreach (var (rows, facts) in Enumerable.Reverse(withdrawn))
                facts.ForEach(rows.Delete);
        }
        finally
        {
            open.ForEach(rows => rows.Dispose());
        }
    }

    // Writes what is new or changed, and gives back what is withdrawn.
    private async Task<List<IFact>> WriteAsync(FactKind kind, EntityRows rows, IEnumerable<Revision> batch, CancellationToken cancellationToken)
    {
        var withdrawn = new List<IFact>();
        var published = await PublishedAsync(kind, [.. batch.Where(r => r.Before is not null)], cancellationToken);
        // Reading the JSON of the next goes on while the rows of these are written.
        foreach (var (revision, stated) in ManyRows.Ahead(batch.Chunk(ManyRows.Batch), part => part.Select(r => (r, Stated(kind, r))).ToList(), cancellationToken).SelectMany(part => part))
        {
            if (stated.Key != revision.FactKey || published.GetValueOrDefault(stated.Key) != revision.Before)
                throw new StaleRevisionException(revision);
            if (revision.After is null)
                withdrawn.Add(stated);
            else if (revision.Before is not null)
                rows.Update(stated);
            else if (!rows.TryInsert(stated))
                throw new StaleRevisionException(revision);
            if (stated is Document document && revision is { Before: not null, After: not null })
                await MoveAsync(document, cancellationToken);
            if (revision.Before is not null)
                published[stated.Key] = revision.After;
        }

        return withdrawn;
    }

    private static IFact Stated(FactKind kind, Revision revision)
        => kind.Read(revision.After ?? revision.Before ?? throw new ArgumentException("A revision needs a before or an after."));

    // The facts that revisions change, as they are published now.
    private async Task<Dictionary<string, string?>> PublishedAsync(FactKind kind, List<Revision> changes, CancellationToken cancellationToken)
    {
        var published = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (changes.Count <= ManyRevisions)
        {
            foreach (var revision in changes)
            {
                if (await FindAsync(kind.Type, KeyOf(kind.Read(revision.Before!)), cancellationToken) is not IFact fact)
                    continue;
                published[fact.Key] = kind.Write(fact);
                Entry(fact).State = EntityState.Detached;
            }

            return published;
        }

        var keys = changes.Select(r => r.FactKey).ToHashSet(StringComparer.Ordinal);
        await foreach (var fact in FactsNamedAsync(kind, keys, cancellationToken))
            published[fact.Key] = kind.Write(fact);
        return published;
    }

    /// <summary>Of the facts of a kind those with the keys: figures by their documents, all others are few.</summary>
    internal async IAsyncEnumerable<IFact> FactsNamedAsync(FactKind kind, HashSet<string> keys, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parts = kind.Type == typeof(Figure)
            ? keys.Select(Figure.DocumentOf).Distinct().Chunk(200).Select(documents => kind.OfDocuments(this, documents))
            : [kind.Published(this)];
        foreach (var part in parts)
        {
            await foreach (var fact in part.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (keys.Contains(fact.Key))
                    yield return fact;
            }
        }
    }

    // A document's figures go with it.
    private Task<int> MoveAsync(Document document, CancellationToken cancellationToken)
        => Database.ExecuteSqlAsync($"UPDATE Figures SET RegionCode = {document.RegionCode} WHERE DocumentId = {document.DocumentId} AND RegionCode <> {document.RegionCode}", cancellationToken);

    private object?[] KeyOf(IFact fact)
    {
        var entry = Entry(fact);
        return [.. entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue)];
    }
}
