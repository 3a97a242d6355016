using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.Projects;

/// <summary>Parts of the projects that the finding counts.</summary>
public enum ProjectScope
{
    /// <summary>Listed in two plans that follow each other.</summary>
    Again,

    /// <summary>Not in the lists of the next plan.</summary>
    NotAgain,

    /// <summary>With an actual figure tied to it.</summary>
    Figures,
}

/// <summary>The part of the address that chooses projects: as typed.</summary>
public sealed record ProjectsAsk(string? Q, string? Year, string? List, string? Group, string? Show, string? Page, string? All);

/// <summary>Which appearances of projects are listed; on request all on one page, as paper needs them.</summary>
public sealed record ProjectsFilter(SearchText Text, int? Year, string? ListZh, string? GroupZh, ProjectScope? Show, int Page, bool All)
{
    private const string Yes = "1";

    /// <summary>True when the whole of a year, or everything, is listed.</summary>
    public bool IsWhole => Text.IsEmpty && ListZh is null && GroupZh is null && Show is null;

    /// <summary>What was understood, by its name in the address; what is not asked for is empty.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parts =>
        [("q", Text.Typed), ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("list", ListZh), ("group", GroupZh), ("show", Show is { } show ? Codes.Of(show) : null)];

    /// <summary>The address of a page of these rows; the first has the plain one.</summary>
    public string AtPage(int page) => AddressQuery.At("/projects", [.. Parts, ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>The address of all these rows on one page.</summary>
    public string OnOnePage => AddressQuery.At("/projects", [.. Parts, ("all", Yes)]);

    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(ProjectsAsk ask, PublishedPlans plans, ProjectRegister register, out ProjectsFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(register);
        var address = new AddressReader();
        filter = new(
            SearchText.Of(ask.Q),
            address.Year(ask.Year, register.Years ?? plans.YearsShown),
            address.OneOf("list", ask.List, [.. plans.Projects.Select(p => p.ListZh).Distinct()]),
            address.OneOf("group", ask.Group, [.. plans.Projects.Select(p => p.GroupZh).Distinct()]),
            address.Term<ProjectScope>("show", ask.Show),
            address.Page(ask.Page),
            address.OneOf("all", ask.All, [Yes]) is not null);
        return address.Problem;
    }

    public bool Accepts(ProjectRow row, ProjectRegister register)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(register);
        return (Year is null || row.Project.PlanYear == Year)
            && (ListZh is null || row.Project.ListZh == ListZh)
            && (GroupZh is null || row.Project.GroupZh == GroupZh)
            && (Text.FindsName([.. row.History.NamesZh]) || Text.FindsIn([row.History.ProjectId, .. row.NamesEn]))
            && Show switch
            {
                ProjectScope.Again => row.History.IsListedAgain,
                ProjectScope.NotAgain => register.LeftOutAfter(row.History).Count > 0,
                ProjectScope.Figures => row.Figures.HasActual,
                _ => true,
            };
    }
}
