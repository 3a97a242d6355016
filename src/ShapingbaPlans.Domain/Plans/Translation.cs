namespace ShapingbaPlans.Domain.Plans;

/// <summary>
/// The English form of a Chinese text among the facts: the proper name of a department, action, task, project or list, a figure's note, a link's reason.
/// </summary>
/// <example>区发展改革委 is "Development and Reform Commission".</example>
public sealed record Translation : IFact
{
    /// <summary>The text in Chinese, as the facts have it.</summary>
    public required string TextZh { get; init; }

    /// <summary>The text in English.</summary>
    public required string TextEn { get; init; }

    /// <inheritdoc/>
    public string Key => TextZh;
}
