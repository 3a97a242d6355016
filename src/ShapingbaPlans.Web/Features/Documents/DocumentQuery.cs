using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Documents;

/// <summary>One paragraph: its text where it is present, and its figures that the filter accepts.</summary>
public sealed record ParagraphView(int Number, string? Text, IReadOnlyList<FigureRow> Rows);

/// <summary>What a document's page and its CSV show.</summary>
/// <param name="Plans">The published facts they come from.</param>
/// <param name="Entry">The document with its counts.</param>
/// <param name="Filter">What was asked for, as understood.</param>
/// <param name="All">Every figure of the document.</param>
/// <param name="Shown">The figures that the filter accepts, in print order.</param>
/// <param name="Problem">The part of the address that cannot be answered; null when all can.</param>
public sealed record DocumentView(
    PublishedPlans Plans, DocumentEntry Entry, DocumentFilter Filter, IReadOnlyList<FigureRow> All, IReadOnlyList<FigureRow> Shown, AddressProblem? Problem)
{
    public Document Document => Entry.Document;

    public DocumentText Text => Entry.Text;

    public IEnumerable<Topic> Topics => Plans.Topics.Where(t => All.Any(r => r.Indicator.TopicId == t.TopicId));

    /// <summary>All paragraphs where the text is present and nothing is filtered; else those with a figure to show.</summary>
    public IEnumerable<ParagraphView> Paragraphs
    {
        get
        {
            var rows = Shown.ToLookup(r => r.Figure.Paragraph);
            var numbers = rows.Select(g => g.Key);
            if (Filter.IsAll)
                numbers = numbers.Union(Enumerable.Range(1, Text.Paragraphs.Count));
            return numbers.Order().Select(n => new ParagraphView(n, n <= Text.Paragraphs.Count ? Text.Paragraphs[n - 1] : null, [.. rows[n]]));
        }
    }
}

/// <summary>Reads one document, its figures and its text.</summary>
public sealed class DocumentQuery(PublishedPlansReader reader, DocumentTexts texts)
{
    /// <returns>Null when no such document is published.</returns>
    public async Task<DocumentView?> LoadAsync(string documentId, DocumentAsk ask, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        if (plans.Document(documentId) is not { } document)
            return null;
        var problem = DocumentFilter.Read(ask, plans, out var filter);
        var all = FigureRow.Of(plans, documentId);
        var entry = new DocumentEntry(document, all, await texts.LoadAsync(document, cancellationToken));
        return new(plans, entry, filter, all, [.. all.Where(filter.Accepts)], problem);
    }
}
