using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>What the address of the overview and of its matrix asks for: <c>?year=2025&amp;show=tracked</c>.</summary>
/// <param name="Year">The year; null for the last one reported, and in the matrix for all.</param>
/// <param name="Scope">The indicators of the matrix.</param>
public sealed record DashboardAddress(int? Year, MatrixScope Scope)
{
    /// <summary>Reads the two parameters; the problem when one of them cannot be answered.</summary>
    public static AddressProblem? Read(string? year, string? show, PublishedPlans plans, out DashboardAddress address)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var parts = new AddressReader();
        address = new(parts.Year(year, plans.YearsShown), parts.Term<MatrixScope>("show", show) ?? MatrixScope.Headline);
        return parts.Problem;
    }

    /// <summary>The address of the overview for a year and a scope; what is the default stays out of it.</summary>
    public static string Of(int year, MatrixScope scope)
        => string.Create(CultureInfo.InvariantCulture, $"/?year={year}") + (scope == MatrixScope.Headline ? "" : "&show=" + Codes.Of(scope));
}
