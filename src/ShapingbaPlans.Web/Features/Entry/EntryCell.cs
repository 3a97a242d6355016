using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>What has become of an expected figure.</summary>
public enum EntryState { Empty, Draft, Error, Warning, Submitted, Returned, Approved, Published }

/// <summary>One expected figure: published, proposed or still empty.</summary>
/// <param name="Slot">The slot that a draft of it fills.</param>
/// <param name="Indicator">What it measures.</param>
/// <param name="Year">The year it speaks of.</param>
/// <param name="Role">Plan or actual.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Published">The published figure.</param>
/// <param name="Fate">The published statement that there is none.</param>
/// <param name="Draft">What is proposed.</param>
/// <param name="Problems">What is wrong with what is proposed.</param>
public sealed record EntryCell(
    string Slot, Indicator Indicator, int Year, Role Role, EntryState State, Figure? Published, UnansweredPromise? Fate, Draft? Draft, IReadOnlyList<DraftProblem> Problems)
{
    private static readonly FactKind Figures = FactKinds.For<Figure>();
    private static readonly FactKind Fates = FactKinds.For<UnansweredPromise>();

    /// <summary>The cells as they are to be shown: of the draft, else of what is published; an empty one has what is usual.</summary>
    public IReadOnlyDictionary<string, string> Cells => Draft?.Cells ?? PublishedCells ?? Usual;

    /// <summary>The cells of what is published; null when nothing is.</summary>
    public IReadOnlyDictionary<string, string>? PublishedCells
        => Published is not null ? FactCells.Of(Figures, Figures.Write(Published)) : Fate is not null ? FactCells.Of(Fates, Fates.Write(Fate)) : null;

    /// <summary>Who writes a row that is new starts from these.</summary>
    public Dictionary<string, string> Usual => new() { ["comparator"] = Codes.Of(Comparator.Eq), ["strength"] = Codes.Of(Strength.Firm), ["unit"] = Indicator.Unit };

    /// <summary>The id of the report that it stands in.</summary>
    public string DocumentId => DraftSlot.Parse(Slot)!.Key.Split('/')[^1];

    /// <summary>True when it may be handed over as it is.</summary>
    public bool IsComplete => Draft is { State: DraftState.Draft or DraftState.Returned } draft && (Problems.Count == 0 || (draft.Reason.Length > 0 && !Problems.Any(p => p.IsError)));

    /// <summary>A cell of the draft as typed, else of what is published; empty where neither is.</summary>
    public string Typed(string column) => (Draft?.Cells ?? PublishedCells)?.GetValueOrDefault(column, "") ?? "";

    public static string SlotOf(string indicatorId, int year, Role role, string documentId)
        => new DraftSlot("figure", $"{indicatorId}/{year}/{Codes.Of(role)}/{documentId}").ToString();

    public static EntryCell Of(Indicator indicator, int year, Role role, string documentId, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(book);
        var slot = SlotOf(indicator.IndicatorId, year, role, documentId);
        var published = book.Plans.Figures[indicator.IndicatorId].FirstOrDefault(f => f.Role == role && f.Period == new Period(year) && f.DocumentId == documentId);
        var fate = role == Role.Actual ? book.Plans.Unanswered[indicator.IndicatorId].FirstOrDefault(u => u.Year == year) : null;
        var draft = book.In(slot);
        var problems = draft is null ? [] : book.Problems(draft);
        var state = draft is not null ? StateOf(draft, problems) : published is null && fate is null ? EntryState.Empty : EntryState.Published;
        return new(slot, indicator, year, role, state, published, fate, draft, problems);
    }

    /// <summary>The cell of a slot; null when the slot is none of a year's figure of a known indicator.</summary>
    public static EntryCell? Of(string? slot, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return DraftSlot.Parse(slot) is { Kind: "figure" } parsed && parsed.Key.Split('/') is [var id, var period, var role, var document]
            && book.Indicator(id) is { } indicator && Period.TryParse(period, out var year) && year.IsSingleYear && Codes.TryParse<Role>(role, out var part)
            ? Of(indicator, year.FirstYear, part, document, book) : null;
    }

    public static EntryState StateOf(Draft draft, IReadOnlyList<DraftProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.State switch
        {
            DraftState.Approved => EntryState.Approved,
            DraftState.Submitted => EntryState.Submitted,
            _ when problems.Any(p => p.IsError) => EntryState.Error,
            _ when problems.Count > 0 && draft.Reason.Length == 0 => EntryState.Warning,
            DraftState.Returned => EntryState.Returned,
            _ when draft.Note.Length > 0 => EntryState.Returned,
            _ => EntryState.Draft,
        };
    }
}
