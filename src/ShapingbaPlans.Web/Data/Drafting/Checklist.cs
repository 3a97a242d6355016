using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>One line of the checklist before a release.</summary>
/// <param name="Code">The word for it in the resources.</param>
/// <param name="IsError">True when nothing can be published before it is settled.</param>
/// <param name="Draft">The draft it is about; null when it is about none.</param>
/// <param name="Promise">The promise that would stay without an answer.</param>
/// <param name="Problem">What the rules say of the draft.</param>
/// <param name="Named">The id that leads nowhere.</param>
public sealed record ChecklistItem(string Code, bool IsError, Draft? Draft = null, Figure? Promise = null, DraftProblem? Problem = null, string Named = "");

/// <summary>All errors and warnings at once, of a release that would publish what is approved.</summary>
public static class Checklist
{
    /// <param name="book">All drafts beside what is published.</param>
    /// <param name="chosen">The approved drafts that would be published.</param>
    /// <param name="facts">All published facts.</param>
    public static IReadOnlyList<ChecklistItem> Of(DraftBook book, IReadOnlyList<Draft> chosen, IReadOnlyList<IFact> facts)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(chosen);
        var items = chosen.SelectMany(d => book.Problems(d).Select(p => new ChecklistItem("problem", p.IsError, d, Problem: p))).ToList();
        var published = facts.ToDictionary(f => (Kind(f), f.Key), f => f);
        var after = published.ToDictionary();
        foreach (var draft in chosen)
        {
            foreach (var revision in DraftRevisions.Of(book.Read(draft), facts, ""))
            {
                var (kind, key) = (FactKinds.Named(revision.FactKind), (revision.FactKind, revision.FactKey));
                if ((published.TryGetValue(key, out var now) ? kind.Write(now) : null) != revision.Before)
                    items.Add(new("stale", true, draft));
                if (revision.After is null)
                    after.Remove(key);
                else
                    after[key] = kind.Read(revision.After);
            }
        }

        items.AddRange(after.Values.SelectMany(f => SeedReferences.NamedBy(f).Where(n => !IsThere(n, after)).Select(n => new ChecklistItem("reference", true, Named: $"{Kind(f)} {f.Key} → {n.Kind} {n.Key}"))));
        items.AddRange(Unanswered(book.Plans.RegionCode, [.. after.Values]).Select(p => new ChecklistItem("unanswered", true, Promise: p)));
        items.AddRange(book.Drafts.Where(d => d.State != DraftState.Approved).Select(d => new ChecklistItem("not_approved", false, d)));
        return [.. items.OrderByDescending(i => i.IsError)];
    }

    // A reported year owes every headline and followed promise an answer, or a stated fate.
    private static IEnumerable<Figure> Unanswered(string region, IReadOnlyList<IFact> facts)
        => PublishedPlans.Of(region, null, null, facts).Histories.Where(h => h.Indicator.Prominence != Prominence.OneOff)
            .SelectMany(h => h.Years).Where(y => y is { Verdict.State: YearState.Unreported, Unanswered: null, Plan: not null }).Select(y => y.Plan!);

    private static bool IsThere((string Column, string Kind, string Key) named, Dictionary<(string, string), IFact> facts) => facts.ContainsKey((named.Kind, named.Key));

    private static string Kind(IFact fact) => FactKinds.All.Single(k => k.Type == fact.GetType()).Name;
}
