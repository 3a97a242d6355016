using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Approvals;

/// <summary>A submitted or approved draft, with what the one who decides has to see.</summary>
public sealed record ApprovalRow(DraftReading Reading, string Name, string Document, string Topic, IReadOnlyList<DraftProblem> Problems, bool MayDecide)
{
    public Draft Draft => Reading.Draft;

    /// <summary>The fact as it would be, as JSON.</summary>
    public string? After => Reading.Fact is { } fact && !Draft.Withdraws ? Reading.Kind.Write(fact) : null;
}

/// <summary>What the page shows.</summary>
public sealed record ApprovalsView(DraftBook Book, IReadOnlyList<ApprovalRow> Waiting, IReadOnlyList<ApprovalRow> Approved, IReadOnlyList<ChecklistItem> Checklist);

/// <summary>Reads what waits for a second person, and what waits for its release.</summary>
public sealed class ApprovalsQuery(IDbContextFactory<PlansDb> databases, DraftBooks books, DraftRelease release, FactName names)
{
    public async Task<ApprovalsView> LoadAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var book = await books.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await DraftPerson.OfAsync(db, user, cancellationToken);
        var rows = book.Drafts.Where(d => d.State is DraftState.Submitted or DraftState.Approved).Select(d => Row(d, person, book))
            .OrderBy(r => r.Document, StringComparer.Ordinal).ThenBy(r => r.Topic, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal).ToList();
        return new(book, [.. rows.Where(r => r.Draft.State == DraftState.Submitted)], [.. rows.Where(r => r.Draft.State == DraftState.Approved)],
            await release.ChecklistAsync(book, cancellationToken));
    }

    private ApprovalRow Row(Draft draft, DraftPerson person, DraftBook book)
    {
        var reading = book.Read(draft);
        var document = draft.Cells.GetValueOrDefault("document_id", "") is { Length: > 0 } id ? book.Document(id)?.Title ?? id : "";
        var topic = draft.Cells.GetValueOrDefault("indicator_id", "") is { Length: > 0 } indicatorId && book.Indicator(indicatorId) is { } indicator
            ? book.Plans.Topics.FirstOrDefault(t => t.TopicId == indicator.TopicId)?.Name ?? "" : "";
        return new(reading, names.Of(reading, book), document, topic, book.Problems(draft), Review.OfDeciding(person.In(draft, book), draft) is null);
    }
}
