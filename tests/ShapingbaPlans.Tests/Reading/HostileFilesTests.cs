using System.Globalization;
using System.IO.Compression;
using System.Text;
using ShapingbaPlans.Web.Reading;
using ShapingbaPlans.Web.Reading.Formats;

namespace ShapingbaPlans.Tests.Reading;

/// <summary>Broken and hostile files are told apart, each by its one problem; content decides, not the name.</summary>
public class HostileFilesTests
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static ReportText Read(byte[] file, string extension) => FileText.Of(file, extension, ReadingLimits.Default);

    private static void Refuses(ReportFileProblem problem, byte[] file, string extension)
    {
        var text = Read(file, extension);
        Assert.Equal(problem, text.Problem);
        Assert.Empty(text.Paragraphs);
    }

    private static byte[] WithDocument(Action<Stream> document)
    {
        using var stream = new MemoryStream();
        stream.Write(WordFile.Of(WordFile.Paragraph("正文")));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/document.xml")!.Delete();
            using var entry = zip.CreateEntry("word/document.xml").Open();
            document(entry);
        }

        return stream.ToArray();
    }

    private static byte[] WithXml(string xml) => WithDocument(s => s.Write(Encoding.UTF8.GetBytes(xml)));

    private static byte[] Bomb() => WithDocument(s =>
    {
        s.Write(Encoding.UTF8.GetBytes($"<w:document {Word}><w:body><w:p><w:r><w:t>"));
        var much = new byte[1024 * 1024];
        Array.Fill(much, (byte)'a');
        for (var i = 0; i < 120; i++)
            s.Write(much);
        s.Write("</w:t></w:r></w:p></w:body></w:document>"u8);
    });

    [Fact]
    public void An_honest_changed_document_is_read()
        => Assert.Equal(["正文二"], Read(WithXml($"<w:document {Word}><w:body><w:p><w:r><w:t>正文二</w:t></w:r></w:p></w:body></w:document>"), ".docx").Paragraphs);

    [Fact]
    public void A_zip_bomb_is_not_unpacked() => Refuses(ReportFileProblem.TooMuchInside, Bomb(), ".docx");

    [Fact]
    public void A_zip_bomb_whose_directory_lies_is_refused_too()
    {
        var file = Bomb();
        var name = file.AsSpan().LastIndexOf("word/document.xml"u8);
        // The unpacked size stands 22 bytes before the name in the directory's entry.
        BitConverter.GetBytes(5000).CopyTo(file.AsSpan(name - 22));
        Assert.NotNull(Read(file, ".docx").Problem);
    }

    [Fact]
    public void Too_many_entries_are_refused()
    {
        using var stream = new MemoryStream();
        stream.Write(WordFile.Of(WordFile.Paragraph("正文")));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (var i = 0; i < 4100; i++)
                zip.CreateEntry(i.ToString(CultureInfo.InvariantCulture));
        }

        Refuses(ReportFileProblem.TooMuchInside, stream.ToArray(), ".docx");
    }

    [Fact]
    public void An_entity_is_not_followed()
        => Refuses(ReportFileProblem.Broken, WithXml($"<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document {Word}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"), ".docx");

    [Theory]
    [InlineData("<w:ins>", "</w:ins>")]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")]
    public void Deep_xml_is_refused(string open, string close)
    {
        static string Times(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
        Refuses(ReportFileProblem.TooMuchInside, WithXml($"<w:document {Word}><w:body>{Times(open, 20_000)}<w:p/>{Times(close, 20_000)}</w:body></w:document>"), ".docx");
    }

    [Fact]
    public void A_deep_page_is_refused()
        => Refuses(ReportFileProblem.TooMuchInside, Encoding.UTF8.GetBytes("<html><body>" + new StringBuilder().Insert(0, "<div>", 3000) + "5%"), ".html");

    [Theory]
    [InlineData(200)]
    [InlineData(900)]
    [InlineData(1500)]
    public void A_cut_off_word_file_is_broken(int length) => Refuses(ReportFileProblem.Broken, WordFile.Sample()[..length], ".docx");

    [Fact]
    public void Another_office_file_is_no_report()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("xl/workbook.xml");
        Refuses(ReportFileProblem.UnknownFormat, stream.ToArray(), ".docx");
    }

    [Fact]
    public void A_pdf_of_garbage_is_broken()
    {
        var garbage = new byte[50_000];
        new Random(3).NextBytes(garbage);
        Refuses(ReportFileProblem.Broken, [.. "%PDF-1.7\n"u8, .. garbage], ".pdf");
        Refuses(ReportFileProblem.Broken, garbage, ".pdf");
    }

    [Fact]
    public void A_cut_off_pdf_harms_nothing()
    {
        var file = new PdfFile { LinesOnPage = 9 }.Of(ReportSample.Paragraphs, []);
        for (var length = 100; length < file.Length; length += 997)
            Assert.NotNull(Read(file[..length], ".pdf"));
    }

    [Fact]
    public void A_pdf_of_pictures_has_no_text_layer() => Refuses(ReportFileProblem.NoTextLayer, new PdfFile { LinesOnPage = 9 }.Pictures(3), ".pdf");

    [Fact]
    public void A_pdf_of_a_thousand_pages_is_too_much() => Refuses(ReportFileProblem.TooMuchInside, new PdfFile { LinesOnPage = 9 }.Pictures(1000), ".pdf");

    [Fact]
    public void A_pdf_with_a_password_is_locked() => Refuses(ReportFileProblem.Locked, new PdfFile { LinesOnPage = 9, IsLocked = true }.Of(ReportSample.Paragraphs, []), ".pdf");

    [Fact]
    public void Old_word_files_are_not_read_and_locked_ones_are_told_apart()
    {
        byte[] container = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        Refuses(ReportFileProblem.UnknownFormat, container, ".doc");
        Refuses(ReportFileProblem.Locked, [.. container, .. Encoding.Unicode.GetBytes("EncryptedPackage")], ".docx");
    }

    [Fact]
    public void Bytes_are_no_text_whatever_their_name()
    {
        var bytes = new byte[30_000];
        new Random(5).NextBytes(bytes);
        Refuses(ReportFileProblem.UnknownFormat, bytes, ".txt");
        Refuses(ReportFileProblem.UnknownFormat, Encoding.ASCII.GetBytes(@"{\rtf1\ansi text}"), ".txt");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n　\n")]
    [InlineData("<html><body><script>1</script></body></html>")]
    public void Nothing_is_empty(string text) => Refuses(ReportFileProblem.Empty, Encoding.UTF8.GetBytes(text), ".html");

    [Fact]
    public void The_content_decides_not_the_name()
    {
        Assert.Equal(ReportSample.WithTable, Read(WordFile.Sample(), ".txt").Paragraphs);
        Assert.Equal(ReportSample.Paragraphs, Read(new PdfFile { LinesOnPage = 9 }.Of(ReportSample.Paragraphs, []), ".docx").Paragraphs);
        Assert.Equal(ReportSample.Paragraphs, Read(Encoding.UTF8.GetBytes(ReportSample.Text), ".pdf").Paragraphs);
        Assert.Equal(["增长5%"], Read("<!DOCTYPE html><p>增长5%"u8.ToArray(), ".txt").Paragraphs);
        Assert.Equal(["<增长5%>"], Read("<增长5%>"u8.ToArray(), ".txt").Paragraphs);
    }
}
