using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>What is expected of a report, as CSV.</summary>
public static class EntryApi
{
    public static void AddEntry(this IServiceCollection services)
    {
        services.AddSingleton<EntryQuery>();
        services.AddSingleton<DraftText>();
    }

    public static void MapEntry(this WebApplication app)
    {
        app.MapCells();
        app.MapGet("/entry.csv", async (
            string? year, string? topic, string? department, string? state, string? q, EntryQuery query, AddressText address, CancellationToken cancellationToken) =>
            await query.LoadAsync(new(year, topic, department, state, q, null), cancellationToken) switch
            {
                { Problem: { } problem } => address.Refusal(problem),
                { View: { } view } => new CsvResult(TableOf(view)),
                _ => Results.NotFound(),
            }).RequireAuthorization(AccessPolicies.CanEdit);
    }

    private static Table TableOf(EntryView view) => new TableOf<(EntryRow Row, EntryCell Cell)>()
        .Column("indicator_id", r => r.Row.Indicator.IndicatorId)
        .Column("indicator", r => r.Row.Indicator.Name)
        .Column("topic", r => r.Row.Topic.Name)
        .Column("departments", r => string.Join("|", r.Row.Leads.Select(d => view.Plans.Local(d.NameZh))))
        .Column("year", r => r.Cell.Year)
        .Column("role", r => TermCell.Of(r.Cell.Role))
        .Column("entry_state", r => Codes.Of(r.Cell.State))
        .Column("promise", r => r.Cell.Role == Role.Actual && r.Row.Promise is { } promise ? FigureText.Bound(promise) : null)
        .Column("value", r => r.Cell.Typed("value"))
        .Column("unit", r => r.Cell.Typed("unit") is { Length: > 0 } unit ? unit : r.Row.Indicator.Unit)
        .Build($"entry-{view.Year}", view.Found.SelectMany(r => new[] { (r, r.Actual), (r, r.Plan) }));
}
