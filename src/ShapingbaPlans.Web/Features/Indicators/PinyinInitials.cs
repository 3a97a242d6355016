using System.Text;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>
/// Finds a Chinese name by the first letters of its pinyin: <c>gjbl</c> finds 国际班列. The common characters of GB 2312 stand in
/// the order of their pinyin, so the code tells the letter; readings that the standard cannot tell are in a small table.
/// </summary>
public static class PinyinInitials
{
    private const int FirstCommon = 0xB0A1;
    private const int LastCommon = 0xD7F9;

    // The first character of each letter; no syllable starts with i, u or v.
    private static readonly (int Code, char Letter)[] Letters =
    [
        (0xB0A1, 'a'), (0xB0C5, 'b'), (0xB2C1, 'c'), (0xB4EE, 'd'), (0xB6EA, 'e'), (0xB7A2, 'f'), (0xB8C1, 'g'), (0xB9FE, 'h'),
        (0xBBF7, 'j'), (0xBFA6, 'k'), (0xC0AC, 'l'), (0xC2E8, 'm'), (0xC4C3, 'n'), (0xC5B6, 'o'), (0xC5BE, 'p'), (0xC6DA, 'q'),
        (0xC8BB, 'r'), (0xC8F6, 's'), (0xCBFA, 't'), (0xCDDA, 'w'), (0xCEF4, 'x'), (0xD1B9, 'y'), (0xD4D1, 'z'),
    ];

    // Characters with two readings, and rarer ones that stand in GB 2312 by their radical.
    private static readonly Dictionary<char, string> Special = new()
    {
        ['重'] = "cz",
        ['长'] = "cz",
        ['行'] = "hx",
        ['乐'] = "ly",
        ['参'] = "cs",
        ['调'] = "dt",
        ['降'] = "jx",
        ['校'] = "jx",
        ['便'] = "bp",
        ['藏'] = "cz",
        ['会'] = "hk",
        ['传'] = "cz",
        ['率'] = "ls",
        ['省'] = "sx",
        ['种'] = "zc",
        ['单'] = "ds",
        ['都'] = "d",
        ['沱'] = "t",
        ['缙'] = "j",
        ['遴'] = "l",
        ['阈'] = "y",
        ['驿'] = "y",
    };

    private static readonly Encoding Gb2312 = CodePagesEncodingProvider.Instance.GetEncoding("GB2312")!;

    /// <summary>True when the letters, digits included, stand in a row among the name's initials; punctuation between is passed over.</summary>
    public static bool Match(string name, string letters)
    {
        var asked = letters.ToLowerInvariant();
        if (asked.Length == 0 || !asked.All(char.IsAsciiLetterOrDigit))
            return false;
        var initials = name.Select(Of).Where(i => i.Length > 0).ToList();
        return Enumerable.Range(0, Math.Max(0, initials.Count - asked.Length + 1))
            .Any(start => asked.Select((letter, i) => initials[start + i].Contains(letter)).All(fits => fits));
    }

    /// <summary>The letters a character may start with; empty for punctuation.</summary>
    public static string Of(char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
            return char.ToLowerInvariant(character).ToString();
        if (Special.TryGetValue(character, out var special))
            return special;
        var bytes = Gb2312.GetBytes([character]);
        var code = bytes.Length == 2 ? (bytes[0] << 8) | bytes[1] : 0;
        return code is >= FirstCommon and <= LastCommon ? Letters.Last(l => l.Code <= code).Letter.ToString() : "";
    }
}
