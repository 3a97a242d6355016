using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>What is wrong with an address: the status it is answered with, and the sentence, by its key, with what was typed.</summary>
public sealed record AddressProblem(int Status, string Title, string Message, string Typed);

/// <summary>What the address of the overview and of its matrix asks for: <c>?year=2025&amp;show=tracked</c>.</summary>
/// <param name="Year">The year; null for the last one reported.</param>
/// <param name="Scope">The indicators of the matrix.</param>
public sealed record DashboardAddress(int? Year, MatrixScope Scope)
{
    private const int LongestEcho = 20;

    public static Period Years => IndicatorHistory.YearsShown;

    /// <summary>Reads the two parameters; the problem when one of them cannot be answered.</summary>
    public static AddressProblem? Read(string? year, string? show, out DashboardAddress address)
    {
        address = new(null, MatrixScope.Headline);
        if (!string.IsNullOrEmpty(year))
        {
            if (year.Length > 4 || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return Problem(StatusCodes.Status400BadRequest, "year.bad", year);
            if (number < Years.FirstYear || number > Years.LastYear)
                return Problem(StatusCodes.Status404NotFound, "year.unknown", year);
            address = address with { Year = number };
        }

        if (string.IsNullOrEmpty(show))
            return null;
        if (!Codes.TryParse<MatrixScope>(show, out var scope))
            return Problem(StatusCodes.Status400BadRequest, "show.bad", show);
        address = address with { Scope = scope };
        return null;
    }

    /// <summary>The address of the overview for a year and a scope; what is the default stays out of it.</summary>
    public static string Of(int year, MatrixScope scope)
        => string.Create(CultureInfo.InvariantCulture, $"/?year={year}") + (scope == MatrixScope.Headline ? "" : "&show=" + Codes.Of(scope));

    private static AddressProblem Problem(int status, string key, string typed)
        => new(status, key, key + ".why", typed.Length > LongestEcho ? typed[..LongestEcho] + "…" : typed);
}
