using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Features.ActionPlan;

/// <summary>How the targets are ordered; the page groups them by the same thing.</summary>
public enum TargetOrder { Topic, State, Name }

/// <summary>The part of the address that chooses targets: as typed.</summary>
public sealed record ActionPlanAsk(string? Topic, string? State, string? Q, string? Sort);

/// <summary>Which targets are shown, and in which order.</summary>
public sealed record ActionPlanFilter(string? TopicId, HorizonState? State, string Text, TargetOrder Order)
{
    /// <summary>The longest text that is searched for.</summary>
    public const int LongestText = 60;

    public static readonly ActionPlanFilter All = new(null, null, "", TargetOrder.Topic);

    /// <summary>Reads an address; the name of the part that is not understood comes back when there is one.</summary>
    public static (ActionPlanFilter Filter, string? Problem) Read(ActionPlanAsk ask, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(plans);
        HorizonState? state = null;
        var order = TargetOrder.Topic;
        if (!string.IsNullOrEmpty(ask.Topic) && plans.Topics.All(t => t.TopicId != ask.Topic))
            return (All, "topic");
        if (!string.IsNullOrEmpty(ask.State))
        {
            if (!Codes.TryParse<HorizonState>(ask.State, out var read))
                return (All, "state");
            state = read;
        }

        if (!string.IsNullOrEmpty(ask.Sort) && !Codes.TryParse(ask.Sort, out order))
            return (All, "sort");
        var text = (ask.Q ?? "").Trim();
        return (new(string.IsNullOrEmpty(ask.Topic) ? null : ask.Topic, state, text[..Math.Min(text.Length, LongestText)], order), null);
    }

    public bool Accepts(TargetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (TopicId is null || row.Topic.TopicId == TopicId)
            && (State is null || row.Path.State == State)
            && (Text.Length == 0 || Names(row.Indicator).Any(n => n.Contains(Text, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Names(Indicator indicator) => [indicator.NameZh, indicator.NameEn, indicator.AliasesZh, indicator.IndicatorId];
}
