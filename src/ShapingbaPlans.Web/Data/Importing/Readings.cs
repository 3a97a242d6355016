using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>A reading with how far its review has come.</summary>
public sealed record ReadingStanding(DocumentReading Reading, IReadOnlyDictionary<ReadingItemState, int> Counts)
{
    public int Of(ReadingItemState state) => Counts.GetValueOrDefault(state);

    public int Accepted => Of(ReadingItemState.Accepted) + Of(ReadingItemState.Edited);
}

/// <summary>Keeps the readings. Every change asks the database who the person is and what the item is now.</summary>
public sealed class Readings(IDbContextFactory<PlansDb> databases, TimeProvider clock)
{
    public const int LongestField = 200;

    /// <summary>All readings, the latest first.</summary>
    public async Task<IReadOnlyList<ReadingStanding>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var readings = await db.Readings.AsNoTracking().OrderByDescending(r => r.ReadingId).ToListAsync(cancellationToken);
        var counts = await db.ReadingItems.GroupBy(i => new { i.ReadingId, i.State }).Select(g => new { g.Key.ReadingId, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. readings.Select(r => new ReadingStanding(r, counts.Where(c => c.ReadingId == r.ReadingId).ToDictionary(c => c.State, c => c.Count)))];
    }

    /// <summary>A reading with its items in the order of the text; null when there is none.</summary>
    public async Task<(DocumentReading Reading, IReadOnlyList<ReadingItem> Items)?> FindAsync(int readingId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var reading = await db.Readings.AsNoTracking().FirstOrDefaultAsync(r => r.ReadingId == readingId, cancellationToken);
        return reading is null ? null : (reading, await ItemsAsync(db.ReadingItems.AsNoTracking(), readingId, cancellationToken));
    }

    /// <summary>Changes an item, and what else the change says, in one transaction, if it is still what the person saw. Sent twice it is done once.</summary>
    /// <param name="user">Who does it.</param>
    /// <param name="readingId">The reading.</param>
    /// <param name="seen">The item as it was seen.</param>
    /// <param name="act">What is done, with all that was typed: another act is another version.</param>
    /// <param name="change">The item and the items of the reading give the changed ones, that item first; or the fault.</param>
    /// <param name="cancellationToken">Ends it; nothing is changed.</param>
    public async Task<ReadingOutcome> ChangeAsync(
        ClaimsPrincipal user, int readingId, ItemSeen seen, string act,
        Func<ReadingItem, IReadOnlyList<ReadingItem>, (ReadingFault? Fault, IReadOnlyList<ReadingItem> Changed)> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(change);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var person = await DraftPerson.OfAsync(db, user, cancellationToken);
        if (!person.MayEdit)
            return new(seen.Ordinal, ReadingFault.NotAnEditor);
        var items = await ItemsAsync(db.ReadingItems, readingId, cancellationToken);
        if (items.FirstOrDefault(i => i.Ordinal == seen.Ordinal) is not { } item)
            return new(seen.Ordinal, ReadingFault.Missing);
        var next = ReadingItem.After(seen.Version, act, person.Name);
        if (item.Version == next)
            return new(seen.Ordinal, null, item);
        if (item.Version != seen.Version)
            return new(seen.Ordinal, ReadingFault.Changed, item) { Other = item.ChangedBy };
        var (fault, changed) = change(item, items);
        if (fault is not null)
            return new(seen.Ordinal, fault, item);
        foreach (var one in changed)
            Write(db, items, one with { Version = one.Ordinal == seen.Ordinal ? next : ReadingItem.After(one.Version, act, person.Name), ChangedBy = person.Name, ChangedAt = clock.GetUtcNow().UtcDateTime });
        var reading = await db.Readings.SingleAsync(r => r.ReadingId == readingId, cancellationToken);
        var waits = items.Select(i => changed.FirstOrDefault(c => c.Ordinal == i.Ordinal) ?? i).Any(i => i.State == ReadingItemState.Open);
        db.Entry(reading).CurrentValues.SetValues(reading with { State = waits ? ReadingState.Open : ReadingState.Done });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(seen.Ordinal, null, changed[0] with { Version = next });
    }

    private static void Write(PlansDb db, IReadOnlyList<ReadingItem> items, ReadingItem changed)
    {
        if (items.FirstOrDefault(i => i.Ordinal == changed.Ordinal) is { } there)
            db.Entry(there).CurrentValues.SetValues(changed);
        else
            db.ReadingItems.Add(changed);
    }

    // A part that was split off stands where it is printed, whatever its number.
    private static async Task<IReadOnlyList<ReadingItem>> ItemsAsync(IQueryable<ReadingItem> items, int readingId, CancellationToken cancellationToken)
        => [.. (await items.Where(i => i.ReadingId == readingId).ToListAsync(cancellationToken)).OrderBy(i => i.Fields.Paragraph).ThenBy(i => i.Fields.Start).ThenBy(i => i.Ordinal)];
}
