using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Shared;

/// <summary>
/// An amount counted in 万 or 亿 as English says it: in millions or billions, or in full below a million. The digits printed stay as they are.
/// </summary>
/// <example>1106.7亿元 is 110.67 billion yuan; 8.5万辆 is 85 000 vehicles; 120.3万人次 is 1.203 million visits.</example>
internal readonly record struct EnglishAmount(int Shift, string Scale, string Unit)
{
    /// <summary>How to say amounts of this size in this unit; null for a unit that is neither 万 nor 亿.</summary>
    public static EnglishAmount? Of(decimal largest, string unit)
    {
        if (unit.Length < 2 || unit[0] is not ('万' or '亿'))
            return null;
        var power = unit[0] == '万' ? 4 : 8;
        var inFull = Math.Abs(largest) * Power(power);
        var (scalePower, word) = inFull >= 1_000_000_000m ? (9, "billion") : inFull >= 1_000_000m ? (6, "million") : (0, "");
        return new(power - scalePower, word, unit[1..]);
    }

    /// <summary>The value in the scale; 1106.7亿 with a shift of −1 is 110.67.</summary>
    public decimal ValueOf(decimal value) => Shift >= 0 ? value * Power(Shift) : value / Power(-Shift);

    /// <summary>The decimals that keep the digits printed: 4800亿 is 480 billion, not 480.0.</summary>
    public int DecimalsOf(decimal value, int decimals)
    {
        var all = Math.Max(0, decimals - Shift);
        return Math.Clamp(ValueOf(value).WithoutZeros().Scale, Math.Min(decimals, all), all);
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
            power *= 10m;
        return power;
    }
}
