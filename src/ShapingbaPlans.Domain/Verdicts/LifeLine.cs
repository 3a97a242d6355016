using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>The kinds of steps in the life of a promise.</summary>
public enum LifeStepKind
{
    /// <summary>提出: promised for the first time.</summary>
    Stated,

    /// <summary>重申: promised again with the same value.</summary>
    Restated,

    /// <summary>调整: promised again with another value; the old one stays as the step before.</summary>
    Moved,

    /// <summary>公布: the actual of the year.</summary>
    Reported,

    /// <summary>换说法公布: reported in other words; a link gives the reason.</summary>
    ReportedInOtherWords,

    /// <summary>口径变化: reported in a unit that does not convert to the plan's.</summary>
    UnitChanged,

    /// <summary>修订: a later document gives another actual for the same year.</summary>
    ActualRevised,

    /// <summary>未见公布: the report of the year gives no figure.</summary>
    NotMentioned,

    /// <summary>执行中: the year is not reported yet.</summary>
    Pending,
}

/// <summary>One step in the life of a promise.</summary>
/// <param name="Period">The year or span that was promised.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Figure">The figure of the step, with its citation; null for not mentioned and pending.</param>
/// <param name="Before">The figure it restates, moves or revises.</param>
/// <param name="DocumentId">The document of the step; for not mentioned the report that is silent; null for pending.</param>
/// <param name="Reason">The link's reason, for reported in other words.</param>
/// <param name="Unanswered">For not mentioned: the stated fate; null when nobody has classed it.</param>
public sealed record LifeStep(
    Period Period, LifeStepKind Kind, Figure? Figure, Figure? Before, string? DocumentId, string? Reason = null, UnansweredPromise? Unanswered = null);

/// <summary>
/// The life line of a promise: stated, then restated or moved, then reported, not mentioned or pending. Nothing is overwritten:
/// a changed value is a step of its own. Source: domain rule, docs/methods.md.
/// </summary>
/// <example>8.5万辆以上 for 2025 in report-2024 is stated; 8万辆以上 in a later document is moved, with the first as <c>Before</c>.</example>
public static class LifeLine
{
    /// <summary>The steps of all promises of one indicator, by period and then in the order in which the documents speak.</summary>
    public static IReadOnlyList<LifeStep> Of(
        Indicator indicator, IEnumerable<Figure> figures, IEnumerable<Link> links, ReportedYears years, IEnumerable<UnansweredPromise>? unanswered = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(years);
        var own = figures.Where(f => f.IndicatorId == indicator.IndicatorId).ToList();
        var linkOf = links.Where(l => l.IndicatorId == indicator.IndicatorId).ToDictionary(l => l.Year);
        var fateOf = (unanswered ?? []).Where(u => u.IndicatorId == indicator.IndicatorId).ToDictionary(u => u.Year);
        return [.. own.GroupBy(f => f.Period)
            .OrderBy(g => g.Key.LastYear).ThenBy(g => g.Key.FirstYear)
            .SelectMany(g => Of(g.Key, [.. g.OrderBy(years.Order)], linkOf, fateOf, years))];
    }

    private static IEnumerable<LifeStep> Of(Period period, List<Figure> figures, Dictionary<int, Link> links, Dictionary<int, UnansweredPromise> fates, ReportedYears years)
    {
        Figure? plan = null;
        foreach (var figure in figures.Where(f => f.Role == Role.Plan))
        {
            yield return new(period, plan is null ? LifeStepKind.Stated : SaysTheSame(plan, figure) ? LifeStepKind.Restated : LifeStepKind.Moved,
                figure, plan, figure.DocumentId);
            plan = figure;
        }

        var actual = period.IsSingleYear ? years.ActualOf(period.LastYear, figures) : figures.FirstOrDefault(f => f.Role == Role.Actual);
        if (actual is not null)
            yield return Reported(period, plan, actual, links.GetValueOrDefault(period.LastYear));
        foreach (var revised in figures.Where(f => f.Role == Role.Actual && f != actual && !SaysTheSame(actual!, f)))
            yield return new(period, LifeStepKind.ActualRevised, revised, actual, revised.DocumentId);
        if (actual is null && plan is not null)
        {
            yield return years.IsReported(period.LastYear)
                ? new(period, LifeStepKind.NotMentioned, null, plan, years.ReportOf(period.LastYear)?.DocumentId, Unanswered: period.IsSingleYear ? fates.GetValueOrDefault(period.LastYear) : null)
                : new(period, LifeStepKind.Pending, null, plan, null);
        }
    }

    private static LifeStep Reported(Period period, Figure? plan, Figure actual, Link? link)
    {
        var kind = plan is not null && !UnitWords.AreConvertible(actual.Unit, plan.Unit) ? LifeStepKind.UnitChanged
            : plan is not null && link is not null ? LifeStepKind.ReportedInOtherWords : LifeStepKind.Reported;
        return new(period, kind, actual, plan, actual.DocumentId, kind == LifeStepKind.Reported ? null : link?.Reason);
    }

    /// <summary>True when two figures state the same bound, whatever the scale of their units: 8.5万辆 and 85000辆.</summary>
    internal static bool SaysTheSame(Figure a, Figure b)
        => Measured.In(a.Unit, b) is { } other && other.Bound == a.Bound;
}
