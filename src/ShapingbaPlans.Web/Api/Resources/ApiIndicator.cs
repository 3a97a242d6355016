using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Api.Resources;

/// <summary>One measured thing with one unit, one measure and one scope (指标).</summary>
public sealed record ApiIndicator
{
    /// <summary>Its id.</summary>
    /// <example>gdp-growth</example>
    public required string IndicatorId { get; init; }

    /// <summary>Its name in the language asked for.</summary>
    /// <example>地区生产总值增速</example>
    public required string Indicator { get; init; }

    /// <summary>The topic it belongs to.</summary>
    /// <example>economy</example>
    public required string TopicId { get; init; }

    /// <summary>The unit its figures are shown in, as printed in the documents.</summary>
    /// <example>%</example>
    public required string Unit { get; init; }

    /// <summary>What its values measure (口径).</summary>
    public required Measure Measure { get; init; }

    /// <summary>Which way is better.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Its class in the planning system: 预期性, 约束性 or not said.</summary>
    public required Nature Nature { get; init; }

    /// <summary>How much a reader looks for it.</summary>
    public required Prominence Prominence { get; init; }

    /// <summary>What it counts, in the language asked for.</summary>
    public required string Definition { get; init; }

    /// <summary>Other names that the documents use.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The departments that lead a task of the action plan about it.</summary>
    public required IReadOnlyList<string> DepartmentIds { get; init; }

    /// <summary>How many of the years shown have a plan or an actual.</summary>
    /// <example>5</example>
    public required int YearsWithFigures { get; init; }

    /// <summary>The last year with an actual.</summary>
    /// <example>2025</example>
    public required int? LatestYear { get; init; }

    /// <summary>The year of the last plan that was judged, or should have been.</summary>
    /// <example>2025</example>
    public required int? VerdictYear { get; init; }

    /// <summary>That year's verdict or state.</summary>
    public required YearState? Verdict { get; init; }

    /// <summary>The period of its horizon target.</summary>
    /// <example>2023-2027</example>
    public required string? TargetPeriod { get; init; }

    /// <summary>Where that target stands.</summary>
    public required HorizonState? PathState { get; init; }

    /// <summary>Permanent addresses.</summary>
    public required ApiLinks Links { get; init; }

    public static ApiIndicator Of(PublishedPlans plans, IndicatorHistory history)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(history);
        var indicator = history.Indicator;
        var answer = history.Years.LastOrDefault(c => c.Plan is not null && c.Verdict.State != YearState.Pending);
        var horizon = history.Horizon.Count > 0 ? history.Horizon[^1] : null;
        return new()
        {
            IndicatorId = indicator.IndicatorId,
            Indicator = indicator.Name,
            TopicId = indicator.TopicId,
            Unit = indicator.Unit,
            Measure = indicator.Measure,
            Direction = indicator.Direction,
            Nature = indicator.Nature,
            Prominence = indicator.Prominence,
            Definition = indicator.Definition,
            Aliases = indicator.AliasesZh.Split('|', StringSplitOptions.RemoveEmptyEntries),
            DepartmentIds = [.. plans.Tasks.LeadsOf(indicator.IndicatorId).Select(d => d.DepartmentId)],
            YearsWithFigures = history.Years.Count(c => !c.IsEmpty),
            LatestYear = history.Years.LastOrDefault(c => c.Actual is not null)?.Year,
            VerdictYear = answer?.Year,
            Verdict = answer?.Verdict.State,
            TargetPeriod = horizon?.Target.Period.ToString(),
            PathState = horizon?.Path.State,
            Links = ApiLinks.Of(plans, $"indicators/{indicator.IndicatorId}", $"/indicators/{indicator.IndicatorId}"),
        };
    }
}
