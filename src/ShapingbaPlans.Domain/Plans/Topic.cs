namespace ShapingbaPlans.Domain.Plans;

/// <summary>One of the thirteen topics (专题) that group indicators.</summary>
public sealed record Topic : IFact
{
    /// <summary>A slug such as <c>openness</c>.</summary>
    public required string TopicId { get; init; }

    /// <summary>The name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>The name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>The place in the order of topics, from 1.</summary>
    public required int Sort { get; init; }

    /// <inheritdoc/>
    public string Key => TopicId;
}
