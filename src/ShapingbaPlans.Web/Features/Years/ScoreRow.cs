using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>One indicator in the year's scorecard: a row of the page and of its CSV.</summary>
public sealed record ScoreRow(Indicator Indicator, Topic Topic, YearCell Cell)
{
    public YearState State => Cell.Verdict.State;

    public bool IsPromise => Cell.Plan is not null;

    /// <summary>In the indicator's unit; null when there is no plan, or its unit does not convert and only the printed form tells.</summary>
    public decimal? PlanValue => InUnit(Cell.Plan, Cell.Plan?.ValueAsPrinted);

    public decimal? PlanUpperValue => InUnit(Cell.Plan, Cell.Plan?.UpperValueAsPrinted);

    public decimal? ActualValue => InUnit(Cell.Actual, Cell.Actual?.ValueAsPrinted);

    public decimal? ActualUpperValue => InUnit(Cell.Actual, Cell.Actual?.UpperValueAsPrinted);

    /// <summary>How well plan and actual answer each other; null when there is nothing to set side by side.</summary>
    public Comparability? Comparability
        => !Cell.Verdict.IsJudged ? null : Cell.Link?.Comparability ?? Domain.Plans.Comparability.Exact;

    /// <summary>Actual minus plan with the decimals that both need.</summary>
    public decimal? Difference => Cell.Verdict.Difference is { } difference ? difference.WithoutZeros() : null;

    public decimal? CompletionRate => Cell.Verdict.CompletionRate;

    // Printed decimals stay as long as nothing is converted.
    private decimal? InUnit(Figure? figure, decimal? printed)
        => figure is null || printed is not { } value ? null
            : figure.Unit == Indicator.Unit ? value
            : UnitWords.Convert(value, figure.Unit, Indicator.Unit) is { } converted ? converted.WithoutZeros() : null;
}
