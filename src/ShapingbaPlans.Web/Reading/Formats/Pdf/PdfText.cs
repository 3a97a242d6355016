using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace ShapingbaPlans.Web.Reading.Formats.Pdf;

/// <summary>A PDF with a text layer: letters become lines, lines become paragraphs; what stands on every page is left out.</summary>
public static class PdfText
{
    public static ReportText Of(byte[] file, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var pages = Pages(file, limits);
        var letters = pages.Sum(p => p.Sum(l => l.Text.Length));
        var unreadable = pages.Sum(p => p.Sum(l => l.Text.Count(c => c == '\uFFFD' || char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF')));
        // A scan may still have a stamp or a page number in letters; and letters of a font without names are as good as a picture.
        if (letters < 5 * pages.Count || 3 * unreadable > letters)
            throw new UnreadableFileException(ReportFileProblem.NoTextLayer);
        var body = PdfFurniture.Without(pages);
        return PdfParagraphs.Of(body);
    }

    private static List<List<PdfLine>> Pages(byte[] file, ReadingLimits limits)
    {
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.NumberOfPages > limits.Pages)
                throw new UnreadableFileException(ReportFileProblem.TooMuchInside);
            if (document.NumberOfPages == 0)
                throw new UnreadableFileException(ReportFileProblem.Broken);
            var (pages, letters) = (new List<List<PdfLine>>(), 0);
            foreach (var page in document.GetPages())
            {
                letters += page.Letters.Count;
                if (letters > limits.Characters)
                    throw new UnreadableFileException(ReportFileProblem.TooMuchInside);
                pages.Add(PdfLines.Of(page.Letters));
            }

            return pages;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableFileException(ReportFileProblem.Locked);
        }
    }
}
