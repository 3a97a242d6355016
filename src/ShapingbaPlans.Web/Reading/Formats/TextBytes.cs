using System.Text;

namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>Bytes become text: by their mark, else as UTF-8 if they are, else as what looks most like a report: GB18030 or UTF-16.</summary>
public static class TextBytes
{
    private const int Sample = 64 * 1024;

    static TextBytes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>Null when it is no text.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var encoding = Marked(bytes) ?? Unmarked(bytes);
        if (encoding is null)
            return null;
        var text = encoding.GetString(bytes).TrimStart('\uFEFF').TrimEnd('\u001A', '\0', '\uFFFD');
        return Look(text) is { Controls: < 0.002, Replaced: < 0.01 } ? text : null;
    }

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding? Unmarked(ReadOnlySpan<byte> bytes)
    {
        // Only UTF-16 writes a zero byte, and does for each figure and each end of a line.
        var isUtf16 = bytes.Contains((byte)0);
        if (!isUtf16 && IsUtf8(bytes))
            return Encoding.UTF8;
        var best = (Encoding: (Encoding?)null, Score: 0.8);
        foreach (var encoding in isUtf16 ? (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode] : [Encoding.GetEncoding("GB18030"), Encoding.UTF8])
        {
            var look = Look(encoding.GetString(bytes[..Math.Min(Sample, bytes.Length)]));
            if (look.Likely - (10 * look.Replaced) is var score && score > best.Score)
                best = (encoding, score);
        }

        return best.Encoding;
    }

    // A file that was cut may end inside a character.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var cut = 0; cut <= Math.Min(3, bytes.Length); cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut]))
                return true;
        }

        return false;
    }

    /// <summary>The shares of a text's characters that a Chinese report has, that are control characters, and that were no characters at all.</summary>
    private static (double Likely, double Controls, double Replaced) Look(string text)
    {
        var (likely, controls, replaced) = (0, 0, 0);
        foreach (var c in text)
        {
            if (c == '\uFFFD')
                replaced++;
            else if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A' or '\u0085'))
                controls++;
            else if (c is < '\u007F' or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF') or (>= '\u2000' and <= '\u206F') or (>= '\u2100' and <= '\u27BF') or '\u00B7' or '\u00D7' or '\u00B0' or '\u00B2' or '\u00A0' or '\uFEFF')
                likely++;
        }

        double all = Math.Max(1, text.Length);
        return (likely / all, controls / all, replaced / all);
    }
}
