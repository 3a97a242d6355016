using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Web.Reading.Formats.Pdf;

namespace ShapingbaPlans.Web.Reading.Formats;

/// <summary>What a file says, whatever it is: the part that runs in the child process.</summary>
public static class FileText
{
    public static ReportText Of(byte[] file, string extension, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            var text = Read(file, extension, limits);
            if (text.Paragraphs.Sum(p => (long)p.Length) + text.Footnotes.Sum(f => (long)f.Length) > limits.Characters)
                throw new UnreadableFileException(ReportFileProblem.TooMuchInside);
            return text.Paragraphs.Count == 0 ? ReportText.Refused(ReportFileProblem.Empty) : text;
        }
        catch (UnreadableFileException e)
        {
            return ReportText.Refused(e.Problem);
        }
        catch (OutOfMemoryException)
        {
            return ReportText.Refused(ReportFileProblem.TookTooMuch);
        }
        catch (InsufficientExecutionStackException)
        {
            return ReportText.Refused(ReportFileProblem.TooMuchInside);
        }
        // Packages throw whatever they meet in a damaged file; all of it means the same to its owner.
        catch (Exception)
        {
            return ReportText.Refused(ReportFileProblem.Broken);
        }
    }

    private static ReportText Read(byte[] file, string extension, ReadingLimits limits) => FileKinds.Of(file, extension) switch
    {
        FileKind.Docx => DocxText.Of(file, limits),
        FileKind.Pdf => PdfText.Of(file, limits),
        FileKind.Html => HtmlText.Of(TextBytes.Decode(file)!, limits),
        FileKind.Text => new(Paragraphs.Of(TextBytes.Decode(file)!), [], null),
        FileKind.Locked => throw new UnreadableFileException(ReportFileProblem.Locked),
        FileKind.Broken => throw new UnreadableFileException(ReportFileProblem.Broken),
        FileKind.Empty => throw new UnreadableFileException(ReportFileProblem.Empty),
        _ => throw new UnreadableFileException(ReportFileProblem.UnknownFormat),
    };
}
