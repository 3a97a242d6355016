using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>One plan of the year with its part-year: a row of the page and of its CSV.</summary>
public sealed record ProgressRow(Indicator Indicator, Topic Topic, Figure Plan, IReadOnlyList<Department> Leads)
{
    /// <summary>The latest part-year up to the month asked for; null when nothing is reported.</summary>
    public ProgressFigure? Latest { get; init; }

    /// <summary>Where it stands; null when nothing is reported.</summary>
    public YearProgress? Progress { get; init; }

    /// <summary>The part-year reported before it in the same year.</summary>
    public ProgressFigure? Before { get; init; }

    /// <summary>The same month of the year before.</summary>
    public ProgressFigure? YearBefore { get; init; }

    /// <summary>The code of the state as filters and addresses have it.</summary>
    public string StateCode => Progress is { } progress ? Codes.Of(progress.State) : ProgressMark.None;

    public bool IsSoft => Plan.Strength == Strength.Soft;

    public decimal? Value => Indicator.PartYearValueOf(Latest);
}
