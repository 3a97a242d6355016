using System.Globalization;

namespace ShapingbaPlans.Domain.Reading.Quantities;

/// <summary>A number read from digits: its value, where it ends, and the scale behind it.</summary>
internal readonly record struct DigitNumber(decimal Value, int End, string Scale, bool IsRounded, bool IsPlain);

/// <summary>Numbers in digits, full-width ones too, with thousands marks, decimals, 万 亿 and 余 多.</summary>
internal static class DigitNumbers
{
    private const int LongestRun = 20;

    /// <summary>True for a digit, ASCII or full-width.</summary>
    public static bool IsDigit(char letter) => letter is (>= '0' and <= '9') or (>= '０' and <= '９');

    /// <summary>Behind the run of digits and points that starts here.</summary>
    public static int RunEnd(string text, int start)
    {
        var at = start;
        while (at < text.Length && (IsDigit(text[at]) || (at + 1 < text.Length && at > start && IsDigit(text[at + 1]) && (text[at] is '.' or '．' || IsThousandsMark(text, start, at)))))
            at++;
        return at;
    }

    /// <summary>Reads the number whose first digit stands here; null when it is none (too long, two points).</summary>
    /// <example>12.5万余 is 12.5 with the scale 万, rounded; 1,250 is 1250; ２００ is 200.</example>
    public static DigitNumber? Read(string text, int start)
    {
        var end = RunEnd(text, start);
        if (end - start > LongestRun || !TryParse(text.AsSpan(start, end - start), out var value))
            return null;
        var at = end;
        var rounded = false;
        if (IsRoundingLetter(text, at))
            (rounded, at) = (true, at + 1);
        at = BehindBlanks(text, at);
        var (scale, factor, length) = ScaleAt(text, at);
        if (rounded && length == 0)
            return new(value, at, "", true, false);
        at += length;
        if (!rounded && IsRoundingLetter(text, at))
            (rounded, at) = (true, at + 1);
        return new(value * factor, at, scale, rounded, length == 0 && !rounded);
    }

    // 45 亿元: typesetters put a blank between digits and words.
    private static int BehindBlanks(string text, int at)
    {
        var next = at;
        while (next < text.Length && next - at < 2 && text[next] is ' ' or '\u00a0' or '\u3000')
            next++;
        return next < text.Length && text[next] is '万' or '亿' ? next : at;
    }

    // 万亿 is one scale; 百万 is a hundred of the scale 万; 千 and 百 alone are worked out, but 千克 and 千瓦 are units.
    private static (string Scale, decimal Factor, int Length) ScaleAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("万亿"))
            return ("万亿", 1, 2);
        if (rest.StartsWith("亿"))
            return ("亿", 1, 1);
        if (rest.StartsWith("万"))
            return ("万", 1, 1);
        if (rest.StartsWith("千万") || rest.StartsWith("百万"))
            return ("万", rest[0] == '千' ? 1000 : 100, 2);
        if (rest.StartsWith("千亿") || rest.StartsWith("百亿"))
            return ("亿", rest[0] == '千' ? 1000 : 100, 2);
        if (rest.StartsWith("千") && !(rest.Length > 1 && "克瓦米伏卡".Contains(rest[1], StringComparison.Ordinal)))
            return ("", 1000, 1);
        return rest.StartsWith("百") && !rest.StartsWith("百分") ? ("", 100, 1) : ("", 1, 0);
    }

    private static bool IsRoundingLetter(string text, int at) => at < text.Length && text[at] is '余' or '多' or '来';

    private static bool IsThousandsMark(string text, int start, int at)
        => text[at] is ',' && at - start is > 0 and <= 15 && at + 3 < text.Length && IsDigit(text[at + 1]) && IsDigit(text[at + 2]) && IsDigit(text[at + 3])
            && (at + 4 >= text.Length || !IsDigit(text[at + 4]));

    private static bool TryParse(ReadOnlySpan<char> run, out decimal value)
    {
        Span<char> plain = stackalloc char[LongestRun];
        var length = 0;
        foreach (var letter in run)
        {
            if (letter != ',')
                plain[length++] = letter is >= '０' and <= '９' ? (char)(letter - '０' + '0') : letter == '．' ? '.' : letter;
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value < 1e15m;
    }
}
