using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Features.ActionPlan;

/// <summary>Every target that an action plan states, with its path.</summary>
public static class ActionPlanTargets
{
    public static IReadOnlyList<TargetRow> Of(PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var documents = plans.Documents.Where(d => d.Kind == DocumentKind.ActionPlan).Select(d => d.DocumentId).ToHashSet();
        return [.. from history in plans.Histories
            from target in plans.Figures[history.Indicator.IndicatorId]
            where target.Role == Role.Plan && documents.Contains(target.DocumentId)
            select Row(plans, history, target)];
    }

    private static TargetRow Row(PublishedPlans plans, IndicatorHistory history, Figure target)
    {
        var indicator = history.Indicator;
        // A yearly average is answered by the yearly growth of the same thing.
        var companion = indicator.Measure == Measure.AvgGrowth && IndicatorHistory.CompanionOf(indicator.IndicatorId) is { } id ? plans.History(id) : null;
        var answers = companion ?? history;
        var actuals = answers.Years.Select(c => c.Actual).OfType<Figure>().ToList();
        var path = history.Horizon.FirstOrDefault(h => h.Target == target)?.Path
            ?? HorizonPath.Judge(indicator, target, actuals, plans.ReportedYears.Cast<int?>().LastOrDefault());
        var latest = path.Points.Count > 0 ? path.Points[^1].Figure : actuals.LastOrDefault(f => f.Period.LastYear <= path.TargetYear);
        return new(indicator, plans.Topic(indicator.TopicId), target, path, latest, NoticeOf(indicator, path, answers));
    }

    private static OutOfReach? NoticeOf(Indicator indicator, HorizonPath path, IndicatorHistory answers)
        => AnnualTargets.Toward(indicator, path, answers) is { Comparison.Fits: false } targets ? new(targets.Next, targets.Needed) : null;
}
