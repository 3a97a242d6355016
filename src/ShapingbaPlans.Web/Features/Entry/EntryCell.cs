using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>What has become of an expected figure.</summary>
public enum EntryState { Empty, Draft, Error, Warning, Submitted, Returned, Published }

/// <summary>One expected figure: published, proposed or still empty.</summary>
/// <param name="Year">The year it speaks of.</param>
/// <param name="Role">Plan or actual.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Published">The published figure.</param>
/// <param name="Draft">What is proposed.</param>
/// <param name="Proposed">The figure of the draft; null where the draft says "not published".</param>
public sealed record EntryCell(int Year, Role Role, EntryState State, Figure? Published, Draft? Draft, Figure? Proposed)
{
    public Figure? Shown => Proposed ?? Published;

    public static EntryCell Of(Indicator indicator, int year, Role role, IReadOnlyList<Draft> drafts, PublishedPlans plans, DateOnly today)
    {
        var published = plans.Figures[indicator.IndicatorId].LastOrDefault(f => f.Role == role && f.Period == new Period(year));
        var start = $"{indicator.IndicatorId}/{year}/{Codes.Of(role)}/";
        var draft = drafts.FirstOrDefault(d => d.FactKind == Name<Figure>() && d.FactKey.StartsWith(start, StringComparison.Ordinal))
            ?? (role == Role.Actual ? drafts.FirstOrDefault(d => d.FactKind == Name<UnansweredPromise>() && d.FactKey == $"{indicator.IndicatorId}/{year}") : null);
        var proposed = draft?.FactKind == Name<Figure>() ? (Figure)FactKinds.For<Figure>().Read(draft.After) : null;
        var answered = published is not null || (role == Role.Actual && plans.Unanswered[indicator.IndicatorId].Any(u => u.Year == year));
        return new(year, role, draft is null ? answered ? EntryState.Published : EntryState.Empty : StateOf(draft, drafts, plans, today), published, draft, proposed);
    }

    private static EntryState StateOf(Draft draft, IReadOnlyList<Draft> drafts, PublishedPlans plans, DateOnly today)
    {
        var problems = DraftChecks.Of(draft, drafts, plans, today);
        return draft.State switch
        {
            DraftState.Submitted => EntryState.Submitted,
            DraftState.Returned => EntryState.Returned,
            _ when problems.Any(p => p.IsError) => EntryState.Error,
            _ when problems.Count > 0 && draft.Reason.Length == 0 => EntryState.Warning,
            _ => EntryState.Draft,
        };
    }

    private static string Name<T>() where T : IFact => FactKinds.For<T>().Name;
}
