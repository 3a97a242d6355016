using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Features.Years.Brief;
using ShapingbaPlans.Web.Features.Years.Brief.Word;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace ShapingbaPlans.Tests.Features.Years.Brief;

/// <summary>The file: valid, the same for ever, and made so that it can be printed, pasted and read aloud.</summary>
public sealed class BriefFileTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_year_is_valid_by_the_schema(string lang)
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Office2019);
        for (var year = 2022; year <= 2026; year++)
        {
            using var brief = await WordBrief.ReadAsync(app, $"/years/{year}.docx?lang={lang}");
            Assert.Empty(validator.Validate(brief.File, _stop).Select(e => $"{year}: {e.Path?.XPath} {e.Description}"));
            foreach (var chart in brief.File.MainDocumentPart!.ChartParts)
            {
                using var sheet = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), false);
                Assert.Empty(validator.Validate(sheet, _stop).Select(e => $"{year}: {e.Description}"));
            }
        }
    }

    [Fact]
    public async Task A_program_without_figures_gives_a_brief_that_says_so()
    {
        await using var empty = TestApp.Empty();
        using var brief = await WordBrief.ReadAsync(empty, "/years/2024.docx");
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(brief.File, _stop));
        Assert.Contains("还没有数字", brief.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_release_gives_the_same_bytes_after_a_new_one()
    {
        await using var own = new TestApp();
        own.Settings["Pages:Cache"] = "false";
        using var visitor = own.Visitor();
        var table = await visitor.GetStringAsync("/years/2024.csv?release=1", _stop);
        using var before = await WordBrief.ReadAsync(own, "/years/2024.docx?release=1");
        await using (var db = own.OpenDatabase())
        {
            var signed = await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "signed-investment" && f.Period == new Period(2024) && f.Role == Role.Actual, _stop);
            await db.PublishAsync([Changes.Of(signed, signed with { Value = 509m }, "wang")], "更正", "li", new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc), _stop);
        }

        using var again = await WordBrief.ReadAsync(own, "/years/2024.docx?release=1");
        using var now = await WordBrief.ReadAsync(own, "/years/2024.docx");
        Assert.Equal(before.Body.OuterXml, again.Body.OuterXml);
        Assert.Equal(before.File.MainDocumentPart!.ChartParts.Select(c => c.ChartSpace!.OuterXml), again.File.MainDocumentPart!.ChartParts.Select(c => c.ChartSpace!.OuterXml));
        Assert.Equal(before.Bytes, again.Bytes);
        Assert.NotEqual(before.Bytes, now.Bytes);
        Assert.Equal(table, await visitor.GetStringAsync("/years/2024.csv?release=1", _stop));
        // Of the release and not of the clock, also within the sheets of the charts.
        var released = (await own.PlansAsync()).ReleasedAt!.Value;
        Assert.Equal(released.ToString("s", CultureInfo.InvariantCulture), now.File.PackageProperties.Created!.Value.ToUniversalTime().ToString("s", CultureInfo.InvariantCulture));
        using var zip = new ZipArchive(new MemoryStream(now.Bytes));
        Assert.All(zip.Entries, e => Assert.InRange((released - e.LastWriteTime.DateTime).TotalSeconds, 0, 2));
    }

    [Fact]
    public async Task Header_rows_are_repeated_and_no_row_is_cut_in_two()
    {
        using var brief = await WordBrief.ReadAsync(app, "/years/2024.docx");
        Assert.True(brief.Tables.Count() > 5);
        foreach (var table in brief.Tables)
        {
            Assert.Single(table.Descendants<TableHeader>());
            Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
            Assert.All(table.Elements<TableRow>(), r => Assert.NotNull(r.TableRowProperties!.GetFirstChild<CantSplit>()));
            Assert.NotEmpty(table.Descendants<TableDescription>().Single().Val!.Value!);
        }
    }

    [Fact]
    public async Task The_sheet_is_A4_with_the_margins_of_official_documents()
    {
        using var brief = await WordBrief.ReadAsync(app, "/years/2024.docx");
        var section = brief.Body.GetFirstChild<SectionProperties>()!;
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        // 1 mm is 1440 ÷ 25.4 twentieths of a point: 210 × 297, and 37, 35, 28, 26.
        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
        Assert.Equal((2098, 1984, 1588u, 1474u), (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value));
        Assert.Contains(" PAGE ", brief.File.MainDocumentPart!.FooterParts.First().Footer!.InnerText, StringComparison.Ordinal);
        Assert.Equal("方正小标宋简体", StyleOf(brief, "Title").StyleRunProperties!.RunFonts!.EastAsia!.Value);
        Assert.Equal("黑体", StyleOf(brief, "Heading1").StyleRunProperties!.RunFonts!.EastAsia!.Value);
        Assert.Equal("楷体", StyleOf(brief, "Heading2").StyleRunProperties!.RunFonts!.EastAsia!.Value);
        Assert.Equal("仿宋", StyleOf(brief, "BodyText").StyleRunProperties!.RunFonts!.EastAsia!.Value);
    }

    [Fact]
    public async Task Charts_are_native_and_described_and_their_sheets_hold_what_they_draw()
    {
        using var brief = await WordBrief.ReadAsync(app, "/years/2024.docx");
        var main = brief.File.MainDocumentPart!;
        var drawn = brief.Body.Descendants<Inline>().ToList();
        Assert.Equal(3, drawn.Count);
        Assert.All(drawn, d => Assert.True(d.DocProperties!.Description!.Value!.Length > 40));
        foreach (var chart in main.ChartParts)
        {
            using var file = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), false);
            var cells = file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<S.Cell>().ToDictionary(c => c.CellReference!.Value!, c => c.InnerText);
            foreach (var series in chart.ChartSpace!.Descendants<C.BarChartSeries>())
            {
                var values = series.GetFirstChild<C.Values>()!.NumberReference!;
                var column = values.Formula!.Text.Split('$')[1];
                Assert.All(values.NumberingCache!.Elements<C.NumericPoint>(), p => Assert.Equal(cells[$"{column}{p.Index!.Value + 2}"], p.NumericValue!.Text));
            }
        }
    }

    [Fact]
    public async Task A_cancelled_download_stops_the_work()
    {
        var brief = new YearBrief("t", "c", null, "zh-CN", [new BriefLine(LineStyle.Body, "x")]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WordFile.WriteAsync(brief, Stream.Null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Another_word_processor_opens_it()
    {
        var soffice = new[] { "/usr/bin/soffice", "/usr/local/bin/soffice" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(soffice is null || !File.Exists("/usr/lib/libreoffice/program/libswlo.so"), "LibreOffice Writer is not installed on this machine.");
        var folder = Directory.CreateTempSubdirectory("brief-").FullName;
        try
        {
            using (var brief = await WordBrief.ReadAsync(app, "/years/2024.docx"))
                await File.WriteAllBytesAsync(Path.Combine(folder, "brief.docx"), brief.Bytes, _stop);
            using var converting = Process.Start(new ProcessStartInfo(soffice!, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "brief.docx")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            await converting.WaitForExitAsync(_stop).WaitAsync(TimeSpan.FromMinutes(2), _stop);
            Assert.StartsWith("%PDF", await File.ReadAllTextAsync(Path.Combine(folder, "brief.pdf"), _stop), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Style StyleOf(WordBrief brief, string id)
        => brief.File.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == id);
}
