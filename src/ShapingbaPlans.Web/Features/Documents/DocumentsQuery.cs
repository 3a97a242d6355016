using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Documents;

/// <summary>One source: what it is, what it gives, and whether its text is here.</summary>
public sealed record DocumentEntry(Document Document, IReadOnlyList<FigureRow> Figures, DocumentText Text)
{
    public int Count(Role role) => Figures.Count(r => r.Figure.Role == role);

    /// <summary>The periods that its figures of a role speak of, with their number: most figures first.</summary>
    public IEnumerable<(Period Period, int Count)> Periods(Role role) => Figures.Where(r => r.Figure.Role == role)
        .GroupBy(r => r.Figure.Period).Select(g => (g.Key, g.Count())).OrderByDescending(p => p.Item2).ThenBy(p => p.Key.FirstYear);
}

/// <summary>What the list of documents shows.</summary>
public sealed record DocumentsView(IReadOnlyList<DocumentEntry> Entries)
{
    public int Figures => Entries.Sum(e => e.Figures.Count);

    public int Count(Role role) => Entries.Sum(e => e.Count(role));
}

/// <summary>Reads the published documents.</summary>
public sealed class DocumentsQuery(PublishedPlansReader reader, DocumentTexts texts)
{
    public async Task<DocumentsView> LoadAsync(CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var entries = new List<DocumentEntry>();
        foreach (var document in plans.Documents.OrderBy(d => d.Kind).ThenBy(d => d.FirstYear))
            entries.Add(new(document, FigureRow.Of(plans, document.DocumentId), await texts.LoadAsync(document, cancellationToken)));
        return new(entries);
    }
}
