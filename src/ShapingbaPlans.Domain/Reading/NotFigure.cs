namespace ShapingbaPlans.Domain.Reading;

/// <summary>Why a written number is no figure.</summary>
public enum NotFigureReason
{
    /// <summary>日期: a date, a year, a span of years.</summary>
    Date,

    /// <summary>文号: a document, index or telephone number.</summary>
    DocumentNumber,

    /// <summary>届次: the ordinal of a meeting, a batch, an edition.</summary>
    Ordinal,

    /// <summary>名称: a name that holds a number: 15号线, a programme, a slogan.</summary>
    Name,

    /// <summary>编号: the numbering of a list or a footnote.</summary>
    Numbering,

    /// <summary>重复: the same statement of a figure that is cited elsewhere in the document.</summary>
    Repeat,

    /// <summary>规模: a size inside a project's name, neither promised nor reported.</summary>
    Capacity,

    /// <summary>不计数: a numeral that counts nothing measured.</summary>
    NotCounted,
}

/// <summary>A written number that a person has read and found to be no figure.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Paragraph">The paragraph, from 1.</param>
/// <param name="Start">Offset in the trimmed paragraph, UTF-16 code units, from 0.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Printed">That slice; it may hold neighbours, so that 2025年2月 is one.</param>
/// <param name="Reason">Why it is none.</param>
public sealed record NotFigure(string DocumentId, int Paragraph, int Start, int Length, string Printed, NotFigureReason Reason);
