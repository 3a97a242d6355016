using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
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
    /// <summary>All published facts.</summary>
    public async Task<List<IFact>> FactsAsync(CancellationToken cancellationToken)
    {
        var facts = new List<IFact>();
        foreach (var kind in FactKinds.All)
            facts.AddRange(await kind.Published(this).AsNoTracking().ToListAsync(cancellationToken));
        return facts;
    }

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
        var written = new List<Revision>(revisions.Count);
        foreach (var batch in revisions.GroupBy(r => r.FactKind))
        {
            var kind = FactKinds.Named(batch.Key);
            // One read for a large batch; single changes find their row by key.
            if (batch.Skip(50).Any())
                await kind.Published(this).LoadAsync(cancellationToken);
            foreach (var revision in batch)
                await ApplyAsync(kind, revision, cancellationToken);
            written.AddRange(batch.Select(r => r with { ReleaseNumber = number }));
        }

        var release = new Release { Number = number, PublishedAt = publishedAt, PublishedBy = publishedBy, Title = title };
        release = await SealAsync(release, written, last, cancellationToken);
        Releases.Add(release);
        await SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return release;
    }

    private async Task ApplyAsync(FactKind kind, Revision revision, CancellationToken cancellationToken)
    {
        var stated = kind.Read(revision.After ?? revision.Before ?? throw new ArgumentException("A revision needs a before or an after."));
        var published = (IFact?)await FindAsync(kind.Type, KeyOf(stated), cancellationToken);
        if ((published is null ? null : kind.Write(published)) != revision.Before || stated.Key != revision.FactKey)
            throw new StaleRevisionException(revision);
        if (revision.After is null)
            Remove(published!);
        else if (published is null)
            Add(stated);
        else
            Entry(published).CurrentValues.SetValues(stated);
    }

    private object?[] KeyOf(IFact fact)
    {
        var entry = Entry(fact);
        return [.. entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue)];
    }
}
