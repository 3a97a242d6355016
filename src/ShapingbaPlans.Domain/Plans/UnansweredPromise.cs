namespace ShapingbaPlans.Domain.Plans;

/// <summary>
/// The stated fate of a promise whose year is reported and which has no figure for an answer (未见公布): a person's class and reason.
/// Without one the promise is just as unanswered, only nobody has said why yet.
/// </summary>
/// <example>1000 parking spaces planned for 2025, of which the report counts only 14 small parking lots and 300 shared spaces: <c>unit-or-scope-changed</c>.</example>
public sealed record UnansweredPromise : IFact
{
    /// <summary>The indicator.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>The year of the promise.</summary>
    public required int Year { get; init; }

    /// <summary>What the report says instead of a figure.</summary>
    public required UnansweredClass Class { get; init; }

    /// <summary>The document that comes nearest to an answer; null when none does.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The paragraph of <see cref="DocumentId"/> that comes nearest, from 1; null when none does.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Why that is no answer, in Chinese.</summary>
    public required string ReasonZh { get; init; }

    /// <summary>Why that is no answer, in English.</summary>
    public required string ReasonEn { get; init; }

    /// <inheritdoc/>
    public string Key => $"{IndicatorId}/{Year}";
}

/// <summary>What a report says of a promise instead of answering it with a figure.</summary>
public enum UnansweredClass
{
    /// <summary>换了说法: a figure of nearly the same thing, different in two ways or more.</summary>
    Reworded,

    /// <summary>提及而无数字: the thing is reported without a number.</summary>
    MentionedWithoutNumber,

    /// <summary>单位或范围不同: a figure in another unit or of another scope.</summary>
    UnitOrScopeChanged,

    /// <summary>未提及: not a word of it.</summary>
    NotMentioned,

    /// <summary>尚未到期: the promise itself is due later than its year's report.</summary>
    NotYetDue,
}
