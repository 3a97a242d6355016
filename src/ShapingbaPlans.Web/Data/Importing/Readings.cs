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

    /// <summary>Changes one item: see <see cref="ChangeAllAsync"/>.</summary>
    public async Task<ReadingOutcome> ChangeAsync(
        ClaimsPrincipal user, int readingId, ItemSeen seen, string act,
        Func<ReadingItem, IReadOnlyList<ReadingItem>, (ReadingFault? Fault, IReadOnlyList<ReadingItem> Changed)> change, CancellationToken cancellationToken)
        => (await ChangeAllAsync(user, readingId, [seen], act, change, cancellationToken))[0];

    /// <summary>
    /// Changes items, and what else the change says, in one transaction, each if it is still what the person saw. Sent twice it is done once.
    /// </summary>
    /// <param name="user">Who does it.</param>
    /// <param name="readingId">The reading.</param>
    /// <param name="seen">The items as they were seen.</param>
    /// <param name="act">What is done, with all that was typed: another act is another version.</param>
    /// <param name="change">The item and the items of the reading give the changed ones; or the fault.</param>
    /// <param name="cancellationToken">Ends it; nothing is changed.</param>
    public async Task<IReadOnlyList<ReadingOutcome>> ChangeAllAsync(
        ClaimsPrincipal user, int readingId, IReadOnlyList<ItemSeen> seen, string act,
        Func<ReadingItem, IReadOnlyList<ReadingItem>, (ReadingFault? Fault, IReadOnlyList<ReadingItem> Changed)> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(change);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var person = await DraftPerson.OfAsync(db, user, cancellationToken);
        if (!person.MayEdit)
            return [.. seen.Select(s => new ReadingOutcome(s.Ordinal, ReadingFault.NotAnEditor))];
        var items = await ItemsAsync(db.ReadingItems, readingId, cancellationToken);
        var now = items.ToDictionary(i => i.Ordinal);
        var outcomes = new List<ReadingOutcome>();
        foreach (var one in seen)
        {
            var next = ReadingItem.After(one.Version, act, person.Name);
            var (outcome, changed) = Judged(one, next, now.GetValueOrDefault(one.Ordinal), items, change);
            foreach (var item in changed)
                now[item.Ordinal] = item with { Version = item.Ordinal == one.Ordinal ? next : ReadingItem.After(item.Version, act, person.Name), ChangedBy = person.Name, ChangedAt = clock.GetUtcNow().UtcDateTime };
            outcomes.Add(outcome.Fault is null ? outcome with { Item = now[one.Ordinal] } : outcome);
        }

        foreach (var item in now.Values)
            Write(db, items, item);
        if (outcomes.Any(o => o.Fault is null) && await db.Readings.FirstOrDefaultAsync(r => r.ReadingId == readingId, cancellationToken) is { } reading)
            db.Entry(reading).CurrentValues.SetValues(reading with { State = now.Values.Any(i => i.State == ReadingItemState.Open) ? ReadingState.Open : ReadingState.Done });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcomes;
    }

    private static (ReadingOutcome Outcome, IReadOnlyList<ReadingItem> Changed) Judged(
        ItemSeen seen, Guid next, ReadingItem? item, IReadOnlyList<ReadingItem> items, Func<ReadingItem, IReadOnlyList<ReadingItem>, (ReadingFault? Fault, IReadOnlyList<ReadingItem> Changed)> change)
    {
        if (item is null)
            return (new(seen.Ordinal, ReadingFault.Missing), []);
        if (item.Version == next)
            return (new(seen.Ordinal, null, item), []);
        if (item.Version != seen.Version)
            return (new(seen.Ordinal, ReadingFault.Changed, item) { Other = item.ChangedBy }, []);
        var (fault, changed) = change(item, items);
        return (new(seen.Ordinal, fault, item), fault is null ? changed : []);
    }

    private static void Write(PlansDb db, IReadOnlyList<ReadingItem> items, ReadingItem changed)
    {
        var there = items.FirstOrDefault(i => i.Ordinal == changed.Ordinal);
        if (there is null)
            db.ReadingItems.Add(changed);
        else if (!ReferenceEquals(there, changed))
            db.Entry(there).CurrentValues.SetValues(changed);
    }

    // A part that was split off stands where it is printed, whatever its number.
    private static async Task<IReadOnlyList<ReadingItem>> ItemsAsync(IQueryable<ReadingItem> items, int readingId, CancellationToken cancellationToken)
        => [.. (await items.Where(i => i.ReadingId == readingId).ToListAsync(cancellationToken)).OrderBy(i => i.Fields.Paragraph).ThenBy(i => i.Fields.Start).ThenBy(i => i.Ordinal)];
}
