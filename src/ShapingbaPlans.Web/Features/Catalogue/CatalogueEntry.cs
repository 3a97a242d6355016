using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Features.Catalogue;

/// <summary>What has become of an entry.</summary>
public enum CatalogueState { Published, Draft, Error, Warning, Submitted, Returned, Approved }

/// <summary>One entry of the catalogue: published, proposed, or both.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Published">The published fact; null when it is new.</param>
/// <param name="Draft">What is proposed.</param>
/// <param name="Problems">What is wrong with what is proposed.</param>
public sealed record CatalogueEntry(string Key, IFact? Published, Draft? Draft, IReadOnlyList<DraftProblem> Problems)
{
    public CatalogueState State => Draft switch
    {
        null => CatalogueState.Published,
        { State: DraftState.Approved } => CatalogueState.Approved,
        { State: DraftState.Submitted } => CatalogueState.Submitted,
        _ when Problems.Any(p => p.IsError) => CatalogueState.Error,
        { State: DraftState.Returned } or { Note.Length: > 0 } => CatalogueState.Returned,
        _ when Problems.Count > 0 && Draft.Reason.Length == 0 => CatalogueState.Warning,
        _ => CatalogueState.Draft,
    };

    public static string SlotOf(string kind, string key) => new DraftSlot(kind, key).ToString();

    /// <summary>The entry of a key; null when there is neither a fact nor a draft.</summary>
    public static CatalogueEntry? Of(CatalogueKind kind, string key, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(book);
        var published = book.Plans.Facts.FirstOrDefault(f => f.GetType() == kind.Kind.Type && f.Key == key);
        var draft = book.In(SlotOf(kind.Name, key));
        return published is null && draft is null ? null : new(key, published, draft, draft is null ? [] : book.Problems(draft));
    }

    /// <summary>All entries of a kind: first those with a draft.</summary>
    public static IReadOnlyList<CatalogueEntry> AllOf(CatalogueKind kind, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(book);
        var drafts = book.Drafts.Where(d => DraftSlot.Parse(d.Slot)?.Kind == kind.Name).ToDictionary(d => DraftSlot.Parse(d.Slot)!.Key, d => d);
        var published = book.Plans.Facts.Where(f => f.GetType() == kind.Kind.Type).ToDictionary(f => f.Key, f => f);
        return [.. drafts.Keys.Concat(published.Keys.Where(k => !drafts.ContainsKey(k)))
            .Select(k => new CatalogueEntry(k, published.GetValueOrDefault(k), drafts.GetValueOrDefault(k), drafts.TryGetValue(k, out var draft) ? book.Problems(draft) : []))];
    }
}
