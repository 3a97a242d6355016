using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading.Quantities;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>Parts of a whole that the sentence has measured before: behind 其中 they are measured as the whole is.</summary>
internal static class Parts
{
    /// <summary>The part's subject made complete by the whole's; null when the part needs nothing.</summary>
    /// <example>
    /// 汽车产量357万辆，其中新能源汽车168万辆 is 新能源汽车产量; 规上工业增加值增长10%，其中装备制造业增长14% is 装备制造业增加值;
    /// 居民人均可支配收入…，其中城镇居民增长4.6% is 城镇居民人均可支配收入.
    /// </example>
    public static string? Of(string part, Spot spot, Memory memory)
    {
        var whole = memory.Subject;
        if (!spot.Phrase.Contains("其中", StringComparison.Ordinal) || part.Length < 2 || whole.Length < 4 || spot.Quantity.Kind == UnitKind.Points
            || HeadNouns.EndingIn(whole) is not { } head || HeadNouns.EndingIn(part) is not null || ContentVerbs.LeadingIn(part) is not null)
            return null;
        for (var shared = Math.Min(part.Length - 1, whole.Length - 2); shared >= 2; shared--)
        {
            if (part.EndsWith(whole[..shared], StringComparison.Ordinal))
                return part + whole[shared..];
        }

        var grows = spot.Quantity.Kind == UnitKind.Percent && spot.Predicate.Motion is Motion.Rises or Motion.Falls && memory.Read is [.., { Measure: Measure.Growth }];
        return grows && part[^1] is '业' or '类' or '品' && head.Length < whole.Length ? part + head : null;
    }
}
