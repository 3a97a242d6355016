using System.Text.RegularExpressions;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>A target that a report of results quotes: it stays a promise, of the year reported.</summary>
internal static partial class TargetWords
{
    /// <summary>True when the figure is what had been promised, not what came of it.</summary>
    /// <example>新改扩建幼儿园48所，超额完成40所的年度目标任务: 40所 is a target, 48所 is not.</example>
    public static bool Quotes(Spot spot)
        => spot.Measure is not (Measure.Completion or Measure.ChangePp or Measure.Rank or Measure.Progress) && (IsNamedBehind(spot) || Before().IsMatch(spot.Phrase.TrimEnd()) || (spot.Quantity.Kind is not Quantities.UnitKind.Percent && IsWhole(spot.Phrase)));

    /// <summary>True when the words behind the number say that it is a target of what stands before.</summary>
    public static bool IsNamedBehind(Spot spot) => Behind().IsMatch(spot.Noun);

    /// <summary>True for what a part of is given: 完成年计划710亿元的89.4%.</summary>
    public static bool IsWhole(string phrase) => Whole().IsMatch(phrase.TrimEnd());

    [GeneratedRegex("(?:完成|占|达到|达|为)(?:全年|年度|年初|年|既定|预期|市定|省定|总)*(?:计划|目标|任务|预算)(?:任务|目标|投资|数|总量)?(?:的)?$")]
    private static partial Regex Whole();

    [GeneratedRegex("^的?(?:年度|年初|全年|预期|既定|计划|约束性|市定|省定|确定)*(?:目标任务|任务目标|目标)(?:值)?(?:$|[^一-鿿]|以上)")]
    private static partial Regex Behind();

    [GeneratedRegex("(?:年度计划投资|年度投资计划|年度计划|年度目标(?:值|任务)?|年初目标(?:值)?|计划目标(?:值)?|预期目标(?:值)?)(?:为|是)?$|^[，,、（( ]*(?:其中)?(?:本年度|今年|年度|全年|年初)计划(?:新)?(?:开工|建设|完成|实施|竣工|改造)")]
    private static partial Regex Before();
}
