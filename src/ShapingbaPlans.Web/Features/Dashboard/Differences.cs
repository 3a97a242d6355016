using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Dashboard;

/// <summary>Actual minus plan with the decimals that the two were printed with; a database gives more or fewer back.</summary>
internal static class Differences
{
    /// <example>508 − 1000 is −492 and not −492.0; 8.50 − 7.5 is 1.00.</example>
    public static decimal? Of(YearCell cell)
    {
        if (cell.Verdict.Difference is not { } difference)
            return null;
        return difference.WithoutZeros() + new decimal(0, 0, 0, false, (byte)FigureText.DecimalsOf(cell.Plan, cell.Actual));
    }
}
