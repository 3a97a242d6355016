using System.Security.Claims;
using System.Text.Json;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>What a person changes of an item before anything is handed over: its fields, its indicator, where it begins and ends, or that it is none.</summary>
public sealed class ChangeItems(Readings readings, DraftBooks books)
{
    public Task<ReadingOutcome> RejectAsync(ClaimsPrincipal user, int readingId, ItemSeen seen, CancellationToken cancellationToken)
        => OpenAsync(user, readingId, seen, "reject", (item, _) => (null, [item with { State = ReadingItemState.Rejected }]), cancellationToken);

    /// <summary>Chooses the indicator by its id or its name; empty for none.</summary>
    public async Task<ReadingOutcome> LinkAsync(ClaimsPrincipal user, int readingId, ItemSeen seen, string typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(seen);
        var book = await books.LoadAsync(cancellationToken);
        var id = typed.Trim();
        var found = id.Length == 0 ? null : book.Indicator(id) ?? book.Indicators.Where(i => i.NameZh == id || i.NameEn == id).ToList() switch { [var one] => one, _ => null };
        if (id.Length > 0 && found is null)
            return new(seen.Ordinal, ReadingFault.UnknownIndicator) { Other = id.Length > LongestShown ? id[..LongestShown] : id };
        return await OpenAsync(user, readingId, seen, "link:" + found?.IndicatorId, (item, _) => (null, [item with { IndicatorId = found?.IndicatorId, Score = null }]), cancellationToken);
    }

    /// <summary>Keeps typed fields; the item stays open. The matcher is asked again where nobody has chosen.</summary>
    public async Task<ReadingOutcome> EditAsync(ClaimsPrincipal user, int readingId, ItemSeen seen, Func<string, string?> typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (IsTooLong(typed))
            return new(seen.Ordinal, ReadingFault.TooLong);
        var book = await books.LoadAsync(cancellationToken);
        return await OpenAsync(user, readingId, seen, "edit:" + Sent(typed), (item, _) => (null, [Matched(item with { Typed = Changed(item, item.Fields.With(typed)) }, book)]), cancellationToken);
    }

    /// <summary>Makes two items out of one, each with its own words of the paragraph.</summary>
    public async Task<ReadingOutcome> SplitAsync(
        ClaimsPrincipal user, int readingId, ItemSeen seen, Func<string, string?> first, Func<string, string?> second, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (IsTooLong(first) || IsTooLong(second))
            return new(seen.Ordinal, ReadingFault.TooLong);
        var book = await books.LoadAsync(cancellationToken);
        if (await ParagraphOfAsync(readingId, seen, book, cancellationToken) is not { } text)
            return new(seen.Ordinal, ReadingFault.TextChanged);
        return await OpenAsync(user, readingId, seen, "split:" + Sent(first) + Sent(second), (item, items) =>
        {
            if (Placed(item.Fields, first, text, item.Fields.Start) is not { } one || Placed(item.Fields, second, text, one.Printed == second("printed")?.Trim() ? one.End : item.Fields.Start) is not { } other)
                return (ReadingFault.NotPrinted, []);
            var part = item with { Ordinal = items.Max(i => i.Ordinal) + 1, Typed = other, Rule = "split" };
            return (null, [Matched(item with { Typed = one, Rule = "split" }, book), Matched(part, book)]);
        }, cancellationToken);
    }

    /// <summary>Takes the next item of the paragraph into this one: from where this begins to where that ends.</summary>
    public async Task<ReadingOutcome> MergeAsync(ClaimsPrincipal user, int readingId, ItemSeen seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (await ParagraphOfAsync(readingId, seen, await books.LoadAsync(cancellationToken), cancellationToken) is not { } text)
            return new(seen.Ordinal, ReadingFault.TextChanged);
        return await OpenAsync(user, readingId, seen, "merge", (item, items) =>
        {
            var next = items.SkipWhile(i => i.Ordinal != item.Ordinal).Skip(1).FirstOrDefault(i => i.State == ReadingItemState.Open);
            if (next is null || next.Fields.Paragraph != item.Fields.Paragraph || next.Fields.End > text.Length)
                return (ReadingFault.NoNext, []);
            var end = Math.Max(item.Fields.End, next.Fields.End);
            return (null, [item with { Typed = item.Fields with { Printed = text[item.Fields.Start..end] }, Rule = "merged" }, next with { State = ReadingItemState.Merged }]);
        }, cancellationToken);
    }

    private const int LongestShown = 60;

    private async Task<string?> ParagraphOfAsync(int readingId, ItemSeen seen, DraftBook book, CancellationToken cancellationToken)
        => await readings.FindAsync(readingId, cancellationToken) is var (reading, items) && book.Document(reading.DocumentId)?.Sha256 == reading.Sha256
            && items.FirstOrDefault(i => i.Ordinal == seen.Ordinal) is { } item && book.TextOf(reading.DocumentId) is { } text && item.Fields.Paragraph <= text.Count
            ? text[item.Fields.Paragraph - 1] : null;

    private Task<ReadingOutcome> OpenAsync(
        ClaimsPrincipal user, int readingId, ItemSeen seen, string act, Func<ReadingItem, IReadOnlyList<ReadingItem>, (ReadingFault? Fault, IReadOnlyList<ReadingItem> Changed)> change, CancellationToken cancellationToken)
        => readings.ChangeAsync(user, readingId, seen, act, (item, items) => item.State == ReadingItemState.Open ? change(item, items) : (ReadingFault.NotOpen, []), cancellationToken);

    private static ReadingFields? Placed(ReadingFields fields, Func<string, string?> typed, string text, int from)
    {
        var printed = (typed("printed") ?? "").Trim();
        if (printed.Length == 0)
            return null;
        var start = text.IndexOf(printed, Math.Min(from, text.Length), StringComparison.Ordinal) is >= 0 and var behind ? behind : text.IndexOf(printed, StringComparison.Ordinal);
        return start < 0 ? null : fields.With(typed) with { Printed = printed, Start = start };
    }

    // Typed back to what was read, nothing is changed.
    private static ReadingFields? Changed(ReadingItem item, ReadingFields fields) => fields == item.Read ? null : fields;

    private static ReadingItem Matched(ReadingItem item, DraftBook book)
    {
        if ((item.Score is null && item.IndicatorId is not null) || item.Fields.Candidate(item.Confidence, item.Rule) is not { } candidate)
            return item;
        var match = ReadItems.MatcherOf(book).Match(candidate);
        return item with { IndicatorId = match.IndicatorId, Score = match.Score };
    }

    private static bool IsTooLong(Func<string, string?> typed) => ReadingFields.Typed.Append("printed").Any(f => typed(f)?.Length > Readings.LongestField);

    private static string Sent(Func<string, string?> typed) => JsonSerializer.Serialize(ReadingFields.Typed.Append("printed").Select(typed));
}
