using System.Globalization;
using System.Text;

namespace ShapingbaPlans.Tests.Reading;

/// <summary>
/// A PDF written by hand: A4, 32 characters a line, a font of Chinese letters with their names (ToUnicode), a header and a page number on each page.
/// </summary>
internal sealed class PdfFile
{
    private const int Size = 14;
    private const int Left = 72;
    private const int LineEms = 32;

    private readonly List<StringBuilder> _pages = [new()];
    private int _y = 740;

    public required int LinesOnPage { get; init; }

    public bool NamesItsLetters { get; init; } = true;

    public bool IsLocked { get; init; }

    /// <summary>Two letters to the right; else a little room above.</summary>
    public bool IndentsParagraphs { get; init; } = true;

    public byte[] Of(IEnumerable<string> paragraphs, IReadOnlyList<IReadOnlyList<string>> rows, string? footnote = null)
    {
        foreach (var paragraph in paragraphs)
        {
            foreach (var (line, i) in Lines(paragraph).Select((l, i) => (l, i)))
                Put(i == 0 && IndentsParagraphs ? Left + (2 * Size) : Left, line);
            _y -= IndentsParagraphs ? 0 : 7;
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
                Put(Left + (i * 150), row[i], newLine: i == 0);
        }

        if (footnote is not null)
            Show(Left, 66, 9, "① " + footnote);
        return Written();
    }

    public byte[] Pictures(int pages)
    {
        for (var i = 0; i < pages; i++)
            NewPage().Append("q 400 0 0 600 72 100 cm 0.5 g 0 0 1 1 re f Q ");
        return Written(furniture: false);
    }

    private static IEnumerable<string> Lines(string paragraph)
    {
        var (line, ems) = (new StringBuilder(), 2.0);
        foreach (var c in paragraph)
        {
            ems += Width(c) / 1000.0;
            if (ems > LineEms)
            {
                yield return line.ToString();
                line.Clear();
                ems = Width(c) / 1000.0;
            }

            line.Append(c);
        }

        yield return line.ToString();
    }

    private static int Width(char c) => c < 128 ? 500 : 1000;

    private StringBuilder NewPage()
    {
        _pages.Add(new());
        _y = 740;
        return _pages[^1];
    }

    private void Put(int x, string text, bool newLine = true)
    {
        if (newLine && (_y -= 24) < 740 - (24 * LinesOnPage))
        {
            NewPage();
            _y -= 24;
        }

        Show(x, _y, Size, text);
    }

    private void Show(int x, int y, int size, string text) => Show(_pages[^1], x, y, size, text);

    private static void Show(StringBuilder page, int x, int y, int size, string text)
        => page.Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y} Td <{string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))}> Tj ET\n");

    private byte[] Written(bool furniture = true)
    {
        var letters = Enumerable.Range(32, 95).Select(i => (char)i).Concat(ReportSample.Text.Where(c => c > 127)).Concat(ReportSample.Footnote + string.Concat(ReportSample.Rows) + "①②—第页青禾区统计年鉴").Distinct();
        var names = string.Concat(letters.Chunk(90).Select(some => $"{some.Length} beginbfchar\n{string.Concat(some.Select(c => string.Create(CultureInfo.InvariantCulture, $"<{(int)c:X4}> <{(int)c:X4}>\n")))}endbfchar\n"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', Enumerable.Range(0, _pages.Count).Select(i => $"{7 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /NoSong /Encoding /Identity-H /DescendantFonts [4 0 R]" + (NamesItsLetters ? " /ToUnicode 6 0 R >>" : " >>"),
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /NoSong /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 126 500] >>",
            "<< /Type /FontDescriptor /FontName /NoSong /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
            Stream($"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Named def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n{names}endcmap end end"),
        ];
        foreach (var (page, i) in _pages.Select((p, i) => (p, i)))
        {
            if (furniture)
            {
                Show(page, 200, 800, 10, "青禾区统计年鉴");
                Show(page, 280, 40, 10, $"— {i + 1} —");
            }

            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {8 + (2 * i)} 0 R >>");
            objects.Add(Stream(page.ToString()));
        }

        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (body, i) in objects.Select((o, i) => (o, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        var locks = IsLocked ? $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >> /ID [<00> <00>]" : "";
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R {locks} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string content) => string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
}
