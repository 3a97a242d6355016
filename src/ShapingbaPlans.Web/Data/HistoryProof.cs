using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Mapping;

namespace ShapingbaPlans.Web.Data;

/// <summary>What walking the whole history found.</summary>
/// <param name="Fault">The first thing that is not what was written, in a sentence; null when all is.</param>
/// <param name="Releases">How many releases there are.</param>
/// <param name="Revisions">How many revisions there are.</param>
/// <param name="Head">The seal of the last release; who keeps it elsewhere can prove that nothing was cut off.</param>
public sealed record HistoryProof(string? Fault, int Releases, int Revisions, string? Head)
{
    /// <summary>Walks the history of a database: its seals, then whether what is published is what it says, then the triggers that guard it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="key">The key that sealed it.</param>
    /// <param name="keptHead">A head that was printed or written down; null when none is given.</param>
    public static async Task<HistoryProof> OfAsync(PlansDb db, byte[] key, string? keptHead)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var snapshot = await db.BeginSnapshotAsync(CancellationToken.None);
        var releases = await db.Releases.AsNoTracking().OrderBy(r => r.Number).ToListAsync();
        var fault = HistoryChain.Verify(key, releases, db.Revisions.AsNoTracking().OrderBy(r => r.RevisionId), keptHead) is { } bad ? Sentence(bad)
            : await DifferenceAsync(db) ?? await HistoryGuards.ProblemAsync(db, CancellationToken.None);
        return new(fault, releases.Count, await db.Revisions.CountAsync(), releases.LastOrDefault()?.Head);
    }

    // What readers see are the fact tables: they must say what the history said last.
    private static async Task<string?> DifferenceAsync(PlansDb db)
    {
        var last = new Dictionary<(string Kind, string Key), string?>();
        await foreach (var revision in db.Revisions.AsNoTracking().OrderBy(r => r.RevisionId).AsAsyncEnumerable())
            last[(revision.FactKind, revision.FactKey)] = revision.After;
        foreach (var kind in FactKinds.All)
        {
            var published = await kind.Published(db).AsNoTracking().ToDictionaryAsync(f => f.Key, kind.Write);
            var said = last.Where(l => l.Key.Kind == kind.Name && l.Value is not null).ToDictionary(l => l.Key.Key, l => kind.Write(kind.Read(l.Value!)));
            if (published.Keys.Union(said.Keys).Order(StringComparer.Ordinal).FirstOrDefault(k => published.GetValueOrDefault(k) != said.GetValueOrDefault(k)) is { } key)
                return $"The {kind.Name} {key} is not published as the history says: it was changed past the history.";
        }

        return await db.Figures.Where(f => !db.Documents.Any(d => d.DocumentId == f.DocumentId && d.RegionCode == EF.Property<string>(f, FactMapping.RegionCode)))
            .Select(f => f.DocumentId).FirstOrDefaultAsync() is { } document ? $"A figure of {document} is not in the region of its document: it was changed past the history." : null;
    }

    private static string Sentence(HistoryFault fault)
    {
        var entry = fault.RevisionId is { } id ? $"Revision {id} of release {fault.Release}" : $"Release {fault.Release}";
        return fault.Kind switch
        {
            HistoryFaultKind.SealDoesNotFit => $"{entry}: the seal does not fit; this entry was changed, or one before it was changed, moved, added or taken out.",
            HistoryFaultKind.NumberDoesNotFollow => $"{entry}: the number does not follow the one before; an entry was taken out or added.",
            _ => $"{entry} is the last, and the head that was kept is nowhere in the history: its end was cut off, or it is another history.",
        };
    }
}
