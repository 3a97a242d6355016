using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>What a draft changes when it is published.</summary>
public static class DraftRevisions
{
    /// <summary>The draft's own change; where a figure answers a promise after all, the statement that none was published goes too.</summary>
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
        };
        yield return Change(reading.Kind, fact.Key, draft.Before, draft.Withdraws ? null : reading.Kind.Write(fact));
        if (fact is Figure { Role: Role.Actual, Period.IsSingleYear: true } actual && !draft.Withdraws
            && published.OfType<UnansweredPromise>().FirstOrDefault(u => u.IndicatorId == actual.IndicatorId && u.Year == actual.Period.LastYear) is { } fate)
        {
            var kind = FactKinds.For<UnansweredPromise>();
            yield return Change(kind, fate.Key, kind.Write(fate), null);
        }
    }
}
