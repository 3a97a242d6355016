using System.Globalization;
using Microsoft.AspNetCore.Components;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>Addresses of the same scorecard in another order or on another page: whatever else was asked for stays.</summary>
public sealed class ScoreLinks(NavigationManager navigation)
{
    public string Sorted(ScoreSort? sort, SortDirection direction = SortDirection.Asc) => With(new Dictionary<string, object?>
    {
        ["sort"] = sort is { } chosen ? Codes.Of(chosen) : null,
        ["dir"] = sort is not null && direction != SortDirection.Asc ? Codes.Of(direction) : null,
        ["page"] = null,
    });

    public string Page(int page) => With(new Dictionary<string, object?> { ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture) });

    private string With(Dictionary<string, object?> parameters)
        => "/" + navigation.ToBaseRelativePath(navigation.GetUriWithQueryParameters(parameters));
}
