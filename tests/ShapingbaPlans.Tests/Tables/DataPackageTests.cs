using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>The packages: valid by the specification, whole, and with all that belongs to them.</summary>
public class DataPackageTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/datapackage.zip")]
    [InlineData("/years/2024.zip")]
    [InlineData("/explore.zip?q=gdp")]
    [InlineData("/projects.zip")]
    public async Task It_is_valid_by_the_specification(string address)
    {
        var zip = await ReadAsync(address);
        Assert.Empty(PackageChecker.Problems(zip));
        Assert.Contains("MIT License", zip.Text("LICENSE"), StringComparison.Ordinal);
        Assert.Contains("data/", zip.Text("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_site_has_all_kinds_of_facts_with_their_keys()
    {
        var zip = await ReadAsync("/datapackage.zip?lang=en");
        foreach (var file in Directory.EnumerateFiles(Repository.SeedFolder, "*.csv").Select(f => Path.GetFileName(f)!).Where(f => f != "not-figures.csv"))
            Assert.Contains($"data/{file}", zip.Files.Keys);
        await using var db = app.OpenDatabase();
        Assert.Equal(await db.Figures.CountAsync(_stop), CsvFile.Of(zip.Files["data/figures.csv"]).Rows.Count);
        Assert.Equal(await db.Releases.CountAsync(_stop), CsvFile.Of(zip.Files["data/releases.csv"]).Rows.Count);
        Assert.Contains("""primaryKey":["indicator_id","period","role","document_id"]""", Tight(zip.Text("datapackage.json")), StringComparison.Ordinal);
        // The published figures are the seed's, cell by cell.
        var seed = CsvFile.Of(await File.ReadAllBytesAsync(Path.Combine(Repository.SeedFolder, "figures.csv"), _stop));
        Assert.Equal(Lines(seed), Lines(CsvFile.Of(zip.Files["data/figures.csv"])));
    }

    [Fact]
    public async Task The_checker_sees_what_is_wrong()
    {
        var good = await ReadAsync("/datapackage.zip?lang=en");
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in good.Files.Where(f => f.Key != "data/topics.csv"))
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(path == "data/links.csv" ? Encoding.UTF8.GetBytes("indicator_id,year,comparability,reason\r\nnobody,soon,alike,x\r\n,2024,near,x\r\n") : content);
            }
        }

        var problems = PackageChecker.Problems(new(file.ToArray()));
        foreach (var seen in new[] { "topics: path", "links.year: soon", "links.comparability: alike", "links: indicator_id+year is no key", "links.indicator_id: there is no nobody", "indicators.topic_id: there is no economy" })
            Assert.Contains(seen, problems);
    }

    private async Task<ZipContent> ReadAsync(string address)
    {
        using var visitor = app.Visitor();
        return new(await visitor.GetByteArrayAsync(address, _stop));
    }

    private static IEnumerable<string> Lines(CsvFile file) => file.Rows.Select(r => string.Join('|', r.Values.Select(v => v.TrimStart('\'')))).Order(StringComparer.Ordinal);

    private static string Tight(string json) => string.Concat(json.Where(c => !char.IsWhiteSpace(c)));
}
