using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Data.Importing;

namespace ShapingbaPlans.Web.Features.Import;

/// <summary>A document that may be read.</summary>
public sealed record ImportDocument(Document Document, bool HasText, bool IsProposed);

/// <summary>What was read so far, and what may be.</summary>
/// <param name="Readings">The latest first, each with its document; null where the document is gone.</param>
/// <param name="Documents">What may be chosen, the latest first.</param>
/// <param name="NextYear">The year that a new report most likely reports.</param>
/// <param name="Names">Who did it, as this reader may know.</param>
public sealed record ImportView(IReadOnlyList<(ReadingStanding Standing, Document? Document)> Readings, IReadOnlyList<ImportDocument> Documents, int NextYear, PersonNames Names)
{
    public int Open => Readings.Sum(r => r.Standing.Of(ReadingItemState.Open));
}

/// <summary>Reads what the import page shows.</summary>
public sealed class ImportQuery(DraftBooks books, Readings readings, PersonName people, TimeProvider clock)
{
    public async Task<ImportView> LoadAsync(System.Security.Claims.ClaimsPrincipal? user, CancellationToken cancellationToken)
    {
        var book = await books.LoadAsync(cancellationToken);
        var proposed = book.Proposed<Document>().ToList();
        var documents = book.Plans.Documents.Where(d => proposed.All(p => p.DocumentId != d.DocumentId)).Concat(proposed)
            .OrderByDescending(d => d.Kind == DocumentKind.AnnualReport).ThenByDescending(d => d.FirstYear)
            .Select(d => new ImportDocument(d, book.TextOf(d.DocumentId) is not null, book.Plans.Document(d.DocumentId) is null)).ToList();
        var standings = await readings.ListAsync(cancellationToken);
        var last = documents.Where(d => d.Document.Kind == DocumentKind.AnnualReport).Select(d => d.Document.FirstYear).DefaultIfEmpty(clock.GetUtcNow().Year - 1).Max();
        return new([.. standings.Select(s => (s, book.Document(s.Reading.DocumentId)))], documents, last + 1, await people.ForAsync(user, cancellationToken));
    }
}
