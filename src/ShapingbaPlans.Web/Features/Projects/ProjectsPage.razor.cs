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

    [SupplyParameterFromQuery]
    private string? All { get; set; }

    protected override async Task OnInitializedAsync()
        => _view = await Query.LoadAsync(new(Q, Year, List, Group, Show, Page, All), CancellationToken.None);
}
