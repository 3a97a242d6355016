using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Features.Projects;

/// <summary>One number that stands for a project: of an indicator, in one year.</summary>
public sealed record LeadFigure(Indicator Indicator, YearCell Cell)
{
    /// <summary>The actual; the plan where there is none.</summary>
    public Figure Figure => Cell.Actual ?? Cell.Plan!;
}

/// <summary>The indicators tied to one project. The ties do not say whether an indicator is of the project alone or of the district's whole work of that name.</summary>
public sealed class ProjectFigures
{
    private ProjectFigures(IReadOnlyList<IndicatorHistory> histories) => Histories = histories;

    /// <summary>Progress of works first, then by prominence, then the latest.</summary>
    public IReadOnlyList<IndicatorHistory> Histories { get; }

    /// <summary>True when a report states an actual.</summary>
    public bool HasActual => Histories.Any(h => LatestActual(h) is not null);

    /// <summary>The number to show where there is room for one: the latest actual, else the latest plan; null when there is none.</summary>
    public LeadFigure? Lead => Histories.Select(h => Of(h, LatestActual(h))).Concat(Histories.Select(h => Of(h, h.Years.LastOrDefault(c => c.Plan is not null))))
        .FirstOrDefault(f => f is not null);

    public static ProjectFigures Of(PublishedPlans plans, string projectId)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return new([.. plans.ProjectIndicators[projectId].Select(plans.History).OfType<IndicatorHistory>()
            .OrderBy(h => h.Indicator.Measure != Measure.Progress).ThenBy(h => h.Indicator.Prominence)
            .ThenByDescending(h => LatestActual(h)?.Year).ThenBy(h => h.Indicator.IndicatorId, StringComparer.Ordinal)]);
    }

    private static YearCell? LatestActual(IndicatorHistory history) => history.Years.LastOrDefault(c => c.Actual is not null);

    private static LeadFigure? Of(IndicatorHistory history, YearCell? cell) => cell is null ? null : new(history.Indicator, cell);
}
