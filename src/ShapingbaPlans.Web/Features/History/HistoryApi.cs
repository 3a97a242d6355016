using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.History;

/// <summary>The history as CSV: all revisions that the page's filter accepts.</summary>
public static class HistoryApi
{
    public static void AddHistory(this IServiceCollection services) => services.AddSingleton<HistoryQuery>().AddSingleton<FactName>();

    public static void MapHistory(this WebApplication app)
        => app.MapTable("/history", ["kind", "in", "person", "from", "to", "q", "page"], async (
            string? kind, string? @in, string? person, string? from, string? to, string? q, string? page,
            HttpContext context, HistoryQuery query, FactName names, AddressText address, CancellationToken cancellationToken) =>
            await query.LoadAsync(new(kind, @in, person, from, to, q, page), context.User, cancellationToken) switch
            {
                { Problem: { } problem } => address.Refusal(problem),
                var view => new TableResult(TableOf(view, query.All(view), names)),
            }).WithMetadata(new ShowsPublishedFactsAttribute());

    private static Table TableOf(HistoryView view, IEnumerable<RevisionRow> rows, FactName names) => new TableOf<RevisionRow>()
        .Column("revision", r => r.Revision.RevisionId)
        .Column("release", r => r.Release.Number)
        .Column("published_at", r => BeijingTime.Minute(r.Release.PublishedAt))
        .Column("published_by", r => view.Names.Of(r.Release.PublishedBy, PersonPart.Approver))
        .Column("proposed_by", r => view.Names.Of(r.Revision.Author, PersonPart.Author))
        .Column("approved_by", r => r.Revision.ApprovedBy.Length == 0 ? "" : view.Names.Of(r.Revision.ApprovedBy, PersonPart.Approver))
        .Column("fact_kind", r => r.Revision.FactKind)
        .Column("fact_key", r => r.Revision.FactKey)
        .Column("fact", r => names.Of(r.Revision, view.Plans))
        .Column("before", r => r.Revision.Before)
        .Column("after", r => r.Revision.After)
        .Term("change_reason", r => r.Revision.ChangeReason)
        .Column("reason", r => r.Revision.Reason)
        .Column("seal", r => r.Revision.Seal)
        .Build("history", rows);
}
