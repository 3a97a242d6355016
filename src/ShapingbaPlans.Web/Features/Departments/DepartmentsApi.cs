using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Features.Departments;

/// <summary>The departments as CSV, filtered and ordered as on the page; and the downloads of all department pages.</summary>
public static class DepartmentsApi
{
    public static void AddDepartments(this IServiceCollection services)
        => services.AddSingleton<DepartmentsQuery>().AddSingleton<DepartmentQuery>().AddSingleton<DepartmentText>();

    public static void MapDepartments(this WebApplication app)
    {
        app.MapTable("/departments", ["q", "sort"], async (HttpRequest ask, DepartmentsQuery query, AddressText address, CancellationToken cancellationToken) =>
        {
            var view = await query.LoadAsync(new(ask.First("q"), ask.First("sort")), cancellationToken);
            return view.Problem is { } problem ? address.Refusal(problem) : new TableResult(TableOf(view));
        }).WithMetadata(new ShowsPublishedFactsAttribute());
        app.MapTable("/departments/{id}", [], async (string id, DepartmentQuery query, AddressText address, CancellationToken cancellationToken) =>
            await query.LoadAsync(id, cancellationToken) is { } view
                ? new TableResult(DepartmentTable.Of(view))
                : address.Refusal(AddressProblem.Missing("department", id)))
            .WithMetadata(new ShowsPublishedFactsAttribute());
    }

    // Who leads nothing has no promises to count: nothing, not zero.
    private static Table TableOf(DepartmentsView view) => new TableOf<DepartmentRow>()
        .Column("department_id", r => r.Department.DepartmentId)
        .Column("department", r => view.Plans.Local(r.Department.NameZh))
        .Column("aliases", r => r.Department.AliasesZh)
        .Column("items_led", r => r.Led.Count)
        .Column("items_answered_for", r => r.AnsweredFor.Count)
        .Column("indicators_named", r => r.IsLead ? r.IndicatorIds.Count : null)
        .Column("year", _ => view.Year)
        .Column("promises", r => r.IsLead ? r.Promises.Count : null)
        .Column("promises_kept", r => r.IsLead ? r.Kept : null)
        .Column("promises_near", r => Count(r, YearState.Near))
        .Column("promises_missed", r => Count(r, YearState.Missed))
        .Column("promises_unreported", r => Count(r, YearState.Unreported))
        .Column("promises_not_comparable", r => Count(r, YearState.NotComparable))
        .Column("pending_year", _ => view.Year + 1)
        .Column("promises_pending", r => r.IsLead ? r.Pending.Count : null)
        .Build("departments", view.Found);

    private static int? Count(DepartmentRow row, YearState state) => row.IsLead ? row.Count(state) : null;
}
