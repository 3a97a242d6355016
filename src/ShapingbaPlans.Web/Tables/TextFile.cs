using System.Text;

namespace ShapingbaPlans.Web.Tables;

/// <summary>Reads the bytes of a text file as people's programs write them: UTF-8, as nearly all are; else the national standard GB18030.</summary>
public static class TextFile
{
    /// <summary>The text; null when it is none. A zero byte is in no text.</summary>
    public static string? Decoded(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
            return null;
        var bare = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return In(new UTF8Encoding(false, throwOnInvalidBytes: true), bare)
            ?? In(Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bare);
    }

    private static string? In(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
