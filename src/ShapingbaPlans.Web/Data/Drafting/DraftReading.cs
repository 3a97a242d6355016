using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>A draft as the fact that it would become; no fact when a cell cannot be read.</summary>
public sealed record DraftReading(Draft Draft, FactKind Kind, IFact? Fact, IReadOnlyList<DraftProblem> Problems)
{
    private static readonly FactKind Figures = FactKinds.For<Figure>();
    private static readonly FactKind Unanswered = FactKinds.For<UnansweredPromise>();

    /// <summary>The kind of fact that the cells make: in the slot of an actual figure also the statement that none was published.</summary>
    public static FactKind KindOf(string slotKind, IReadOnlyDictionary<string, string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return slotKind == Figures.Name && cells.GetValueOrDefault("class", "").Length > 0 ? Unanswered : FactKinds.Named(slotKind);
    }

    /// <summary>Reads a draft; the texts, by document, tell where a printed form stands.</summary>
    public static DraftReading Of(Draft draft, Func<string, IReadOnlyList<string>?> textOf)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var slot = DraftSlot.Parse(draft.Slot)!;
        var kind = KindOf(slot.Kind, draft.Cells);
        // In a figure's slot may stand the statement that none was published: of that very indicator and year.
        var key = kind.Name == slot.Kind ? slot.Key : slot.Figure?.UnpublishedKey ?? "";
        if (draft.Withdraws)
            return new(draft, kind, draft.Before is null ? null : kind.Read(draft.Before), draft.Before is null ? [new("draft.nothing_to_withdraw", true)] : []);
        var problems = new List<DraftProblem>();
        var cells = kind == Figures ? Located(draft, textOf, problems) : draft.Cells;
        var (fact, unread) = FactCells.Read(kind, cells);
        problems.AddRange(unread.Where(p => p.Column is not ("start" or "length")).Select(DraftProblem.Of));
        if (fact is not null && fact.Key != key)
            problems.Add(new("draft.key_is_another", true, "", fact.Key, key));
        return new(draft, kind, problems.Any(p => p.IsError) ? null : fact, problems);
    }

    // The offset is nobody's to type: it is the one that was read where the words stand there, else it is found in the text; it stays what it was where
    // the citation is the published one.
    private static Dictionary<string, string> Located(Draft draft, Func<string, IReadOnlyList<string>?> textOf, List<DraftProblem> problems)
    {
        string Cell(string column) => draft.Cells.GetValueOrDefault(column, "").Trim();
        var cells = new Dictionary<string, string>(draft.Cells) { ["start"] = "0", ["length"] = Cell("printed").Length.ToString(CultureInfo.InvariantCulture) };
        if (draft.Before is not null && Figures.Read(draft.Before) is Figure published && published.Printed == Cell("printed")
            && published.Paragraph.ToString(CultureInfo.InvariantCulture) == Cell("paragraph"))
        {
            cells["start"] = published.Start.ToString(CultureInfo.InvariantCulture);
            return cells;
        }

        if (Cell("printed").Length == 0 || !int.TryParse(Cell("paragraph"), NumberStyles.None, CultureInfo.InvariantCulture, out var paragraph))
            return cells;
        if (textOf(Cell("document_id")) is not { } text)
            problems.Add(new("draft.text_is_missing", true, "printed"));
        else if (paragraph < 1 || paragraph > text.Count)
            problems.Add(new("draft.no_such_paragraph", true, "paragraph", Cell("paragraph"), text.Count.ToString(CultureInfo.InvariantCulture)));
        else if (PlaceOf(Cell("printed"), text[paragraph - 1].Trim(), Cell("start")) is >= 0 and var start)
            cells["start"] = start.ToString(CultureInfo.InvariantCulture);
        else
            problems.Add(new("draft.not_printed_there", true, "printed", Cell("printed"), Cell("paragraph")));
        return cells;
    }

    // Where the reader of a report has seen it, if it stands there; printed twice in a paragraph, the first place is as good as the second only for a person.
    private static int PlaceOf(string printed, string paragraph, string given)
        => int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start <= paragraph.Length
            && paragraph.AsSpan(start).StartsWith(printed, StringComparison.Ordinal) ? start : paragraph.IndexOf(printed, StringComparison.Ordinal);
}
