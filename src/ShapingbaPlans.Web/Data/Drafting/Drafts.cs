using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>Keeps what people type. Every save asks the database who the person is and what the draft is now, and loses nothing silently.</summary>
public sealed class Drafts(IDbContextFactory<PlansDb> databases, DraftBooks books, TimeProvider clock)
{
    public const int LongestCell = 500;

    /// <summary>Saves one slot.</summary>
    public async Task<DraftOutcome> SaveAsync(ClaimsPrincipal user, DraftSave save, CancellationToken cancellationToken)
        => (await SaveAsync(user, [save], allOrNothing: false, cancellationToken))[0];

    /// <summary>Saves several slots, in their order: each for itself, or all of them or none.</summary>
    public async Task<IReadOnlyList<DraftOutcome>> SaveAsync(ClaimsPrincipal user, IReadOnlyList<DraftSave> saves, bool allOrNothing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(saves);
        var book = await books.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var person = await DraftPerson.OfAsync(db, user, cancellationToken);
        var outcomes = new List<DraftOutcome>();
        var published = new PublishedFacts(db);
        foreach (var save in saves)
            outcomes.Add(await SaveAsync(db, person, book, save, published, cancellationToken));
        if (allOrNothing && outcomes.Any(o => o.Fault is not null))
            return outcomes;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcomes;
    }

    // Within SQLite's one writing transaction: what was read here is still so when it is written.
    private async Task<DraftOutcome> SaveAsync(PlansDb db, DraftPerson person, DraftBook book, DraftSave save, PublishedFacts facts, CancellationToken cancellationToken)
    {
        if (DraftSlot.Parse(save.Slot) is not { } slot || FactKinds.All.All(k => k.Name != slot.Kind))
            return new(DraftFault.NoSuchSlot);
        var kind = DraftReading.KindOf(slot.Kind, save.Cells);
        if (slot.Kind == "figure" && (slot.Figure is not { } figure || (kind.Name != slot.Kind && !figure.CanBeUnpublished)))
            return new(DraftFault.NoSuchSlot);
        var cells = Kept(slot, kind, save.Cells);
        if (Review.OfWriting(person.In(save.Slot, cells, book)) is { } refusal)
            return DraftOutcome.Of(refusal);
        if (save.Reason.Length > LongestCell || cells.Values.Any(c => c.Length > LongestCell))
            return new(DraftFault.TooLong);
        var there = await db.Drafts.FindAsync([save.Slot], cancellationToken);
        if (there is not null && there.Version == save.Next)
            return new(Draft: there);
        var published = await facts.FindAsync(kind, kind.Name == slot.Kind ? slot.Key : slot.Figure!.UnpublishedKey, cancellationToken);
        if (there?.Version != save.Seen)
            return new(DraftFault.Conflict, Draft: there, Published: published);
        KeepPlace(cells, there);
        var begun = there is not null && !save.FromPublished && DraftReading.KindOf(slot.Kind, there.Cells) == kind;
        var draft = new Draft
        {
            Slot = save.Slot,
            Cells = cells,
            Withdraws = save.Withdraws,
            Before = begun ? there!.Before : published,
            Author = person.Name,
            Writers = [.. (there?.Writers ?? []).Append(person.Name).Distinct()],
            ChangedAt = clock.GetUtcNow().UtcDateTime,
            ChangeReason = save.ChangeReason,
            Reason = save.Reason.Trim(),
            Note = there?.Note ?? "",
            Version = save.Next,
        };
        if (SaysNothing(draft, kind, book))
        {
            if (there is not null)
                db.Drafts.Remove(there);
            return DraftOutcome.Done;
        }

        if (there is null)
            db.Drafts.Add(draft);
        else
            db.Entry(there).CurrentValues.SetValues(draft);
        return new(Draft: draft);
    }

    /// <summary>The draft that a save would make, for judging it before it is saved.</summary>
    public static Draft Begun(DraftBook book, DraftSave save, string author)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(save);
        var slot = DraftSlot.Parse(save.Slot) ?? throw new ArgumentException("There is no such slot.", nameof(save));
        var kind = DraftReading.KindOf(slot.Kind, save.Cells);
        var figure = book.Plans.Figures[slot.Key.Split('/')[0]].FirstOrDefault(f => f.Key == slot.Key);
        return new Draft
        {
            Slot = save.Slot,
            Cells = Kept(slot, kind, save.Cells),
            Before = book.In(save.Slot)?.Before ?? (figure is null || kind.Name != slot.Kind ? null : kind.Write(figure)),
            Author = author,
            Writers = [author],
            ChangedAt = default,
            ChangeReason = save.ChangeReason,
            Reason = save.Reason,
            Version = save.Next,
        };
    }

    // Only the columns of the kind are kept, whatever else was sent; what a figure's key says is not typed.
    private static Dictionary<string, string> Kept(DraftSlot slot, FactKind kind, IReadOnlyDictionary<string, string> typed)
    {
        var cells = SeedSchema.For(kind).Columns.Where(c => typed.GetValueOrDefault(c, "").Length > 0).ToDictionary(c => c, c => typed[c]);
        if (slot.Kind == "figure" && slot.Key.Split('/') is [var indicator, var period, var role, var document])
        {
            cells["indicator_id"] = indicator;
            if (kind.Name == slot.Kind)
                (cells["period"], cells["role"], cells["document_id"]) = (period, role, document);
            else
                (cells["year"], cells["document_id"]) = (period, cells.ContainsKey("paragraph") ? document : "");
        }

        return cells;
    }

    // Forms do not send the offset: what was read of the text stays while paragraph and words stay.
    private static void KeepPlace(Dictionary<string, string> cells, Draft? there)
    {
        bool Same(string column) => cells.GetValueOrDefault(column, "") == there!.Cells.GetValueOrDefault(column, "");
        if (there is not null && there.Cells.TryGetValue("start", out var start) && Same("printed") && Same("paragraph"))
            cells.TryAdd("start", start);
    }

    // A slot that was emptied, or says what is published already, needs no draft.
    private static bool SaysNothing(Draft draft, FactKind kind, DraftBook book)
    {
        if (draft.Withdraws || draft.Reason.Length > 0)
            return false;
        if (draft.Before is not null)
            return book.Read(draft).Fact is { } fact && kind.Write(fact) == draft.Before;
        // What is entered elsewhere than in the grid comes with its key: with no cell at all it is put aside.
        if (kind.Name != "figure")
            return draft.Cells.Count == 0;
        return !draft.Cells.Any(c => c.Key is "value" or "upper_value" or "paragraph" or "printed" or "note" && c.Value.Trim().Length > 0);
    }
}
