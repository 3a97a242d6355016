using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data;

/// <summary>The part of the door that seals what goes through it.</summary>
public sealed partial class PlansDb
{
    /// <summary>Why nothing can be published; null when the key is there and is the one that sealed the last release.</summary>
    public async Task<string?> KeyProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            await KeyAfterAsync(await Releases.AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken), cancellationToken);
            return null;
        }
        catch (HistoryKeyException problem)
        {
            return problem.Message;
        }
    }

    private async Task<Release> SealAsync(Release release, IReadOnlyList<Revision> written, Release? last, CancellationToken cancellationToken)
    {
        var key = await KeyAfterAsync(last, cancellationToken) ?? historyKey.FindOrMake(hasHistory: false);
        var seal = last?.Head ?? HistoryChain.Start;
        var number = await Revisions.MaxAsync(r => (long?)r.RevisionId, cancellationToken) ?? 0;
        await ManyRows.WriteAsync(this, typeof(Revision), written.Count, () =>
        {
            using var rows = new EntityRows(this, typeof(Revision));
            // Each seal needs the one before; the rows can be written while the next are sealed.
            foreach (var batch in ManyRows.Ahead(written.Chunk(ManyRows.Batch), revisions => revisions.Select(Sealed).ToList(), cancellationToken))
            {
                if (!batch.TrueForAll(rows.TryInsert))
                    throw new InvalidOperationException("There is a revision of that number already.");
            }

            return Task.CompletedTask;
        }, cancellationToken);
        return release with { Head = HistoryChain.Head(key, seal, release) };

        Revision Sealed(Revision revision)
        {
            var numbered = revision with { RevisionId = ++number, ReleaseNumber = release.Number };
            seal = HistoryChain.Seal(key, seal, numbered);
            return numbered with { Seal = seal };
        }
    }

    // Another key would fit nothing from here on, and a last release that its own seal does not fit is no ground to build on.
    private async Task<byte[]?> KeyAfterAsync(Release? last, CancellationToken cancellationToken)
    {
        if (last is null)
            return null;
        var key = historyKey.FindOrMake(hasHistory: true);
        var before = await Revisions.Where(r => r.ReleaseNumber == last.Number).OrderByDescending(r => r.RevisionId).Select(r => r.Seal).FirstOrDefaultAsync(cancellationToken)
            ?? await Releases.Where(r => r.Number == last.Number - 1).Select(r => r.Head).FirstOrDefaultAsync(cancellationToken) ?? HistoryChain.Start;
        return HistoryChain.Head(key, before, last) == last.Head ? key
            : throw new HistoryKeyException("The last release was not sealed with this key, or was changed since; put the right key back, or look with verify-history, before anything is published.");
    }

    /// <summary>
    /// Seals the releases that were published before there were seals, as they are found; null when there are none. Where there is a key,
    /// something has been sealed: it is never sealed again, whatever it says now.
    /// </summary>
    internal async Task<Release?> SealOlderReleasesAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var releases = await Releases.OrderBy(r => r.Number).ToListAsync(cancellationToken);
        if (releases.Count == 0 || historyKey.Find() is not null)
            return null;
        var key = historyKey.Prepare();
        var last = HistoryChain.Start;
        foreach (var release in releases)
        {
            var seal = last;
            foreach (var revision in await Revisions.Where(r => r.ReleaseNumber == release.Number).OrderBy(r => r.RevisionId).ToListAsync(cancellationToken))
            {
                seal = HistoryChain.Seal(key, seal, revision);
                Entry(revision).Property(r => r.Seal).CurrentValue = seal;
            }

            last = HistoryChain.Head(key, seal, release);
            Entry(release).Property(r => r.Head).CurrentValue = last;
        }

        await SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        historyKey.Keep();
        return releases[^1];
    }
}
