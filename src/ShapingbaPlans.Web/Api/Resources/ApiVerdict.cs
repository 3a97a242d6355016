using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Api.Resources;

/// <summary>One indicator in one year: what was planned, what was reported, and the verdict by the rules of /methods.</summary>
public sealed record ApiVerdict
{
    /// <summary>Indicator and year, joined by a slash.</summary>
    /// <example>international-trains-run/2025</example>
    public required string VerdictId { get; init; }

    /// <summary>The indicator.</summary>
    /// <example>international-trains-run</example>
    public required string IndicatorId { get; init; }

    /// <summary>The indicator's name in the language asked for.</summary>
    public required string Indicator { get; init; }

    /// <summary>The indicator's topic.</summary>
    /// <example>openness</example>
    public required string TopicId { get; init; }

    /// <summary>The year.</summary>
    /// <example>2025</example>
    public required int Year { get; init; }

    /// <summary>The verdict, or the state of a year that has none: unreported, pending, no_plan, not_comparable.</summary>
    public required YearState Verdict { get; init; }

    /// <summary>How the plan bounds the quantity.</summary>
    public required Comparator? PlanComparator { get; init; }

    /// <summary>The plan in the indicator's unit; null without one, or where its unit does not convert.</summary>
    /// <example>4000</example>
    public required decimal? PlanValue { get; init; }

    /// <summary>The upper end of a plan that is a range.</summary>
    public required decimal? PlanUpperValue { get; init; }

    /// <summary>How the actual bounds the quantity.</summary>
    public required Comparator? ActualComparator { get; init; }

    /// <summary>The actual in the indicator's unit.</summary>
    /// <example>4156</example>
    public required decimal? ActualValue { get; init; }

    /// <summary>The upper end of an actual that is a range.</summary>
    public required decimal? ActualUpperValue { get; init; }

    /// <summary>The indicator's unit.</summary>
    /// <example>列</example>
    public required string Unit { get; init; }

    /// <summary>Actual minus plan, in the unit; percentage points for rates.</summary>
    /// <example>156</example>
    public required decimal? Difference { get; init; }

    /// <summary>完成率 in %, for levels of which higher is better.</summary>
    /// <example>103.9</example>
    public required decimal? CompletionRate { get; init; }

    /// <summary>Soft for a plan with 力争 / 争取 / 努力.</summary>
    public required Strength? Strength { get; init; }

    /// <summary>How well plan and actual answer each other; null where nothing was judged.</summary>
    public required Comparability? Comparability { get; init; }

    /// <summary>Why plan and actual of different wording are the same thing.</summary>
    public required string? LinkReason { get; init; }

    /// <summary>The actual against the year before.</summary>
    public required decimal? ChangeOnYearBefore { get; init; }

    /// <summary>What that change is counted in.</summary>
    public required ChangeUnit? ChangeUnit { get; init; }

    /// <summary>What the report says instead of a figure, where a person has classed it.</summary>
    public required UnansweredClass? UnansweredClass { get; init; }

    /// <summary>Why that is no answer.</summary>
    public required string? UnansweredReason { get; init; }

    /// <summary>The version of the rules of the verdict.</summary>
    /// <example>year-1</example>
    public required string RuleVersion { get; init; }

    /// <summary>Where the plan stands.</summary>
    public required ApiCitation? PlanCitation { get; init; }

    /// <summary>Where the actual stands.</summary>
    public required ApiCitation? ActualCitation { get; init; }

    /// <summary>Permanent addresses.</summary>
    public required ApiLinks Links { get; init; }

    public static ApiVerdict Of(PublishedPlans plans, Indicator indicator, YearCell cell)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(cell);
        var id = $"{indicator.IndicatorId}/{cell.Year.ToString(CultureInfo.InvariantCulture)}";
        return new()
        {
            VerdictId = id,
            IndicatorId = indicator.IndicatorId,
            Indicator = indicator.Name,
            TopicId = indicator.TopicId,
            Year = cell.Year,
            Verdict = cell.Verdict.State,
            PlanComparator = cell.Plan?.Comparator,
            PlanValue = indicator.PrintedValueOf(cell.Plan),
            PlanUpperValue = indicator.PrintedUpperValueOf(cell.Plan),
            ActualComparator = cell.Actual?.Comparator,
            ActualValue = indicator.PrintedValueOf(cell.Actual),
            ActualUpperValue = indicator.PrintedUpperValueOf(cell.Actual),
            Unit = indicator.Unit,
            Difference = cell.Verdict.Difference?.WithoutZeros(),
            CompletionRate = cell.Verdict.CompletionRate?.WithoutZeros(),
            Strength = cell.Plan?.Strength,
            Comparability = cell.Verdict.IsJudged ? cell.Link?.Comparability ?? Domain.Plans.Comparability.Exact : null,
            LinkReason = cell.Link is { } link ? plans.Local(link.Reason) : null,
            ChangeOnYearBefore = cell.ChangeOnYearBefore?.Value.WithoutZeros(),
            ChangeUnit = cell.ChangeOnYearBefore?.Unit,
            UnansweredClass = cell.Unanswered?.Class,
            UnansweredReason = cell.Unanswered?.Reason,
            RuleVersion = YearVerdict.RuleVersion,
            PlanCitation = cell.Plan is { } plan ? ApiCitation.Of(plans, plan) : null,
            ActualCitation = cell.Actual is { } actual ? ApiCitation.Of(plans, actual) : null,
            Links = ApiLinks.Of(plans, $"verdicts/{id}", $"/indicators/{indicator.IndicatorId}"),
        };
    }
}
