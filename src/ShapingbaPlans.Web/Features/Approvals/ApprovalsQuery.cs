using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Approvals;

/// <summary>The part of the address that chooses drafts: as typed.</summary>
public sealed record ApprovalsAsk(string? Document, string? Topic, string? Author, string? Page);

/// <summary>What the page shows.</summary>
/// <param name="Book">All drafts beside what is published.</param>
/// <param name="Waiting">All that waits for a second person.</param>
/// <param name="Found">Those that the filter accepts.</param>
/// <param name="People">The names of people.</param>
/// <param name="Approved">How many wait for their release.</param>
/// <param name="Document">The document chosen.</param>
/// <param name="Topic">The topic chosen.</param>
/// <param name="Author">The author chosen.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record ApprovalsView(
    DraftBook Book, IReadOnlyList<ApprovalRow> Waiting, IReadOnlyList<ApprovalRow> Found, PersonNames People, int Approved, string? Document, string? Topic, string? Author, int Page)
{
    /// <summary>As many as a form can send and a person can oversee.</summary>
    public const int PageLength = 300;

    public int Pages => Math.Max(1, (Found.Count + PageLength - 1) / PageLength);

    public IReadOnlyList<ApprovalRow> OnPage => [.. Found.Skip((Page - 1) * PageLength).Take(PageLength)];

    public IEnumerable<string> Authors => Waiting.Select(r => r.Draft.Author).Distinct().Order(StringComparer.Ordinal);

    public IEnumerable<Document> Documents => Waiting.Select(r => Book.Document(r.DocumentId)).OfType<Document>().Distinct();

    public IEnumerable<Topic> Topics => Book.Plans.Topics.Where(t => Waiting.Any(r => r.TopicId == t.TopicId));
}

/// <summary>The page, or the part of the address that cannot be answered.</summary>
public sealed record ApprovalsAnswer(ApprovalsView? View, AddressProblem? Problem);

/// <summary>Reads what waits for a second person.</summary>
public sealed class ApprovalsQuery(IDbContextFactory<PlansDb> databases, DraftBooks books, PersonName people, FactName names)
{
    private const int LongestAuthor = 60;

    public async Task<ApprovalsAnswer> LoadAsync(ClaimsPrincipal user, ApprovalsAsk ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var book = await books.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var person = await DraftPerson.OfAsync(db, user, cancellationToken);
        var waiting = Rows(book.Drafts.Where(d => d.State == DraftState.Submitted), person, book, names);
        var address = new AddressReader();
        var document = address.OneOf("document", ask.Document, [.. book.Plans.Documents.Concat(book.Proposed<Document>()).Select(d => d.DocumentId)]);
        var topic = address.Topic(ask.Topic, book.Plans);
        // Whose last draft was just decided is still somebody: an author is no part of an address that could be wrong.
        var author = ask.Author is { Length: > 0 and <= LongestAuthor } named ? named : null;
        var page = address.Page(ask.Page);
        if (address.Problem is { } problem)
            return new(null, problem);
        var found = waiting.Where(r => (document is null || r.DocumentId == document) && (topic is null || r.TopicId == topic) && (author is null || r.Draft.Author == author)).ToList();
        var view = new ApprovalsView(book, waiting, found, await people.ForAsync(user, cancellationToken), book.Drafts.Count(d => d.State == DraftState.Approved), document, topic, author, page);
        // A page that was decided to its last row is the last page now.
        return new(page <= view.Pages ? view : view with { Page = view.Pages }, null);
    }

    /// <summary>By document and topic, in the order in which readers meet them.</summary>
    public static IReadOnlyList<ApprovalRow> Rows(IEnumerable<Draft> drafts, DraftPerson person, DraftBook book, FactName names)
    {
        ArgumentNullException.ThrowIfNull(book);
        var documents = book.Plans.Documents.Concat(book.Proposed<Document>()).Select((d, i) => (d.DocumentId, i)).GroupBy(p => p.DocumentId).ToDictionary(g => g.Key, g => g.First().i);
        var topics = book.Plans.Topics.ToDictionary(t => t.TopicId, t => t.Sort);
        return [.. drafts.Select(d => ApprovalRow.Of(d, person, book, names))
            .OrderByDescending(r => documents.GetValueOrDefault(r.DocumentId, -1)).ThenBy(r => r.DocumentId, StringComparer.Ordinal)
            .ThenBy(r => topics.GetValueOrDefault(r.TopicId)).ThenBy(r => r.Slot.Kind, StringComparer.Ordinal).ThenBy(r => r.Draft.Slot, StringComparer.Ordinal)];
    }
}
