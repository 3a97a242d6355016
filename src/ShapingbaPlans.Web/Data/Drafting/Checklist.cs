using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>One line of the checklist before a release.</summary>
/// <param name="Code">The word for it in the resources.</param>
/// <param name="IsError">True when nothing can be published before it is settled.</param>
public sealed record ChecklistItem(string Code, bool IsError)
{
    /// <summary>The drafts it is about.</summary>
    public IReadOnlyList<Draft> Drafts { get; init; } = [];

    /// <summary>What the rules say of the draft.</summary>
    public DraftProblem? Problem { get; init; }

    /// <summary>The promise that would stay without an answer.</summary>
    public Figure? Promise { get; init; }

    /// <summary>The fact that names what is not there, as <c>kind key</c>.</summary>
    public string From { get; init; } = "";

    /// <summary>What it names, as <c>kind key</c>.</summary>
    public string To { get; init; } = "";
}

/// <summary>All errors and warnings at once, of a release that would publish what is approved.</summary>
public static class Checklist
{
    /// <param name="book">All drafts beside what is published.</param>
    /// <param name="chosen">The approved drafts that would be published.</param>
    /// <param name="facts">The region's published facts.</param>
    public static IReadOnlyList<ChecklistItem> Of(DraftBook book, IReadOnlyList<Draft> chosen, IReadOnlyList<IFact> facts)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(chosen);
        var items = chosen.SelectMany(d => book.Problems(d).Select(p => new ChecklistItem("problem", p.IsError) { Drafts = [d], Problem = p })).ToList();
        var published = facts.ToDictionary(f => (Kind(f), f.Key), f => f);
        var after = published.ToDictionary();
        var touched = new HashSet<(string, string)>();
        foreach (var draft in chosen)
        {
            foreach (var revision in DraftRevisions.Of(book.Read(draft), facts, ""))
            {
                var (kind, key) = (FactKinds.Named(revision.FactKind), (revision.FactKind, revision.FactKey));
                if ((published.TryGetValue(key, out var now) ? kind.Write(now) : null) != revision.Before)
                    items.Add(new("stale", true) { Drafts = [draft] });
                else if (!touched.Add(key))
                    items.Add(new("twice", true) { Drafts = [draft] });
                if (revision.After is null)
                    after.Remove(key);
                else
                    after[key] = kind.Read(revision.After);
            }
        }

        items.AddRange(after.Values.SelectMany(f => SeedReferences.NamedBy(f).Where(n => !after.ContainsKey((n.Kind, n.Key)))
            .Select(n => new ChecklistItem("reference", true) { From = $"{Kind(f)} {f.Key}", To = $"{n.Kind} {n.Key}" })));
        items.AddRange(Unanswered(book.Plans.RegionCode, [.. after.Values]).Select(p => new ChecklistItem("unanswered", true) { Promise = p }));
        if (book.Drafts.Where(d => d.State != DraftState.Approved).ToList() is { Count: > 0 } open)
            items.Add(new("not_approved", false) { Drafts = open });
        return [.. items.OrderByDescending(i => i.IsError)];
    }

    // A reported year owes every promise an answer, or a stated fate.
    private static IEnumerable<Figure> Unanswered(string region, List<IFact> facts)
    {
        var documents = facts.OfType<Document>().Where(d => d.RegionCode == region).ToList();
        var reported = documents.Where(d => d.Kind == DocumentKind.AnnualReport).Select(d => d.FirstYear).Order().ToList();
        if (reported.Count == 0)
            return [];
        var ids = documents.Select(d => d.DocumentId).ToHashSet();
        return IndicatorHistory.OfAll(
            facts.OfType<Indicator>().OrderBy(i => i.IndicatorId, StringComparer.Ordinal), facts.OfType<Figure>().Where(f => ids.Contains(f.DocumentId)), facts.OfType<Link>(), documents,
            facts.OfType<UnansweredPromise>(), new Period(reported[0], reported[^1]))
            .SelectMany(h => h.Years).Where(y => y is { Verdict.State: YearState.Unreported, Unanswered: null, Plan: not null }).Select(y => y.Plan!);
    }

    private static string Kind(IFact fact) => FactKinds.All.Single(k => k.Type == fact.GetType()).Name;
}
