using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>
/// Makes submitted drafts of items, by the one door of drafts: judged first, so that what cannot be handed over leaves no draft behind. Each for
/// itself: what one lacks holds up no other. Done again after a break it comes to the same.
/// </summary>
public sealed class AcceptItems(IDbContextFactory<PlansDb> databases, DraftBooks books, Drafts drafts, DraftReviews reviews, Readings readings)
{
    private const string Act = "accept";

    private sealed record Chosen(ReadingItem Item, ItemSeen Seen, DraftSave Save);

    /// <param name="user">Who accepts.</param>
    /// <param name="readingId">The reading.</param>
    /// <param name="seen">The items as they were seen.</param>
    /// <param name="reason">Why something unusual is right; empty where nothing is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<ReadingOutcome>> RunAsync(ClaimsPrincipal user, int readingId, IReadOnlyList<ItemSeen> seen, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(reason);
        var person = await PersonAsync(user, cancellationToken);
        var book = await books.LoadAsync(cancellationToken);
        if (!person.MayEdit || await readings.FindAsync(readingId, cancellationToken) is not var (reading, items))
            return [.. seen.Select(s => new ReadingOutcome(s.Ordinal, person.MayEdit ? ReadingFault.Missing : ReadingFault.NotAnEditor))];
        var outcomes = new Dictionary<int, ReadingOutcome>();
        var chosen = new List<Chosen>();
        var text = book.Document(reading.DocumentId)?.Sha256 == reading.Sha256 ? book.TextOf(reading.DocumentId) : null;
        foreach (var one in seen.DistinctBy(s => s.Ordinal))
        {
            var (fault, choice) = Choose(one, reading, items, chosen, text is not null, person.Name, book);
            if (fault is not null)
                outcomes[one.Ordinal] = fault;
            else
                chosen.Add(choice!);
        }

        chosen = Judged(chosen, reason.Trim(), person.Name, book, outcomes);
        var handed = (await HandOverAsync(user, chosen, outcomes, cancellationToken)).ToDictionary(h => h.Choice.Item.Ordinal);
        var seenOnes = handed.Values.Select(h => h.Choice.Seen).ToList();
        foreach (var outcome in await readings.ChangeAllAsync(user, readingId, seenOnes, Act, (item, _) => (null, [Accepted(item, handed[item.Ordinal].Choice, handed[item.Ordinal].Draft)]), cancellationToken))
            outcomes[outcome.Ordinal] = outcome;
        return [.. seen.Select(s => outcomes[s.Ordinal])];
    }

    private static (ReadingOutcome? Fault, Chosen? Choice) Choose(
        ItemSeen seen, DocumentReading reading, IReadOnlyList<ReadingItem> items, List<Chosen> chosen, bool hasText, string person, DraftBook book)
    {
        var item = items.FirstOrDefault(i => i.Ordinal == seen.Ordinal);
        (ReadingOutcome?, Chosen?) No(ReadingFault fault, string other = "") => (new(seen.Ordinal, fault, item) { Other = other }, null);
        if (item is null)
            return No(ReadingFault.Missing);
        if (item.Version == ReadingItem.After(seen.Version, Act, person))
            return (new(seen.Ordinal, null, item), null);
        if (item.Version != seen.Version)
            return No(ReadingFault.Changed, item.ChangedBy);
        if (item.State != ReadingItemState.Open)
            return No(ReadingFault.NotOpen);
        if (!hasText)
            return No(ReadingFault.TextChanged);
        if (item.IndicatorId is null)
            return No(ReadingFault.NoIndicator);
        if (item.SlotIn(reading.DocumentId) is not { } slot)
            return No(ReadingFault.NoPeriod);
        if ((items.FirstOrDefault(i => i.IsHandedOver && i.Slot == slot) ?? chosen.FirstOrDefault(c => c.Save.Slot == slot)?.Item) is { } same)
            return No(ReadingFault.SameFigure, NumberOf(same, items));
        var there = book.In(slot);
        if (there is not null && (there.Author != person || there.State == DraftState.Approved))
            return No(ReadingFault.OtherDraft, there.Author);
        return (null, new(item, seen, new(slot, CellsOf(item, slot, book), there?.Version, Guid.NewGuid())));
    }

    /// <summary>The number that people see: its place in the list.</summary>
    public static string NumberOf(ReadingItem item, IReadOnlyList<ReadingItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return (items.TakeWhile(i => i.Ordinal != item.Ordinal).Count() + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    // The note of a published figure is a person's judgement: it stays.
    private static Dictionary<string, string> CellsOf(ReadingItem item, string slot, DraftBook book)
    {
        var cells = item.Fields.Cells();
        if (book.Plans.Figures[item.IndicatorId!].FirstOrDefault(f => $"figure:{f.Key}" == slot) is { Note.Length: > 0 } published)
            cells["note"] = published.Note;
        return cells;
    }

    // Each is judged as the draft it would be, beside the others that are accepted with it.
    private static List<Chosen> Judged(List<Chosen> chosen, string reason, string person, DraftBook book, Dictionary<int, ReadingOutcome> outcomes)
    {
        var beside = book.With([.. chosen.Select(c => Drafts.Begun(book, c.Save, person))]);
        var fit = new List<Chosen>();
        foreach (var choice in chosen)
        {
            var draft = beside.In(choice.Save.Slot)!;
            var problems = beside.Problems(draft);
            if (problems.Any(p => p.IsError))
                outcomes[choice.Item.Ordinal] = new(choice.Item.Ordinal, ReadingFault.HasErrors, choice.Item) { Problems = problems };
            else if (problems.Count > 0 && reason.Length == 0 && !IsPublished(draft, beside))
                outcomes[choice.Item.Ordinal] = new(choice.Item.Ordinal, ReadingFault.WantsReason, choice.Item) { Problems = problems };
            else
                fit.Add(problems.Count == 0 ? choice : choice with { Save = choice.Save with { Reason = reason } });
        }

        return fit;
    }

    private static bool IsPublished(Draft draft, DraftBook book) => book.Read(draft).Fact is Figure figure && draft.Before is { } before && FactKinds.For<Figure>().Write(figure) == before;

    private async Task<IReadOnlyList<(Chosen Choice, Draft? Draft)>> HandOverAsync(ClaimsPrincipal user, List<Chosen> chosen, Dictionary<int, ReadingOutcome> outcomes, CancellationToken cancellationToken)
    {
        if (chosen.Count == 0)
            return [];
        var saved = await drafts.SaveAsync(user, [.. chosen.Select(c => c.Save)], allOrNothing: false, cancellationToken);
        var done = new List<(Chosen, Draft?)>();
        var waiting = new List<(Chosen Choice, Draft Draft)>();
        foreach (var (choice, outcome) in chosen.Zip(saved))
        {
            if (outcome.Fault == DraftFault.Conflict)
                outcomes[choice.Item.Ordinal] = new(choice.Item.Ordinal, ReadingFault.OtherDraft, choice.Item) { Other = outcome.Draft?.Author ?? "" };
            else if (outcome.Fault is not null)
                outcomes[choice.Item.Ordinal] = new(choice.Item.Ordinal, ReadingFault.Refused, choice.Item) { Draft = outcome };
            else if (outcome.Draft is { } draft)
                waiting.Add((choice, draft));
            else
                done.Add((choice, null));
        }

        if (waiting.Count == 0)
            return done;
        foreach (var ((choice, _), outcome) in waiting.Zip(await reviews.SubmitEachAsync(user, [.. waiting.Select(w => DraftSeen.Of(w.Draft))], cancellationToken)))
        {
            if (outcome.Fault is null)
                done.Add((choice, outcome.Draft));
            else
                outcomes[choice.Item.Ordinal] = new(choice.Item.Ordinal, ReadingFault.Refused, choice.Item) { Draft = outcome };
        }

        return done;
    }

    private static ReadingItem Accepted(ReadingItem item, Chosen choice, Draft? draft)
        => item with { State = item.Typed is null ? ReadingItemState.Accepted : ReadingItemState.Edited, Slot = choice.Save.Slot, DraftVersion = draft?.Version };

    private async Task<DraftPerson> PersonAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await DraftPerson.OfAsync(db, user, cancellationToken);
    }
}
