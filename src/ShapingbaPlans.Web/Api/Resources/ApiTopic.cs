using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Api.Resources;

/// <summary>One of the topics (专题) that group indicators.</summary>
public sealed record ApiTopic
{
    /// <summary>Its id.</summary>
    /// <example>openness</example>
    public required string TopicId { get; init; }

    /// <summary>Its name in the language asked for.</summary>
    /// <example>开放</example>
    public required string Topic { get; init; }

    /// <summary>Its place in the order of topics, from 1.</summary>
    public required int Sort { get; init; }

    /// <summary>How many indicators it has.</summary>
    public required int Indicators { get; init; }

    /// <summary>Permanent addresses.</summary>
    public required ApiLinks Links { get; init; }

    public static ApiTopic Of(PublishedPlans plans, Topic topic)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(topic);
        return new()
        {
            TopicId = topic.TopicId,
            Topic = topic.Name,
            Sort = topic.Sort,
            Indicators = plans.Indicators.Count(i => i.TopicId == topic.TopicId),
            Links = new() { Self = ApiAddress.Of(plans, $"topics/{topic.TopicId}"), Page = ApiAddress.OfPage(plans, "/indicators", ("topic", topic.TopicId)) },
        };
    }
}
