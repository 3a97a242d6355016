namespace ShapingbaPlans.Domain.Plans;

/// <summary>
/// Units as the documents print them: a scale (万 = 10^4, 亿 = 10^8) before a base word. Counting words of the same
/// thing (户 / 家 / 个) count alike. Source: GB 3100 prefixes do not cover 万 and 亿; they are the plain Chinese numerals.
/// </summary>
/// <example>8.5万辆 in 辆 is 85000; 1.2亿元 in 万元 is 12000; 3公里 cannot be converted to 个.</example>
public static class UnitWords
{
    private static readonly string[] CountingWords = ["户", "家", "个"];

    // What is counted one by one; all else is measured, and its numbers are rounded.
    private static readonly string[] CountedThings =
        [.. CountingWords, "项", "条", "处", "位", "人", "所", "名", "列", "栋", "套", "辆", "次", "宗", "场", "件", "座", "种", "票", "批", "台", "单", "类"];

    /// <summary>True for a unit of whole things, so that a printed number without decimals is exact: 207个, but not 20万个 or 35公里.</summary>
    public static bool IsCount(string unit) => CountedThings.Contains(unit);

    /// <summary>Converts a value between units of the same base.</summary>
    /// <returns>The value in <paramref name="to"/>, or null when the units do not convert.</returns>
    public static decimal? Convert(decimal value, string from, string to)
    {
        if (from == to)
            return value;
        var (fromScale, fromBase) = Split(from);
        var (toScale, toBase) = Split(to);
        return SameBase(fromBase, toBase) ? value * fromScale / toScale : null;
    }

    /// <summary>A value without the scale of its unit, to put values of one thing in order: 8.5万辆 is 85000.</summary>
    public static decimal Unscaled(decimal value, string unit) => value * Split(unit).Scale;

    /// <summary>True when values of the two units can be compared.</summary>
    public static bool AreConvertible(string from, string to) => Convert(1m, from, to) is not null;

    private static (decimal Scale, string Base) Split(string unit) => unit switch
    {
        _ when unit.StartsWith("万亿", StringComparison.Ordinal) => (1_000_000_000_000m, unit[2..]),
        _ when unit.StartsWith('亿') => (100_000_000m, unit[1..]),
        _ when unit.StartsWith('万') => (10_000m, unit[1..]),
        _ => (1m, unit),
    };

    private static bool SameBase(string a, string b)
        => a == b || (CountingWords.Contains(a) && CountingWords.Contains(b));
}
