using System.Diagnostics;
using System.Globalization;
using System.Text;
using ShapingbaPlans.Web.Reading;

namespace ShapingbaPlans.Tests.Reading;

/// <summary>The child process as the pages and commands use it: it answers, it is killed, and it leaves nothing behind.</summary>
public class ReportFileTests
{
    // Formatting elements inside one another cost a parser of pages the square of their number.
    private static readonly byte[] Endless = Encoding.UTF8.GetBytes("<html><body>" + new StringBuilder().Insert(0, "<a><div>", 60_000));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<ReportText> ReadAsync(byte[] file, string name, ReadingLimits? limits = null)
    {
        using var stream = new MemoryStream(file);
        return await ReportFile.ReadAsync(stream, name, limits ?? ReadingLimits.Default, Stop);
    }

    [Fact]
    public async Task A_report_is_read_in_a_process_of_its_own()
    {
        Assert.Equal(ReportSample.Paragraphs, (await ReadAsync(Encoding.Unicode.GetBytes(ReportSample.Text), "报告.txt")).Paragraphs);
        var word = await ReadAsync(WordFile.Sample(), "报告 (1).docx");
        Assert.Null(word.Problem);
        Assert.Equal(ReportSample.WithTable, word.Paragraphs);
        Assert.Equal([ReportSample.Footnote], word.Footnotes);
        Assert.Equal(ReportSample.Paragraphs, (await ReadAsync(new PdfFile { LinesOnPage = 9 }.Of(ReportSample.Paragraphs, []), "a.pdf")).Paragraphs);
    }

    [Fact]
    public async Task What_takes_too_long_is_killed_and_gone()
    {
        var watch = Stopwatch.StartNew();
        var text = await ReadAsync(Endless, "report.stuck7q1x", ReadingLimits.Default with { Time = TimeSpan.FromSeconds(1) });
        Assert.Equal(ReportFileProblem.TookTooMuch, text.Problem);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(8));
        Assert.Empty(Alive("stuck7q1x"));
    }

    [Fact]
    public async Task Who_gives_up_kills_it_too()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        stop.CancelAfter(TimeSpan.FromSeconds(0.5));
        using var stream = new MemoryStream(Endless);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReportFile.ReadAsync(stream, "report.gone7q1x", stop.Token));
        Assert.Empty(Alive("gone7q1x"));
    }

    [Fact]
    public async Task What_takes_too_much_memory_is_ended()
    {
        var large = Encoding.UTF8.GetBytes("<html><body>" + new StringBuilder().Insert(0, "<p>1</p>", 600_000));
        Assert.Equal(600_000, (await ReadAsync(large, "large.html")).Paragraphs.Count);
        var text = await ReadAsync(large, "large.html", ReadingLimits.Default with { Memory = 48 * 1024 * 1024 });
        Assert.Equal(ReportFileProblem.TookTooMuch, text.Problem);
    }

    [Fact]
    public async Task A_pdf_that_holds_itself_harms_nothing()
    {
        var nested = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /A " + new string('[', 400_000) + ">>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [2 0 R] >>\nendobj\ntrailer << /Root 1 0 R >>\n";
        Assert.NotNull((await ReadAsync(Encoding.ASCII.GetBytes(nested), "a.pdf")).Problem);
        Assert.NotNull((await ReadAsync(Encoding.ASCII.GetBytes(nested.Replace("[[", "", StringComparison.Ordinal)), "a.pdf")).Problem);
    }

    [Fact]
    public async Task What_is_too_large_is_not_read_to_its_end()
    {
        using var endless = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        endless.SetLength(400L * 1024 * 1024);
        Assert.Equal(ReportFileProblem.TooLarge, (await ReportFile.ReadAsync(endless, "a.txt", Stop)).Problem);
        Assert.InRange(endless.Position, 0, 21 * 1024 * 1024);
        Assert.Equal(ReportFileProblem.Empty, (await ReadAsync([], "a.txt")).Problem);
    }

    [Fact]
    public async Task A_strange_name_reaches_no_command_line()
        => Assert.Equal(["增长5%"], (await ReadAsync("增长5%"u8.ToArray(), "../--urls \"; rm -rf.$(x) --y")).Paragraphs);

    [Fact]
    public void Each_problem_has_its_sentence_in_both_languages()
    {
        foreach (var problem in Enum.GetValues<ReportFileProblem>())
        {
            Assert.EndsWith("。", problem.Sentence(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
            Assert.EndsWith(".", problem.Sentence(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        }
    }

    // Only Linux shows the arguments of another process without more rights.
    private static IEnumerable<string> Alive(string mark)
        => !OperatingSystem.IsLinux() ? [] : Directory.EnumerateDirectories("/proc").Select(p => Path.Combine(p, "cmdline")).Where(File.Exists).Select(Arguments).Where(a => a.Contains(mark, StringComparison.Ordinal));

    private static string Arguments(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
