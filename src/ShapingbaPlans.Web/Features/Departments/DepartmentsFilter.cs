using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.Departments;

/// <summary>How the departments are ordered.</summary>
public enum DepartmentOrder { Leads, Unanswered, Name }

/// <summary>The part of the address that chooses departments: as typed.</summary>
public sealed record DepartmentsAsk(string? Q, string? Sort);

/// <summary>Which departments are listed, and in which order.</summary>
public sealed record DepartmentsFilter(SearchText Text, DepartmentOrder Order)
{
    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(DepartmentsAsk ask, out DepartmentsFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var address = new AddressReader();
        filter = new(SearchText.Of(ask.Q), address.Term<DepartmentOrder>("sort", ask.Sort) ?? DepartmentOrder.Leads);
        return address.Problem;
    }

    /// <summary>What was understood, by its name in the address; what is not asked for is empty.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parts => [("q", Text.Typed), ("sort", Order == DepartmentOrder.Leads ? null : Codes.Of(Order))];

    /// <summary>Searches names, other names, pinyin, the English name and the id.</summary>
    public bool Accepts(Department department, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(plans);
        return Text.FindsName([department.NameZh, .. department.AliasesZh.Split('|')])
            || Text.FindsIn(plans.Translations.GetValueOrDefault(department.NameZh, ""), department.DepartmentId);
    }
}
