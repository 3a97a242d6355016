using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Shared;

/// <summary>Differences and changes of an indicator in words, in its own measure: units, percentage points, places.</summary>
public sealed class ChangeText(IStringLocalizer<Words> words, FigureText figures)
{
    private const int MostDecimals = 4;

    /// <summary>An unsigned amount: 156列; of rates 3.1个百分点. Converted and computed numbers can need more decimals than the printed ones.</summary>
    public string Amount(Indicator indicator, decimal amount, int decimals)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var shown = Math.Max(decimals, Scale(amount));
        return indicator.IsRate ? figures.Points(Math.Abs(amount), shown).TrimStart('+') : figures.WithUnit(Math.Abs(amount), shown, indicator.Unit);
    }

    /// <summary>A signed difference: +156列, −3.1个百分点.</summary>
    public string Difference(Indicator indicator, decimal difference, int decimals)
        => (difference > 0 ? "+" : difference < 0 ? "\u2212" : "") + Amount(indicator, difference, decimals);

    /// <summary>Actual minus plan, with the decimals that both were printed with; null when the two are not compared.</summary>
    public string? Difference(Indicator indicator, YearCell cell)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.Verdict.Difference is not { } difference)
            return null;
        // Printed decimals say nothing of a number in another unit.
        var converted = cell.Plan?.Unit != indicator.Unit || cell.Actual?.Unit != indicator.Unit;
        return Difference(indicator, difference, converted ? 0 : FigureText.DecimalsOf(cell.Plan, cell.Actual));
    }

    /// <summary>The change on the year before: +6.8%, −2.5个百分点, ≈+3位; null when last year has no figure to set beside.</summary>
    public string? OnYearBefore(YearCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.ChangeOnYearBefore is not { } change)
            return null;
        var value = change.Unit switch
        {
            ChangeUnit.Points => figures.Points(change.Value, Math.Max(cell.Actual?.Decimals ?? 0, Scale(change.Value))),
            ChangeUnit.Places => words["places", FigureText.WithSign(change.Value, 0)].Value,
            _ => FigureText.WithSign(change.Value, 1) + "%",
        };
        return (change.IsApproximate ? "≈" : "") + value;
    }

    private static int Scale(decimal amount)
        => Enumerable.Range(0, MostDecimals + 1).FirstOrDefault(d => decimal.Round(amount, d) == amount, MostDecimals);
}
