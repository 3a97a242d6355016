using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ShapingbaPlans.Web.Features.Projects;

public sealed partial class ProjectsPage
{
    private ProjectsView? _view;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? Year { get; set; }

    [SupplyParameterFromQuery]
    private string? List { get; set; }

    [SupplyParameterFromQuery]
    private string? Group { get; set; }

    [SupplyParameterFromQuery]
    private string? Show { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
        => _view = await Query.LoadAsync(new(Q, Year, List, Group, Show, Page), CancellationToken.None);

    // The first page has the plain address.
    private string AtPage(int page)
        => "/" + Navigation.ToBaseRelativePath(Navigation.GetUriWithQueryParameter("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));
}
