namespace ShapingbaPlans.Domain.Plans;

/// <summary>The English form of a Chinese proper name: of a department, an action, a task, a project, a list.</summary>
/// <example>区发展改革委 is "Development and Reform Commission".</example>
public sealed record EnglishName : IFact
{
    /// <summary>The name in Chinese, as the facts have it.</summary>
    public required string NameZh { get; init; }

    /// <summary>The name in English.</summary>
    public required string NameEn { get; init; }

    /// <inheritdoc/>
    public string Key => NameZh;
}
