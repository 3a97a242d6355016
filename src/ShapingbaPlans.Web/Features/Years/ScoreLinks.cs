using System.Globalization;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>Addresses of the same scorecard in another order or on another page: whatever else was understood stays.</summary>
public sealed class ScoreLinks(ScoreFilter filter)
{
    public string Sorted(ScoreSort? sort, SortDirection direction = SortDirection.Asc) => At((filter with { Sort = sort, Direction = direction }).Parts);

    public string Page(int page) => At([.. filter.Parts, ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture))]);

    private string At(IEnumerable<(string Name, string? Value)> parts) => AddressQuery.At($"/years/{filter.Year}", parts);
}
