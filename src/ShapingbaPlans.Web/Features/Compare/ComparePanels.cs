using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.PlanChart;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>One of the small pictures side by side.</summary>
public sealed record ComparePanel(Indicator Indicator, ChartFacts Facts, ChartFrame Frame, string Note, string Description)
{
    public string Id => "c-" + Indicator.IndicatorId;
}

/// <summary>The small pictures of a comparison: all on one time axis, and those of one unit on one scale.</summary>
public sealed class ComparePanels(IStringLocalizer<CompareWords> words, FigureText figures, ChartSpeech speech)
{
    public IReadOnlyList<ComparePanel> Of(Compared compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        var form = compared.Filter.Form;
        var drawn = compared.Chosen.Select(h => (History: h, Unit: UnitOf(h, form), Facts: FactsOf(h, compared))).ToList();
        var scales = drawn.GroupBy(d => d.Unit).ToDictionary(g => g.Key, g => g.SelectMany(d => d.Facts.Values).ToList());
        var shared = drawn.GroupBy(d => d.Unit).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. drawn.Select(d => new ComparePanel(
            d.History.Indicator, d.Facts with { Neighbours = scales[d.Unit] }, form == CompareForm.Plan ? ChartFrame.Small : ChartFrame.SmallPlain,
            shared.Contains(d.Unit) && shared.Count + drawn.Count(o => !shared.Contains(o.Unit)) > 1 ? words["panel.shared", d.Unit] : d.Unit,
            form == CompareForm.Change ? Spoken(d.Facts, d.Unit) : speech.Description(d.History.Indicator, d.Facts)))];
    }

    private string UnitOf(IndicatorHistory history, CompareForm form) => form switch
    {
        CompareForm.Change => words["change." + (history.Indicator.IsRate ? "points" : history.Indicator.Measure == Measure.Rank ? "places" : "percent")],
        _ => history.Indicator.Unit == "%" ? words["unit.percent"] : figures.Unit(history.Indicator.Unit),
    };

    private static ChartFacts FactsOf(IndicatorHistory history, Compared compared)
    {
        var own = ChartFacts.Of(history with { Years = [.. compared.Years.Select(y => history.In(y)!)] }, null, compared.Plans.ReportedYears);
        return compared.Filter.Form switch
        {
            CompareForm.Change => own with { Years = [.. compared.Years.Select(y => Changed(history.In(y)!))], IsRank = false },
            CompareForm.SmallMultiples => own with { Years = [.. own.Years.Select(y => y with { Plan = null })] },
            _ => own,
        };
    }

    private static ChartYear Changed(YearCell cell) => new(cell.Year, cell.ChangeOnYearBefore?.Value, cell.ChangeOnYearBefore is null ? "" : Label(cell), null, YearState.NoPlan, true);

    /// <summary>The change without its unit, which stands above: +9.5, ≈−3.</summary>
    public static string Label(YearCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var change = cell.ChangeOnYearBefore!;
        var decimals = change.Unit switch
        {
            ChangeUnit.Percent => 1,
            ChangeUnit.Places => 0,
            _ => Math.Max(cell.Actual?.Decimals ?? 0, WorkNumbers.Decimals(change.Value)),
        };
        return (change.IsApproximate ? "≈" : "") + FigureText.WithSign(change.Value, decimals);
    }

    private string Spoken(ChartFacts facts, string unit)
        => string.Join(words["clause"], facts.Years.Select(y => words["panel.year", y.Year, y.Actual is null ? FigureText.None : y.ActualLabel].Value).Append(unit));
}
