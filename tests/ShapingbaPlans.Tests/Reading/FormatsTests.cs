using System.Text;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Reading;
using ShapingbaPlans.Web.Reading.Formats;

namespace ShapingbaPlans.Tests.Reading;

/// <summary>One report in every format says the same.</summary>
public class FormatsTests
{
    private static ReportText Read(byte[] file, string extension) => FileText.Of(file, extension, ReadingLimits.Default);

    private static byte[] Html => Encoding.UTF8.GetBytes($"""
        <!doctype html><html><head><title>青禾区 1%</title><style>p::before</style><script>var a = "增长9%";</script></head><body>
        <nav><a href="/">首页 2%</a></nav><header>政务公开 3%</header><div style="display: none">4%</div>
        <div class="content">{string.Concat(ReportSample.Paragraphs.Select((p, i) => i % 2 == 0 ? $"<p>　　{p.Insert(5, "\r\n")}<a href=\"#fn1\">[1]</a></p>" : $"<div><span>{p.Replace("&", "&amp;", StringComparison.Ordinal)}</span><br></div>"))}
        <table><tbody>{string.Concat(ReportSample.Table.Select(r => $"<tr>{string.Concat(r.Select(c => $"<td><p>{c}</p></td>"))}</tr>"))}</tbody></table></div>
        <div id="fn1">{ReportSample.Footnote}</div><footer>版权所有 2025</footer></body></html>
        """);

    [Fact]
    public void Text_is_read_by_lines() => Assert.Equal(ReportSample.Paragraphs, Read(Encoding.UTF8.GetBytes(ReportSample.Text), ".txt").Paragraphs);

    [Fact]
    public void Word_is_read_without_its_headers_contents_struck_out_and_hidden_words()
    {
        var text = Read(WordFile.Sample(), ".docx");
        Assert.Equal(ReportSample.WithTable, text.Paragraphs);
        Assert.Equal([ReportSample.Footnote], text.Footnotes);
    }

    [Fact]
    public void A_page_is_read_without_its_menus_scripts_and_hidden_parts()
    {
        var text = Read(Html, ".html");
        Assert.Equal(ReportSample.WithTable, text.Paragraphs);
        Assert.Equal([ReportSample.Footnote], text.Footnotes);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(9)]
    [InlineData(4)]
    public void A_pdf_is_read_by_paragraphs_across_its_pages(int linesOnPage)
    {
        var text = Read(new PdfFile { LinesOnPage = linesOnPage }.Of(ReportSample.Paragraphs, ReportSample.Table, ReportSample.Footnote), ".pdf");
        Assert.Equal(ReportSample.WithTable, text.Paragraphs);
        Assert.Equal(["① " + ReportSample.Footnote], text.Footnotes);
    }

    [Fact]
    public void A_pdf_without_indents_is_read_by_the_room_between_paragraphs()
        => Assert.Equal(ReportSample.WithTable, Read(new PdfFile { LinesOnPage = 14, IndentsParagraphs = false }.Of(ReportSample.Paragraphs, ReportSample.Table), ".pdf").Paragraphs);

    [Fact]
    public void Each_format_gives_the_same_figures()
    {
        static IReadOnlyList<FigureCandidate> Figures(byte[] file, string extension)
            => FigureReader.Read(Read(file, extension).Paragraphs, new ReadingHints(2024, 2025));

        var expected = FigureReader.Read(ReportSample.WithTable, new ReadingHints(2024, 2025));
        Assert.True(expected.Count > 15, $"only {expected.Count}");
        Assert.Equal(expected, Figures(Encoding.UTF8.GetBytes(string.Join('\n', ReportSample.WithTable)), ".txt"));
        Assert.Equal(expected, Figures(WordFile.Sample(), ".docx"));
        Assert.Equal(expected, Figures(Html, ".html"));
        Assert.Equal(expected, Figures(new PdfFile { LinesOnPage = 9 }.Of(ReportSample.Paragraphs, ReportSample.Table), ".pdf"));
    }

    [Fact]
    public void A_line_break_in_Word_parts_paragraphs_and_a_single_cell_is_no_table()
    {
        var file = WordFile.Of(
            new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new DocumentFormat.OpenXml.Wordprocessing.Run(
                new DocumentFormat.OpenXml.Wordprocessing.Text("关于计划"), new DocumentFormat.OpenXml.Wordprocessing.Break(), new DocumentFormat.OpenXml.Wordprocessing.Text("执行情况的报告"))),
            WordFile.TableOf([["整段文字在框内，增长5%。"], ["项目", "", "备注"], ["轨道交通", "", ""]]));
        Assert.Equal(["关于计划", "执行情况的报告", "整段文字在框内，增长5%。", "项目 |  | 备注", "轨道交通"], Read(file, ".docx").Paragraphs);
    }

    [Fact]
    public void Radicals_that_fonts_name_are_the_characters_they_look_like()
        => Assert.Equal("十月目长民户青，１％", Radicals.Fold("⼗⽉⽬⻓⺠⼾⾭，１％"));

    [Fact]
    public void The_stored_documents_are_read_as_they_were()
    {
        foreach (var file in Repository.DocumentsFolder is { } folder ? Directory.GetFiles(folder, "*.txt") : [])
            Assert.Equal(Paragraphs.Of(File.ReadAllText(file)), Read(File.ReadAllBytes(file), ".txt").Paragraphs);
    }
}
