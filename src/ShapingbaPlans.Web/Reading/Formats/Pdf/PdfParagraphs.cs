using System.Text.RegularExpressions;

namespace ShapingbaPlans.Web.Reading.Formats.Pdf;

/// <summary>Lines become paragraphs again, by what a reader sees: the indent, the short last line, the gap, another size of letters.</summary>
internal static partial class PdfParagraphs
{
    public static ReportText Of(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        // Books mirror their margins: left and right pages have their own column.
        var whole = PdfColumn.Of(pages);
        var columns = Enumerable.Range(0, 2).Select(side => pages.Where((_, i) => i % 2 == side).ToList())
            .Select(side => side.Sum(p => p.Count) < 20 ? whole : PdfColumn.Of(side)).ToList();
        var (paragraphs, notes) = (new List<string>(), new List<string>());
        PdfLine? before = null;
        for (var page = 0; page < pages.Count; page++)
        {
            var column = columns[page % 2];
            var noteStart = NoteStart(pages[page], whole.Size);
            for (var i = 0; i < noteStart; i++)
            {
                var line = pages[page][i];
                var goesOn = before is not null && GoesOn(before, line, i == 0 ? columns[(page + 1) % 2] : column, column, samePage: i > 0);
                Add(paragraphs, line, goesOn);
                before = line;
            }

            for (var i = noteStart; i < pages[page].Count; i++)
                Add(notes, pages[page][i], i > noteStart && !NoteMark().IsMatch(pages[page][i].Text));
        }

        return new(paragraphs, notes, null);
    }

    private static bool GoesOn(PdfLine before, PdfLine line, PdfColumn columnBefore, PdfColumn column, bool samePage)
    {
        var em = column.Size;
        if (before.IsRow || line.IsRow || Math.Abs(before.Size - line.Size) > 0.08 * em)
            return false;
        if (line.Left - column.Left > 0.9 * em || (samePage && column.IsGap(before.Baseline - line.Baseline)))
            return false;
        var ends = SentenceEnd().IsMatch(before.Text);
        if (ends && !column.IndentsParagraphs && Heading().IsMatch(line.Text))
            return false;
        return columnBefore.Right - before.Right < (ends ? 1.7 : 4.5) * em;
    }

    private static void Add(List<string> paragraphs, PdfLine line, bool goesOn)
    {
        if (goesOn && paragraphs.Count > 0)
            paragraphs[^1] = Join(paragraphs[^1], line.Text);
        else
            paragraphs.Add(line.Text);
    }

    private static string Join(string before, string after)
    {
        var (last, first) = (before[^1], after[0]);
        if (last is '-' or '\u2010' && before.Length > 1 && char.IsAsciiLetterLower(before[^2]) && char.IsAsciiLetterLower(first))
            return before[..^1] + after;
        return char.IsAsciiLetter(last) && char.IsAsciiLetter(first) || last is ',' or '.' or ';' && char.IsAsciiLetter(first) ? $"{before} {after}" : before + after;
    }

    /// <summary>From which line on the page has notes: small letters to its end, the first with a mark.</summary>
    private static int NoteStart(IReadOnlyList<PdfLine> page, double size)
    {
        var start = page.Count;
        while (start > 0 && page[start - 1].Size < 0.9 * size)
            start--;
        while (start < page.Count && !NoteMark().IsMatch(page[start].Text))
            start++;
        return start;
    }

    [GeneratedRegex(@"\A([\[〔(（]?\d{1,2}[\]〕)）]?\s*[^\d.%％\s]|[①-⑳]|\*|注[:：释])")]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"\A([（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、是]|第[一二三四五六七八九十]{1,3}[章节])")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[。！？；：:.!?;][”’）)』」]?\z")]
    private static partial Regex SentenceEnd();
}
