using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data;

/// <summary>A revision no longer fits what is published; nothing of its batch was published.</summary>
public sealed class StaleRevisionException(Revision revision)
    : Exception($"The {revision.FactKind} {revision.FactKey} has changed since the revision was proposed.")
{
    public Revision Revision { get; } = revision;
}

public sealed partial class PlansDb
{
    /// <summary>
    /// The one door: applies the revisions to the published facts and stores them, in one transaction, as the next release.
    /// Revisions that were checked against one release name it as <c>after</c>.
    /// </summary>
    /// <exception cref="StaleRevisionException">A fact is no longer what its revision says it was, or another release came between.</exception>
    public async Task<Release> PublishAsync(
        IReadOnlyList<Revision> revisions, string title, string publishedBy, DateTime publishedAt, CancellationToken cancellationToken, int? after = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(revisions.Count);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var last = await Releases.AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
        if (after is { } seen && seen != (last?.Number ?? 0))
            throw new StaleRevisionException(revisions[0]);
        var number = (last?.Number ?? 0) + 1;
        // What refers to what is asked once, at the end: then all of it is there.
        await Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON", cancellationToken);
        await ManyRows.MakeRoomAsync(this, revisions.Count, cancellationToken);
        try
        {
            var batches = revisions.GroupBy(r => r.FactKind).ToList();
            await WriteFactsAsync(batches, cancellationToken);
            var release = await SealAsync(
                new Release { Number = number, PublishedAt = publishedAt, PublishedBy = publishedBy, Title = title },
                [.. batches.SelectMany(b => b)], last, cancellationToken);
            Releases.Add(release);
            await SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return release;
        }
        catch (SqliteException refused)
        {
            throw new DbUpdateException("The database refuses what was to be published; nothing of it was.", refused);
        }
        finally
        {
            await ManyRows.GiveRoomBackAsync(this, revisions.Count);
        }
    }
}
