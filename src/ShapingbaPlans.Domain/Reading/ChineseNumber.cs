namespace ShapingbaPlans.Domain.Reading;

/// <summary>Numbers written in Chinese numerals. Source: the plain reading of 十 百 千 万 亿 as powers of ten.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>True for a letter that numbers are written with.</summary>
    public static bool IsNumeral(char letter) => DigitOf(letter) >= 0 || PowerOf(letter) > 0;

    /// <summary>The value of one digit letter, -1 for any other: 两 is 2, 〇 and ○ are 0.</summary>
    public static int DigitOf(char letter) => letter switch
    {
        '两' => 2,
        '〇' or '○' => 0,
        _ => Digits.IndexOf(letter, StringComparison.Ordinal),
    };

    /// <summary>Reads a whole number; false for anything else, and for numbers beyond 万亿.</summary>
    /// <example>十五 is 15; 二百三十 is 230; 三万五千 is 35000; 二〇二五 is 2025; 百 is 100.</example>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 16)
            return false;
        return IsPositional(text) ? TryPositional(text, out value) : TryPowers(text, out value);
    }

    private static bool IsPositional(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (PowerOf(letter) > 0)
                return false;
        }

        return text.Length > 1;
    }

    // 二〇二五: digit by digit. 三四 means "three or four" and is no number.
    private static bool TryPositional(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.Length < 3)
            return false;
        foreach (var letter in text)
        {
            if (DigitOf(letter) is var digit && digit < 0)
                return false;
            value = (value * 10) + digit;
        }

        return true;
    }

    private static bool TryPowers(ReadOnlySpan<char> text, out decimal value)
    {
        decimal total = 0, section = 0, digit = -1;
        value = 0;
        foreach (var letter in text)
        {
            if (DigitOf(letter) is var d && d >= 0)
            {
                digit = d;
                continue;
            }

            var power = PowerOf(letter);
            if (power == 0)
                return false;
            if (power >= 10_000)
            {
                var below = section + Math.Max(digit, 0);
                total = (total + (below == 0 ? 1 : below)) * power;
                section = 0;
            }
            else
            {
                section += (digit < 0 ? 1 : digit) * power;
            }

            digit = -1;
            if (total > 1e16m)
                return false;
        }

        value = total + section + Math.Max(digit, 0);
        return true;
    }

    private static int PowerOf(char letter) => letter switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };
}
