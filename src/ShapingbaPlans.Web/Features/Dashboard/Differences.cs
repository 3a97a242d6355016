using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>Actual minus plan with the decimals that the two were printed with; a database gives more or fewer back.</summary>
internal static class Differences
{
    // Dividing by a one of many decimals takes trailing zeros away; adding a zero of the wanted scale gives them back.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <example>508 − 1000 is −492 and not −492.0; 8.50 − 7.5 is 1.00.</example>
    public static decimal? Of(YearCell cell)
    {
        if (cell.Verdict.Difference is not { } difference)
            return null;
        return (difference / One) + new decimal(0, 0, 0, false, (byte)FigureText.DecimalsOf(cell.Plan, cell.Actual));
    }
}
