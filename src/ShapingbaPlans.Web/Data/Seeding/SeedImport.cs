using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>A fact that both the seed files and a person have changed; the person's stays.</summary>
public sealed record SeedConflict(string FactKind, string FactKey, string? InFile, string? Published);

/// <summary>What the last import at start did: shown on the status page and in the log.</summary>
public sealed record SeedReport(IReadOnlyList<SeedProblem> Problems, IReadOnlyList<SeedConflict> Conflicts, int Changed, Release? Release)
{
    public static readonly SeedReport None = new([], [], 0, null);
}

/// <summary>Publishes what changed in the seed files since their last import, and never over a person's change.</summary>
public sealed class SeedImport(IDbContextFactory<PlansDb> databases, TimeProvider clock)
{
    /// <summary>Who the history says it was.</summary>
    public const string Author = "seed";

    public async Task<SeedReport> RunAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            return await PublishAsync(folder, cancellationToken);
        }
        catch (StaleRevisionException)
        {
            // Another process that started at the same time was quicker: what is left to publish is found anew.
            return await PublishAsync(folder, cancellationToken);
        }
    }

    private async Task<SeedReport> PublishAsync(string folder, CancellationToken cancellationToken)
    {
        var content = SeedFiles.Read(folder);
        if (content.Problems.Count > 0)
            return SeedReport.None with { Problems = content.Problems };
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var seeded = await LastSeededAsync(db, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var revisions = new List<Revision>();
        var conflicts = new List<SeedConflict>();
        var inFiles = content.Facts.ToLookup(f => f.Kind.Name);
        foreach (var kind in FactKinds.All)
        {
            // What the file says as before needs no look at what is published.
            var lastSeeded = seeded.GetValueOrDefault(kind.Name) ?? [];
            var changed = inFiles[kind.Name].Select(f => (f.Key, InFile: (string?)kind.Write(f.Fact))).Where(f => lastSeeded.GetValueOrDefault(f.Key) != f.InFile).ToList();
            var kept = inFiles[kind.Name].Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
            changed.AddRange(lastSeeded.Where(s => s.Value is not null && !kept.Contains(s.Key)).Select(s => (s.Key, (string?)null)));
            var published = await PublishedAsync(db, kind, changed.Select(c => c.Key), cancellationToken);
            foreach (var (key, inFile) in changed)
            {
                var before = published.GetValueOrDefault(key);
                switch (SeedReconciliation.Decide(inFile, lastSeeded.GetValueOrDefault(key), before))
                {
                    case SeedStep.Publish:
                        revisions.Add(new Revision { FactKind = kind.Name, FactKey = key, Before = before, After = inFile, Author = Author, SubmittedAt = now });
                        break;
                    case SeedStep.Conflict:
                        conflicts.Add(new SeedConflict(kind.Name, key, inFile, before));
                        break;
                }
            }
        }

        var release = revisions.Count == 0 ? null
            : await db.PublishAsync(revisions, "seed-data", Author, now, cancellationToken);
        return new SeedReport([], conflicts, revisions.Count, release);
    }

    private static async Task<Dictionary<string, string>> PublishedAsync(PlansDb db, FactKind kind, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var published = new Dictionary<string, string>(StringComparer.Ordinal);
        var asked = keys.ToHashSet(StringComparer.Ordinal);
        if (asked.Count > 0)
        {
            await foreach (var fact in db.FactsNamedAsync(kind, asked, cancellationToken))
                published[fact.Key] = kind.Write(fact);
        }

        return published;
    }

    private static async Task<Dictionary<string, Dictionary<string, string?>>> LastSeededAsync(PlansDb db, CancellationToken cancellationToken)
    {
        var last = FactKinds.All.ToDictionary(k => k.Name, _ => new Dictionary<string, string?>(StringComparer.Ordinal));
        var seeded = db.Revisions.Where(r => r.Author == Author).OrderBy(r => r.RevisionId)
            .Select(r => new { r.FactKind, r.FactKey, r.After }).AsAsyncEnumerable();
        await foreach (var revision in seeded.WithCancellation(cancellationToken))
            last[revision.FactKind][revision.FactKey] = revision.After;
        return last;
    }
}
