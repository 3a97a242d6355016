using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Revising;

/// <summary>What is wrong with a proposed figure (errors), or asks for a reason (warnings).</summary>
public enum ChangeProblemKind
{
    /// <summary>单位不符: the unit does not convert to the indicator's.</summary>
    UnitDoesNotConvert,

    /// <summary>区间不全: a range without an upper value, an upper value without a range, or the upper below the lower.</summary>
    RangeIsNotOne,

    /// <summary>缺少出处: no document, paragraph or printed form.</summary>
    CitationIsMissing,

    /// <summary>出处不实: the document has no such paragraph, or the length is not that of the printed form.</summary>
    CitationDoesNotFit,

    /// <summary>占比越界: a share, progress or completion of the indicator that cannot be.</summary>
    ShareIsImpossible,

    /// <summary>名次不符: a rank that is no whole number from 1.</summary>
    RankIsImpossible,

    /// <summary>重复: the document says something of the indicator, year and role already.</summary>
    IsDuplicate,

    /// <summary>与上年相差过大: further than a factor of 5 from last year's.</summary>
    FarFromLastYear,

    /// <summary>正负变号: the sign is another than last year's.</summary>
    SignChanged,

    /// <summary>增速与总量不符: the growth does not follow from two levels.</summary>
    GrowthContradictsLevels,

    /// <summary>限定词松于计划: the actual is printed more loosely than the promise asked.</summary>
    LooserThanPromise,

    /// <summary>年中改计划: a plan is changed after its year began.</summary>
    PlanChangedLate,

    /// <summary>与原文不同: the printed form says another number.</summary>
    PrintedSaysAnother,
}

/// <summary>A problem of a proposed figure with the figures it was compared with.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Against">The figures compared with; empty when the figure stands alone.</param>
public sealed record ChangeProblem(ChangeProblemKind Kind, IReadOnlyList<Figure> Against)
{
    /// <summary>Errors block; warnings want a reason.</summary>
    public bool IsError => Kind < ChangeProblemKind.FarFromLastYear;
}
