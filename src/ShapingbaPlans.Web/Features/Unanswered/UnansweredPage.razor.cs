using Microsoft.AspNetCore.Components;

namespace ShapingbaPlans.Web.Features.Unanswered;

public sealed partial class UnansweredPage
{
    private UnansweredAnswer? _answer;

    [SupplyParameterFromQuery]
    private string? Year { get; set; }

    [SupplyParameterFromQuery]
    private string? Topic { get; set; }

    [SupplyParameterFromQuery]
    private string? Class { get; set; }

    [SupplyParameterFromQuery]
    private string? Department { get; set; }

    [SupplyParameterFromQuery]
    private string? Prominence { get; set; }

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    [Inject]
    private UnansweredQuery Query { get; set; } = null!;

    protected override async Task OnInitializedAsync()
        => _answer = await Query.LoadAsync(new(Year, Topic, Class, Department, Prominence, Q, Page), CancellationToken.None);
}
