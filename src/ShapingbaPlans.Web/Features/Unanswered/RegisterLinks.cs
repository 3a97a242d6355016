using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ShapingbaPlans.Web.Features.Unanswered;

/// <summary>Addresses of the same register with one part changed: whatever else was asked for stays, and it starts at the first page.</summary>
public sealed class RegisterLinks(NavigationManager navigation)
{
    public string With(string name, string? value) => To(new Dictionary<string, object?> { ["page"] = null, [name] = value });

    public string Page(int page) => To(new Dictionary<string, object?> { ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture) });

    private string To(Dictionary<string, object?> parts) => "/" + navigation.ToBaseRelativePath(navigation.GetUriWithQueryParameters(parts));
}
