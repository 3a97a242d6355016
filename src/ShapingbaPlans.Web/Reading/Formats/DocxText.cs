using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>A Word file: paragraphs and rows of tables in order; notes apart; headers, footers, comments and tables of contents left out.</summary>
public static class DocxText
{
    private const long LargePart = 1024 * 1024;

    public static ReportText Of(byte[] file, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        using var content = new MemoryStream(file, writable: false);
        CheckPackage(content, limits);
        using var word = WordprocessingDocument.Open(content, isEditable: false);
        if (word.MainDocumentPart is not { } main)
            throw new UnreadableFileException(ReportFileProblem.Broken);
        var numbers = new DocxNumbering(Reader(main.NumberingDefinitionsPart, limits), Reader(main.StyleDefinitionsPart, limits));
        return new([.. Story(main, limits, numbers)], [.. Notes(main.FootnotesPart, limits), .. Notes(main.EndnotesPart, limits)], null);
    }

    /// <summary>The directory is looked through before anything is unpacked.</summary>
    private static void CheckPackage(MemoryStream content, ReadingLimits limits)
    {
        using (var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (zip.Entries.Count > limits.ZipEntries || zip.Entries.Sum(e => e.Length) > limits.UnpackedBytes
                || zip.Entries.Any(e => e.Length > LargePart && e.Length / limits.UnpackedRatio > e.CompressedLength))
                throw new UnreadableFileException(ReportFileProblem.TooMuchInside);
            if (zip.GetEntry("[Content_Types].xml") is null || !zip.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
                throw new UnreadableFileException(ReportFileProblem.UnknownFormat);
        }

        content.Position = 0;
    }

    private static IEnumerable<string> Story(OpenXmlPart part, ReadingLimits limits, DocxNumbering? numbers = null)
    {
        using var reader = Reader(part, limits)!;
        var story = new DocxStory(numbers);
        while (Read(reader, limits))
            story.Take(reader);
        return story.Paragraphs;
    }

    private static List<string> Notes(OpenXmlPart? part, ReadingLimits limits)
    {
        if (part is null)
            return [];
        using var reader = Reader(part, limits)!;
        var notes = new List<string>();
        var story = new DocxStory(null);
        while (Read(reader, limits))
        {
            if (!DocxStory.IsWord(reader) || reader.LocalName is not ("footnote" or "endnote"))
            {
                story.Take(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                story = new DocxStory(null);
            }
            else if (string.Join(' ', story.Paragraphs) is { Length: > 0 } note)
            {
                notes.Add(note);
            }
        }

        return notes;
    }

    private static bool Read(XmlReader reader, ReadingLimits limits)
        => reader.Depth <= limits.Depth ? reader.Read() : throw new UnreadableFileException(ReportFileProblem.TooMuchInside);

    private static XmlReader? Reader(OpenXmlPart? part, ReadingLimits limits) => part is null ? null : XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.UnpackedBytes / 4,
        CloseInput = true,
    });
}
