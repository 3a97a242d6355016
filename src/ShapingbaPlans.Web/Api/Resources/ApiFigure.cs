using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Api.Resources;

/// <summary>One statement of a document: indicator, period, role, comparator, value and unit, with its citation (数字).</summary>
public sealed record ApiFigure
{
    /// <summary>Indicator, period, role and document, joined by slashes.</summary>
    /// <example>gdp/2022/actual/report-2022</example>
    public required string FigureId { get; init; }

    /// <summary>The indicator.</summary>
    /// <example>gdp</example>
    public required string IndicatorId { get; init; }

    /// <summary>The indicator's name in the language asked for.</summary>
    /// <example>地区生产总值</example>
    public required string Indicator { get; init; }

    /// <summary>The indicator's topic.</summary>
    /// <example>economy</example>
    public required string TopicId { get; init; }

    /// <summary>A year, or a span of years: 2023-2027.</summary>
    /// <example>2023-2027</example>
    public required string Period { get; init; }

    /// <summary>Promised or reported as done.</summary>
    public required Role Role { get; init; }

    /// <summary>How the value bounds the quantity: ge is 以上, gt 突破, le 以内, about 左右.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>Firm, or soft for 力争 / 争取 / 努力.</summary>
    public required Strength Strength { get; init; }

    /// <summary>The value in its unit with the digits printed, sign applied: 下降1.6% is -1.6.</summary>
    /// <example>1106.7</example>
    public required decimal Value { get; init; }

    /// <summary>The upper value of a range.</summary>
    public required decimal? UpperValue { get; init; }

    /// <summary>The unit of the value, as printed.</summary>
    /// <example>亿元</example>
    public required string Unit { get; init; }

    /// <summary>A judgement call of the person who read it; empty otherwise.</summary>
    public required string Note { get; init; }

    /// <summary>The verdict or state of the year that this figure was judged in; null where it took no part.</summary>
    public required YearState? Verdict { get; init; }

    /// <summary>Where a horizon target stands; null for other figures.</summary>
    public required HorizonState? PathState { get; init; }

    /// <summary>Where it stands.</summary>
    public required ApiCitation Citation { get; init; }

    /// <summary>Permanent addresses.</summary>
    public required ApiLinks Links { get; init; }

    public static ApiFigure Of(PublishedPlans plans, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(figure);
        var history = plans.History(figure.IndicatorId)!;
        return new()
        {
            FigureId = figure.Key,
            IndicatorId = figure.IndicatorId,
            Indicator = history.Indicator.Name,
            TopicId = history.Indicator.TopicId,
            Period = figure.Period.ToString(),
            Role = figure.Role,
            Comparator = figure.Comparator,
            Strength = figure.Strength,
            Value = figure.ValueAsPrinted,
            UpperValue = figure.UpperValueAsPrinted,
            Unit = figure.Unit,
            Note = plans.Local(figure.Note),
            Verdict = history.Years.FirstOrDefault(c => c.Plan == figure || c.Actual == figure)?.Verdict.State,
            PathState = history.Horizon.FirstOrDefault(h => h.Target == figure)?.Path.State,
            Citation = ApiCitation.Of(plans, figure),
            Links = ApiLinks.Of(plans, $"figures/{figure.Key}", $"/indicators/{figure.IndicatorId}"),
        };
    }
}
