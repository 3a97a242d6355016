using System.Security.Claims;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Approvals;

/// <summary>A submitted draft, with what the one who decides has to see.</summary>
public sealed record ApprovalRow(Draft Draft, string Name, string Document, string Topic, Figure? Figure, Document? Cited, IReadOnlyList<ChangeProblem> Problems, bool MayDecide);

/// <summary>What the page shows.</summary>
public sealed record ApprovalsView(PublishedPlans Plans, IReadOnlyList<ApprovalRow> Rows);

/// <summary>Reads what waits for a second person.</summary>
public sealed class ApprovalsQuery(PublishedPlansReader reader, Drafts drafts, FactName names, TimeProvider clock)
{
    public async Task<ApprovalsView> LoadAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var (plans, all) = (await reader.LoadAsync(cancellationToken), await drafts.LoadAsync(cancellationToken));
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));
        var rows = new List<ApprovalRow>();
        foreach (var draft in all.Where(d => d.State == DraftState.Submitted))
        {
            var fact = FactKinds.Named(draft.FactKind).Read(draft.After);
            var figure = fact as Figure;
            var cited = DraftChecks.DocumentOf(figure?.DocumentId ?? (fact as UnansweredPromise)?.DocumentId ?? (fact as Document)?.DocumentId ?? "", all, plans);
            var indicator = (figure?.IndicatorId ?? (fact as UnansweredPromise)?.IndicatorId) is { } id ? plans.Indicator(id) : null;
            var person = await drafts.PersonAsync(user, draft, cancellationToken);
            rows.Add(new(draft, names.Of(new Revision { FactKind = draft.FactKind, FactKey = draft.FactKey, After = draft.After, Author = draft.Author, SubmittedAt = draft.ChangedAt }, plans),
                cited?.Title ?? "", indicator is null ? "" : plans.Topic(indicator.TopicId).Name, figure, cited, DraftChecks.Of(draft, all, plans, today),
                Review.OfDeciding(person, draft) is null));
        }

        return new(plans, [.. rows.OrderBy(r => r.Document, StringComparer.Ordinal).ThenBy(r => r.Topic, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal)]);
    }
}
