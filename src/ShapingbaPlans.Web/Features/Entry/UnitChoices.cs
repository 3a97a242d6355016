using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Features.Entry;

/// <summary>The units that a figure may be written in, by the indicator's.</summary>
public static class UnitChoices
{
    private static readonly string[] Scales = ["", "万", "亿", "万亿"];
    private static readonly string[] Rates = ["%", "个百分点", "‰"];

    /// <example>亿元 → 元, 万元, 亿元, 万亿元; % → % alone.</example>
    public static IEnumerable<string> Of(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var scale = Scales.LastOrDefault(s => s.Length > 0 && unit.Length > s.Length && unit.StartsWith(s, StringComparison.Ordinal)) ?? "";
        var bare = unit[scale.Length..];
        return Rates.Contains(bare) || bare.Contains('/', StringComparison.Ordinal) ? [unit] : Scales.Select(s => s + bare).Where(u => UnitWords.AreConvertible(u, unit)).Append(unit).Distinct();
    }
}
