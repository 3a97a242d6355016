using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>What a draft changes when it is published.</summary>
public static class DraftRevisions
{
    /// <summary>
    /// The draft's own change. Figure and statement that none was published take each other's place: where a figure answers the promise
    /// after all the statement goes, and where the statement is made in the place of a figure the figure goes.
    /// </summary>
    public static IEnumerable<Revision> Of(DraftReading reading, IReadOnlyList<IFact> published, string releaseReason)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Fact is not { } fact)
            yield break;
        var draft = reading.Draft;
        var reason = string.Join(" · ", new[] { draft.Reason, releaseReason }.Where(r => r.Length > 0));
        Revision Change(FactKind kind, string key, string? before, string? after) => new()
        {
            FactKind = kind.Name,
            FactKey = key,
            Before = before,
            After = after,
            Author = draft.Author,
            SubmittedAt = draft.ChangedAt,
            ChangeReason = draft.ChangeReason,
            Reason = reason,
            ApprovedBy = draft.ApprovedBy,
        };
        yield return Change(reading.Kind, fact.Key, draft.Before, draft.Withdraws ? null : reading.Kind.Write(fact));
        if (!draft.Withdraws && Replaced(draft, fact, published) is { } gone)
        {
            var kind = FactKinds.All.Single(k => k.Type == gone.GetType());
            yield return Change(kind, gone.Key, kind.Write(gone), null);
        }
    }

    /// <summary>The published fact of the other kind whose place it takes; null when there is none.</summary>
    public static IFact? Replaced(Draft draft, IFact fact, IEnumerable<IFact> published)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return fact switch
        {
            Figure { Role: Role.Actual, Period.IsSingleYear: true } actual
                => published.OfType<UnansweredPromise>().FirstOrDefault(u => u.IndicatorId == actual.IndicatorId && u.Year == actual.Period.LastYear),
            UnansweredPromise => published.OfType<Figure>().FirstOrDefault(f => $"figure:{f.Key}" == draft.Slot),
            _ => null,
        };
    }
}
