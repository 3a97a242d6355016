namespace ShapingbaPlans.Domain.Plans;

/// <summary>One measured thing with one unit, one measure and one scope (指标).</summary>
public sealed record Indicator : IFact
{
    /// <summary>A slug such as <c>gdp-growth</c>.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>The standard name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>The standard name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>The topic it belongs to.</summary>
    public required string TopicId { get; init; }

    /// <summary>The unit its figures are shown in, e.g. <c>亿元</c>, <c>%</c>, <c>万辆</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What its values measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Which way is better.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Its class in the planning system.</summary>
    public Nature Nature { get; init; }

    /// <summary>How much a reader looks for it.</summary>
    public Prominence Prominence { get; init; } = Prominence.Tracked;

    /// <summary>What it counts, in Chinese.</summary>
    public string DefinitionZh { get; init; } = "";

    /// <summary>What it counts, in English.</summary>
    public string DefinitionEn { get; init; } = "";

    /// <summary>Other names that the documents use, separated by <c>|</c>.</summary>
    public string AliasesZh { get; init; } = "";

    /// <inheritdoc/>
    public string Key => IndicatorId;

    /// <summary>True when values are rates: differences are percentage points, and no ratio of two values is shown.</summary>
    public bool IsRate => Measure is Measure.Growth or Measure.AvgGrowth or Measure.Share or Measure.Progress or Measure.Completion or Measure.ChangePp;
}
