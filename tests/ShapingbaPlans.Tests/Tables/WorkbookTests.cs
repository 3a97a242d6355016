using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>The workbook: valid, readable elsewhere, the same for ever.</summary>
public class WorkbookTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_valid_by_the_schema_of_Open_XML()
    {
        using var visitor = app.Visitor();
        foreach (var file in new[] { await TableSample.WrittenAsync(app, "xlsx"), await visitor.GetByteArrayAsync("/years/2024.xlsx", _stop), await visitor.GetByteArrayAsync("/explore.xlsx?form=wide", _stop) })
        {
            using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book, _stop).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }
    }

    [Fact]
    public async Task Its_header_is_frozen_and_states_units_and_its_notes_say_what_it_is()
    {
        using var visitor = app.Visitor();
        using var book = SpreadsheetDocument.Open(new MemoryStream(await visitor.GetByteArrayAsync("/years/2024.xlsx?lang=zh&topic=rural", _stop)), isEditable: false);
        var sheets = book.WorkbookPart!.Workbook!.Descendants<Sheet>().ToList();
        Assert.Equal(["数据", "说明"], sheets.Select(s => s.Name!.Value));
        var data = ((WorksheetPart)book.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet!;
        Assert.Equal(PaneStateValues.Frozen, data.Descendants<Pane>().Single().State!.Value);
        Assert.Contains("完成率（%）", data.Descendants<Row>().First().InnerText, StringComparison.Ordinal);
        var notes = ((WorksheetPart)book.WorkbookPart.GetPartById(sheets[1].Id!)).Worksheet!.InnerText;
        foreach (var said in new[] { "2024年计划与实际", "乡村", "第1次发布", "/years/2024?topic=rural&release=1", "2023年计划执行情况", "不是0" })
            Assert.Contains(said, notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/years/2024.xlsx")]
    [InlineData("/years/2024.zip")]
    [InlineData("/datapackage.zip")]
    public async Task An_address_of_a_release_gives_the_same_bytes_at_any_time(string address)
    {
        using var first = new TestApp();
        first.Settings["Pages:Cache"] = "false";
        using var visitor = first.Visitor();
        var before = await visitor.GetByteArrayAsync($"{address}?release=1&lang=zh", _stop);
        first.Clock.Ahead += TimeSpan.FromDays(400);
        // Zip files know even seconds only.
        await Task.Delay(TimeSpan.FromSeconds(2.1), _stop);
        Assert.Equal(before, await visitor.GetByteArrayAsync($"{address}?release=1&lang=zh", _stop));
        var published = (await first.PlansAsync()).ReleasedAt!.Value;
        Assert.Equal(published.AddTicks(-(published.Ticks % TimeSpan.TicksPerSecond)).AddSeconds(-(published.Second % 2)), Assert.Single(new ZipContent(before).Times));
    }

    [Fact]
    public async Task LibreOffice_reads_what_CSV_says()
    {
        var office = new[] { "/usr/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice is not installed: tests/run.sh installs it on Linux.");
        using var visitor = app.Visitor();
        var folder = Directory.CreateTempSubdirectory("plans-office-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "year.xlsx"), await visitor.GetByteArrayAsync("/years/2024.xlsx?lang=en", _stop), _stop);
            // Comma, quotes, UTF-8, cells as they are shown, all sheets.
            using var run = Process.Start(new ProcessStartInfo(office!,
                ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", folder, Path.Combine(folder, "year.xlsx")])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await run.WaitForExitAsync(_stop).WaitAsync(TimeSpan.FromMinutes(2), _stop);
            var (shown, plain) = (CsvFile.Of(await File.ReadAllBytesAsync(Path.Combine(folder, "year-Data.csv"), _stop)), await CsvFile.ReadAsync(app, "/years/2024.csv?lang=en"));
            Assert.Equal(plain.Header, shown.Header.Select(h => h.Split(" (")[0]));
            Assert.Equal(plain.Rows.Select(r => string.Join('|', r.Values.Select(v => v.TrimStart('\'')))), shown.Rows.Select(r => string.Join('|', r.Values)));
            Assert.Contains("Release 1", await File.ReadAllTextAsync(Path.Combine(folder, "year-Notes.csv"), _stop), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
