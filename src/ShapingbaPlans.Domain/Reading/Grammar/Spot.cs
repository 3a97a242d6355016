using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading.Quantities;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>A quantity in its sentence: what stands before it and behind it, and what the rules have made of it so far.</summary>
internal sealed class Spot(Quantity quantity)
{
    /// <summary>The quantity.</summary>
    public Quantity Quantity { get; } = quantity;

    /// <summary>The text of its clause before it, from the figure before on.</summary>
    public string Phrase { get; init; } = "";

    /// <summary>The whole clause before it, figures and all: where 力争 is looked for.</summary>
    public string Clause { get; init; } = "";

    /// <summary>The words that go on right behind it.</summary>
    public string Noun { get; init; } = "";

    /// <summary>True when the words behind it run up to the next figure.</summary>
    public bool RunsIntoNext { get; init; }

    /// <summary>True when only the marks of a list stand between the figure before and this one's words.</summary>
    public bool IsChained { get; init; }

    /// <summary>True when the figure before it counts what stands, and this one goes on in its list: 三甲医院达6家、社区医院12家.</summary>
    public bool ContinuesCount { get; set; }

    /// <summary>True when 累计 stands before the list that it goes on: 累计收回债权19亿元、盘活资产5亿元.</summary>
    public bool ContinuesSum { get; set; }

    /// <summary>True when a clause mark stands between the figure before and this one.</summary>
    public bool OpensClause { get; init; }

    /// <summary>Which part of the sentence, cut at semicolons.</summary>
    public int Section { get; init; }

    /// <summary>The clause before its own, when it is the first figure of its sentence: what a bare 营业收入 is about.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The year that stands right before it: 增加到2005年的4070亿元.</summary>
    public int? OwnYear { get; init; }

    /// <summary>The year that a change of its sentence starts from: 由2000年的….</summary>
    public int? BaseYear { get; set; }

    /// <summary>The subject as the next figures carry it on; empty for the subject itself.</summary>
    public string CarriedAs { get; set; } = "";

    /// <summary>What stands before the noun behind the number: the figures of its list go on with it.</summary>
    public string NounHead { get; set; } = "";

    /// <summary>The verb phrase before it.</summary>
    public Predicate Predicate { get; set; } = new("", Motion.None);

    /// <summary>What is measured; several for 均.</summary>
    public List<string> Subjects { get; set; } = [];

    /// <summary>The rule that found the subject.</summary>
    public string SubjectRule { get; set; } = "";

    /// <summary>How sure that rule is.</summary>
    public decimal SubjectConfidence { get; set; }

    /// <summary>What it measures.</summary>
    public Measure Measure { get; set; }

    /// <summary>The rule that found the measure.</summary>
    public string MeasureRule { get; set; } = "";

    /// <summary>True once a list has given it its subject.</summary>
    public bool IsResolved => Subjects.Count > 0;

    /// <summary>The text that decides the measure when a list shares one verb phrase.</summary>
    public string MeasureText { get; set; } = "";

    /// <summary>True when the value is negative.</summary>
    public bool IsNegative => Quantity.Falls || Predicate.Motion is Motion.Falls or Motion.Below;

    /// <summary>The subject, or the first of several.</summary>
    public string Subject => Subjects.Count > 0 ? Subjects[0] : "";
}
