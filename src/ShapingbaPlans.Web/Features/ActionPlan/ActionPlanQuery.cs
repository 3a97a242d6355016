using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.ActionPlan;

/// <summary>What the page and its CSV show.</summary>
/// <param name="Plans">The published facts they come from.</param>
/// <param name="Filter">What was asked for, as understood.</param>
/// <param name="All">Every target, for the finding.</param>
/// <param name="Shown">The targets that the filter accepts, in order.</param>
/// <param name="Actions">The actions with their tasks; a filter of the targets leaves them alone.</param>
/// <param name="Problem">The part of the address that cannot be answered; null when all can.</param>
public sealed record ActionPlanView(
    PublishedPlans Plans, ActionPlanFilter Filter, IReadOnlyList<TargetRow> All, IReadOnlyList<TargetRow> Shown,
    IReadOnlyList<PlanAction> Actions, AddressProblem? Problem)
{
    public int Count(HorizonState state) => All.Count(r => r.Path.State == state);

    public IEnumerable<Topic> Topics => All.Select(r => r.Topic).Distinct().OrderBy(t => t.Sort);
}

/// <summary>Reads the targets of the action plan.</summary>
public sealed class ActionPlanQuery(PublishedPlansReader reader)
{
    // What needs a hand comes first; what nothing can be said about, last.
    private static readonly HorizonState[] Worst =
    [
        HorizonState.GoingBack, HorizonState.Limited, HorizonState.NeedsAcceleration, HorizonState.OnTrack, HorizonState.Reached, HorizonState.NotEnoughData,
    ];

    public async Task<ActionPlanView> LoadAsync(ActionPlanAsk ask, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var problem = ActionPlanFilter.Read(ask, plans, out var filter);
        var all = ActionPlanTargets.Of(plans);
        return new(plans, filter, all, [.. Ordered(all.Where(filter.Accepts), filter.Order)], PlanActions.Of(plans, all), problem);
    }

    private static IEnumerable<TargetRow> Ordered(IEnumerable<TargetRow> rows, TargetOrder order)
    {
        // Where nothing else decides, targets stand as the document states them.
        var stated = rows.OrderBy(r => r.Target.DocumentId, StringComparer.Ordinal).ThenBy(r => r.Target.Paragraph).ThenBy(r => r.Target.Start).ToList();
        return order switch
        {
            TargetOrder.State => stated.OrderBy(r => Array.IndexOf(Worst, r.Path.State)),
            TargetOrder.Name => stated.OrderBy(r => r.Indicator.Name, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true)),
            _ => stated.OrderBy(r => r.Topic.Sort).ThenBy(r => r.Path.State == HorizonState.NotEnoughData),
        };
    }
}
