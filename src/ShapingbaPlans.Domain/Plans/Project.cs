namespace ShapingbaPlans.Domain.Plans;

/// <summary>A named key project in a report's list, for one plan year (重点项目).</summary>
public sealed record Project : IFact
{
    /// <summary>In place of a list: it is named in the running text.</summary>
    public const string TextZh = "正文";

    /// <summary>A slug; the same project keeps it over the years.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>The year it is planned for; of a text about what was done, that year.</summary>
    public required int PlanYear { get; init; }

    /// <summary>The list it stands in, e.g. 专栏一; <see cref="TextZh"/> when it is named outside any list.</summary>
    public required string ListZh { get; init; }

    /// <summary>The group inside the list; empty when there is none.</summary>
    public string GroupZh { get; init; } = "";

    /// <summary>The document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The paragraph it stands in, from 1.</summary>
    public required int Paragraph { get; init; }

    /// <inheritdoc/>
    public string Key => $"{ProjectId}/{PlanYear}/{ListZh}";
}
