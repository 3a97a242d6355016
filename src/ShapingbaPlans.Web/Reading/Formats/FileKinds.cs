using System.Text.RegularExpressions;

namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>What a file is, by its content.</summary>
public enum FileKind
{
    Unknown,
    Empty,
    Broken,
    Locked,
    Text,
    Html,
    Docx,
    Pdf,
}

/// <summary>Tells files apart by their first bytes; the name decides only whether marked-up text is meant as a page, and what damaged bytes were meant to be.</summary>
public static partial class FileKinds
{
    private static ReadOnlySpan<byte> OleFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    public static FileKind Of(ReadOnlySpan<byte> file, string extension)
    {
        if (file.StartsWith("PK"u8) && file.Length > 3 && file[2] < 9 && file[3] < 9)
            return FileKind.Docx;
        // A Word file with a password is packed into the container of the old Word files.
        if (file.StartsWith(OleFile))
            return file.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 ? FileKind.Locked : FileKind.Unknown;
        if (file.StartsWith("{\\rtf"u8))
            return FileKind.Unknown;
        if (Start(file).StartsWith("%PDF-"u8) || (extension == ".pdf" && file[..Math.Min(1024, file.Length)].IndexOf("%PDF-"u8) >= 0))
            return FileKind.Pdf;
        if (TextBytes.Decode(file) is not { } text)
            return extension is ".pdf" or ".docx" ? FileKind.Broken : FileKind.Unknown;
        return OfText(text.AsSpan().TrimStart(), extension);
    }

    private static FileKind OfText(ReadOnlySpan<char> text, string extension)
    {
        if (text.IsEmpty)
            return FileKind.Empty;
        var first = text[..Math.Min(4096, text.Length)];
        if (Page().IsMatch(first) || (extension is ".html" or ".htm" or ".xhtml" && Markup().IsMatch(text)))
            return FileKind.Html;
        return first.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || MailedPage().IsMatch(first) ? FileKind.Unknown : FileKind.Text;
    }

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> file)
        => (file.StartsWith(Utf8Mark) ? file[3..] : file).TrimStart(" \t\r\n\0"u8);

    [GeneratedRegex(@"\A(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!doctype\s+html|<html[\s>])", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Page();

    [GeneratedRegex(@"<[a-z!/]", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\A(From:|MIME-Version:|<\?mso-)", RegexOptions.IgnoreCase)]
    private static partial Regex MailedPage();
}
