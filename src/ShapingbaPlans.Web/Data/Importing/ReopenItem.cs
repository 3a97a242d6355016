using System.Security.Claims;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>Takes a decided item up again. What it handed over is put aside, as long as nobody has gone on with it.</summary>
public sealed class ReopenItem(DraftBooks books, Drafts drafts, Readings readings)
{
    public async Task<ReadingOutcome> RunAsync(ClaimsPrincipal user, int readingId, ItemSeen seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (await readings.FindAsync(readingId, cancellationToken) is not var (_, items) || items.FirstOrDefault(i => i.Ordinal == seen.Ordinal) is not { } item)
            return new(seen.Ordinal, ReadingFault.Missing);
        if (item is { IsHandedOver: true, DraftVersion: { } handed } && item.Version == seen.Version)
        {
            var book = await books.LoadAsync(cancellationToken);
            var draft = book.In(item.Slot!);
            // What was sent back may be taken up here as well as in the grid.
            if (draft is not null && draft.Version != handed && draft.State != DraftState.Returned)
                return new(seen.Ordinal, ReadingFault.MovedOn, item) { Other = draft.Author };
            if (draft is null && IsPublished(item, book))
                return new(seen.Ordinal, ReadingFault.MovedOn, item);
            // With the published cells, or with none, the draft says nothing any more.
            var kind = FactKinds.For<Figure>();
            if (draft is not null && await drafts.SaveAsync(user, new(item.Slot!, FactCells.Of(kind, draft.Before), draft.Version, Guid.NewGuid()), cancellationToken) is { Fault: not null } refused)
                return new(seen.Ordinal, refused.Fault == DraftFault.Conflict ? ReadingFault.MovedOn : ReadingFault.Refused, item) { Draft = refused };
        }

        return await readings.ChangeAsync(user, readingId, seen, "reopen", (one, _) => one.State switch
        {
            ReadingItemState.Open => (ReadingFault.Changed, []),
            ReadingItemState.Merged => (ReadingFault.NotOpen, []),
            _ => (null, [one with { State = ReadingItemState.Open, Slot = null, DraftVersion = null }]),
        }, cancellationToken);
    }

    private static bool IsPublished(ReadingItem item, DraftBook book) => book.Plans.Figures[item.IndicatorId!].Any(f => new DraftSlot("figure", f.Key).ToString() == item.Slot);
}
