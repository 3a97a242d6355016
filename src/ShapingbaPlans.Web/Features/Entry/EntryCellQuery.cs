using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Drafting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>One expected figure with all that its form shows.</summary>
public sealed record EntryCellView(
    PublishedPlans Plans, Indicator Indicator, EntryCell Cell, IReadOnlyList<Draft> Drafts, IReadOnlyList<Document> Documents, IReadOnlyList<string> Units, DateOnly Today)
{
    /// <summary>The document that speaks of it: the report of the year, for a plan that of the year before.</summary>
    public string DocumentId => Documents.FirstOrDefault(d => d.ReportsActualsOf(Cell.Role == Role.Actual ? Cell.Year : Cell.Year - 1))?.DocumentId ?? "";

    public Draft? DraftOf(string kind) => Cell.Draft?.FactKind == kind ? Cell.Draft : null;
}

/// <summary>Reads one expected figure, and finds a printed form in its document's text.</summary>
public sealed class EntryCellQuery(PublishedPlansReader reader, Drafts drafts, DocumentTexts texts, TimeProvider clock)
{
    /// <summary>Null when there is no such indicator, or the year is none that a report may speak of.</summary>
    public async Task<EntryCellView?> LoadAsync(string id, string? year, string? role, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var written = await drafts.LoadAsync(cancellationToken);
        var years = EntryQuery.YearsOf(plans);
        var part = Role.Actual;
        if (plans.Indicator(id) is not { } indicator || years.Count == 0 || (role is not null && !Codes.TryParse(role, out part)))
            return null;
        var chosen = years[^1];
        if (year is not null && (!Period.TryParse(year, out var period) || !period.IsSingleYear || (chosen = period.FirstYear) < years[0] || chosen > years[^1] + 1))
            return null;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));
        var documents = plans.Documents.Concat(DraftChecks.Proposed(written).Where(d => plans.Document(d.DocumentId) is null)).ToList();
        var units = plans.Figures.SelectMany(g => g).Select(f => f.Unit).Prepend(indicator.Unit).Distinct().Where(u => UnitWords.AreConvertible(u, indicator.Unit)).ToList();
        return new(plans, indicator, EntryCell.Of(indicator, chosen, part, written, plans, today), written, documents, units, today);
    }

    /// <summary>Where the printed form stands in its paragraph; null when the text is not here, or does not have it.</summary>
    public async Task<int?> FindAsync(EntryCellView view, TypedFigure typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(typed);
        if (view.Documents.FirstOrDefault(d => d.DocumentId == typed.Document) is not { } document || typed.Printed.Length == 0)
            return null;
        var text = await texts.LoadAsync(document, cancellationToken);
        if (!text.IsMarked || !int.TryParse(typed.Paragraph, out var paragraph) || paragraph < 1 || paragraph > text.Paragraphs.Count)
            return null;
        var at = text.Paragraphs[paragraph - 1].Trim().IndexOf(typed.Printed, StringComparison.Ordinal);
        return at < 0 ? null : at;
    }
}
