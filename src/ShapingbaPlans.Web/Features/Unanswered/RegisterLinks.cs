using System.Globalization;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Unanswered;

/// <summary>Addresses of the same register with one part changed: whatever else was understood stays, and it starts at the first page.</summary>
public sealed class RegisterLinks(UnansweredFilter filter)
{
    public string With(string name, string? value) => AddressQuery.At("/unanswered", filter.Parts.Select(p => p.Name == name ? (name, value) : p));

    public string Page(int page)
        => AddressQuery.At("/unanswered", [.. filter.Parts, ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture))]);
}
