using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>One indicator in the year's scorecard: a row of the page and of its CSV.</summary>
public sealed record ScoreRow(Indicator Indicator, Topic Topic, YearCell Cell)
{
    public YearState State => Cell.Verdict.State;

    public bool IsPromise => Cell.Plan is not null;

    /// <summary>In the indicator's unit; null when there is no plan, or its unit does not convert and only the printed form tells.</summary>
    public decimal? PlanValue => Indicator.PrintedValueOf(Cell.Plan);

    public decimal? PlanUpperValue => Indicator.PrintedUpperValueOf(Cell.Plan);

    public decimal? ActualValue => Indicator.PrintedValueOf(Cell.Actual);

    public decimal? ActualUpperValue => Indicator.PrintedUpperValueOf(Cell.Actual);

    /// <summary>How well plan and actual answer each other; null when there is nothing to set side by side.</summary>
    public Comparability? Comparability
        => !Cell.Verdict.IsJudged ? null : Cell.Link?.Comparability ?? Domain.Plans.Comparability.Exact;

    /// <summary>Actual minus plan with the decimals that both need.</summary>
    public decimal? Difference => Cell.Verdict.Difference is { } difference ? difference.WithoutZeros() : null;

    /// <summary>Without zeros that only tell how the facts were kept: a release says the same later, read out of the history.</summary>
    public decimal? CompletionRate => Cell.Verdict.CompletionRate?.WithoutZeros();
}
