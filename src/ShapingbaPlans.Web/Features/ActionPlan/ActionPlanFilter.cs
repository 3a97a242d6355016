using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.ActionPlan;

/// <summary>How the targets are ordered; the page groups them by the same thing.</summary>
public enum TargetOrder { Topic, State, Name }

/// <summary>The part of the address that chooses targets: as typed.</summary>
public sealed record ActionPlanAsk(string? Topic, string? State, string? Q, string? Sort);

/// <summary>Which targets are shown, and in which order.</summary>
public sealed record ActionPlanFilter(string? TopicId, HorizonState? State, SearchText Text, TargetOrder Order)
{
    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(ActionPlanAsk ask, PublishedPlans plans, out ActionPlanFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var address = new AddressReader();
        filter = new(
            address.Topic(ask.Topic, plans),
            address.Term<HorizonState>("state", ask.State),
            SearchText.Of(ask.Q),
            address.Term<TargetOrder>("sort", ask.Sort) ?? TargetOrder.Topic);
        return address.Problem;
    }

    /// <summary>Some targets may be left out.</summary>
    public bool IsChoosing => TopicId is not null || State is not null || !Text.IsEmpty;

    public bool Accepts(TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (TopicId is null || row.Topic.TopicId == TopicId)
            && (State is null || row.Path.State == State)
            && Text.Finds(row.Indicator);
    }
}
