using System.Globalization;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Departments;

/// <summary>What the list of departments and its CSV show.</summary>
/// <param name="Plans">The published facts they come from.</param>
/// <param name="Filter">What was asked for, as understood.</param>
/// <param name="Rows">Counts the year.</param>
/// <param name="All">Every department with a part in the action plan.</param>
/// <param name="Found">The departments that the filter accepts, in order.</param>
/// <param name="Problem">The part of the address that cannot be answered; null when all can.</param>
public sealed record DepartmentsView(
    PublishedPlans Plans, DepartmentsFilter Filter, DepartmentRows Rows, IReadOnlyList<DepartmentRow> All, IReadOnlyList<DepartmentRow> Found, AddressProblem? Problem)
{
    public int Year => Rows.Year;

    /// <summary>Those that lead the most items; several when they lead as many.</summary>
    public IEnumerable<DepartmentRow> MostLeading => All.Where(r => r.IsLead && r.Led.Count == All.Max(o => o.Led.Count));
}

/// <summary>Reads the list of departments.</summary>
public sealed class DepartmentsQuery(PublishedPlansReader reader)
{
    public async Task<DepartmentsView> LoadAsync(DepartmentsAsk ask, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var problem = DepartmentsFilter.Read(ask, out var filter);
        var rows = new DepartmentRows(plans);
        var all = plans.Tasks.Departments.Select(rows.Of).Where(r => r.IsLead || r.AnsweredFor.Count > 0).ToList();
        return new(plans, filter, rows, all, [.. Ordered(all.Where(r => filter.Accepts(r.Department, plans)), filter.Order, plans)], problem);
    }

    private static IOrderedEnumerable<DepartmentRow> Ordered(IEnumerable<DepartmentRow> rows, DepartmentOrder order, PublishedPlans plans)
    {
        var byName = StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true);
        var named = rows.OrderBy(r => plans.Local(r.Department.NameZh), byName);
        // Sorting keeps the order of what is equal: the name decides last.
        return order switch
        {
            DepartmentOrder.Unanswered => named.OrderByDescending(r => r.Unanswered).ThenByDescending(r => r.Promises.Count).ThenByDescending(r => r.Led.Count),
            DepartmentOrder.Leads => named.OrderByDescending(r => r.Led.Count).ThenByDescending(r => r.AnsweredFor.Count),
            _ => named,
        };
    }
}
