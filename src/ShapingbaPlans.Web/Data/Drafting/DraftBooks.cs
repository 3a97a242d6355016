using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>Puts all drafts beside what is published.</summary>
public sealed class DraftBooks(IDbContextFactory<PlansDb> databases, PublishedPlansReader reader, DocumentTexts texts, TimeProvider clock)
{
    public async Task<DraftBook> LoadAsync(CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var drafts = await db.Drafts.AsNoTracking().OrderBy(d => d.Slot).ToListAsync(cancellationToken);
        var here = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var document in plans.Documents.Concat(Documents(drafts)))
        {
            if (await texts.LoadAsync(document, cancellationToken) is { IsMarked: true } text)
                here[document.DocumentId] = text.Paragraphs;
        }

        return new(plans, drafts, here, BeijingTime.Today(clock));
    }

    private static IEnumerable<Document> Documents(List<Draft> drafts)
        => drafts.Where(d => DraftSlot.Parse(d.Slot)?.Kind == FactKinds.For<Document>().Name).Select(d => DraftReading.Of(d, _ => null).Fact).OfType<Document>();
}
