using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.YearMatrix;

namespace ShapingbaPlans.Web.Shared.Tasks;

/// <summary>An indicator that an item of the action plan names, with what became of it.</summary>
/// <param name="Naming">The words that name it: the only tie between the two.</param>
/// <param name="History">The indicator's years.</param>
/// <param name="Target">Its target for the end of the action plan; null when there is none.</param>
public sealed record NamedIndicator(TaskIndicator Naming, IndicatorHistory History, HorizonRow? Target)
{
    public Indicator Indicator => History.Indicator;

    /// <summary>The last reported year with a promise; before the first such year the promise that is pending; null without any promise.</summary>
    public YearCell? LatestPromise
        => History.Years.LastOrDefault(c => c.Plan is not null && c.Verdict.State != YearState.Pending)
            ?? History.Years.FirstOrDefault(c => c.Plan is not null);

    /// <summary>The indicators that an item names, in the order in which it names them.</summary>
    public static IReadOnlyList<NamedIndicator> Of(PublishedPlans plans, string taskId)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return [.. plans.Tasks.IndicatorsOf[taskId].OrderBy(n => n.Start).ThenBy(n => n.IndicatorId, StringComparer.Ordinal)
            .Select(n => (Naming: n, History: plans.History(n.IndicatorId))).Where(p => p.History is not null)
            .Select(p => new NamedIndicator(p.Naming, p.History!, HorizonRow.Of(plans, p.History!)))];
    }
}
