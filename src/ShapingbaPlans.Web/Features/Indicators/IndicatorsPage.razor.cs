using Microsoft.AspNetCore.Components;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Indicators;

public sealed partial class IndicatorsPage
{
    private IndicatorsView? _view;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? Topic { get; set; }

    [SupplyParameterFromQuery]
    private string? Prominence { get; set; }

    [SupplyParameterFromQuery]
    private string? Verdict { get; set; }

    [SupplyParameterFromQuery]
    private string? Year { get; set; }

    [SupplyParameterFromQuery]
    private string? Sort { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
        => _view = await Query.LoadAsync(new(Q, Topic, Prominence, Verdict, Year, Sort, Page), CancellationToken.None);

    private string Finding(IndicatorsView view)
        => !view.Filter.Text.IsEmpty ? W["finding.search", view.Filter.Text.Typed, view.Found.Count] : W["finding", view.Found.Count];

    // No plan and not comparable share the quiet dash: one of them explains it.
    private static IEnumerable<YearState> Shapes => Enum.GetValues<YearState>().DistinctBy(StateMark.Css);

    // Another order or filter starts at the first page.
    private string With(string name, string? value)
    {
        var changes = new Dictionary<string, object?> { ["page"] = null, [name] = value };
        return "/" + Navigation.ToBaseRelativePath(Navigation.GetUriWithQueryParameters(changes));
    }
}
