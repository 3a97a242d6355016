using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Documents;

/// <summary>The list of documents and each document's figures as CSV: the rows of their pages, filtered alike.</summary>
public static class DocumentsApi
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<DocumentTexts>();
        services.AddSingleton<DocumentsQuery>();
        services.AddSingleton<DocumentQuery>();
    }

    public static void MapDocuments(this WebApplication app)
    {
        app.MapTable("/documents", [], async (DocumentsQuery query, CancellationToken cancellationToken)
            => new TableResult(TableOf((await query.LoadAsync(cancellationToken)).Entries))).WithMetadata(new ShowsPublishedFactsAttribute());
        app.MapTable("/documents/{id}", ["role", "topic", "q"], async (
            string id, string? role, string? topic, string? q,
            DocumentQuery query, AddressText address, CancellationToken cancellationToken) =>
            await query.LoadAsync(id, new(role, topic, q), cancellationToken) switch
            {
                null => address.Refusal(AddressProblem.Missing("document", id)),
                { Problem: { } problem } => address.Refusal(problem),
                var view => new TableResult(TableOf(view)),
            }, DataStructure.Figures).WithMetadata(new ShowsPublishedFactsAttribute());
    }

    private static Table TableOf(IEnumerable<DocumentEntry> entries) => new TableOf<DocumentEntry>()
        .Column("document_id", e => e.Document.DocumentId)
        .Column("title", e => e.Document.Title)
        .Term("kind", e => e.Document.Kind)
        .Column("publisher", e => e.Document.PublisherZh)
        .Column("reference_no", e => e.Document.ReferenceNo)
        .Column("issued_on", e => e.Document.IssuedOn)
        .Column("first_year", e => e.Document.FirstYear)
        .Column("last_year", e => e.Document.LastYear)
        .Column("paragraphs", e => e.Document.Paragraphs)
        .Column("actual_figures", e => e.Count(Role.Actual))
        .Column("plan_figures", e => e.Count(Role.Plan))
        .Column("sha256", e => e.Document.Sha256)
        .Build("documents", entries);

    private static Table TableOf(DocumentView view) => new TableOf<FigureRow>()
        .Column("document_id", r => r.Figure.DocumentId)
        .Column("paragraph", r => r.Figure.Paragraph)
        .Column("start", r => r.Figure.Start)
        .Column("length", r => r.Figure.Length)
        .Column("printed", r => r.Figure.Printed)
        .Column("indicator_id", r => r.Indicator.IndicatorId)
        .Column("indicator", r => r.Indicator.Name)
        .Term("role", r => r.Figure.Role)
        .Column("period", r => r.Figure.Period.ToString())
        .Term("comparator", r => r.Figure.Comparator)
        .Term("strength", r => r.Figure.Strength)
        .Column("value", r => r.Figure.ValueAsPrinted)
        .Column("upper_value", r => r.Figure.UpperValueAsPrinted)
        .Column("unit", r => r.Figure.Unit)
        .Column("note", r => view.Plans.Local(r.Figure.Note))
        .Build(view.Document.DocumentId, view.Shown);
}
