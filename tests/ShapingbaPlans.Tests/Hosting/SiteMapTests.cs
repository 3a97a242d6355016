using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Hosting;

/// <summary>What search engines read: the map of the pages, what they must not walk, titles, descriptions and data about the data.</summary>
public partial class SiteMapTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_of_the_map_answers_and_bears_a_title_and_a_description()
    {
        using var visitor = app.Visitor();
        var map = XDocument.Parse(await visitor.GetStringAsync("/sitemap.xml", _stop));
        var pages = map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value)).ToList();
        Assert.Contains(pages, p => p.AbsolutePath == "/indicators/gdp-growth");
        Assert.Contains(pages, p => p.AbsolutePath == "/years/2024");
        Assert.Equal(pages.Count, pages.Distinct().Count());
        // One of each kind, since hundreds are alike.
        foreach (var page in pages.GroupBy(p => p.Segments.Length > 2 ? p.Segments[1] : p.AbsolutePath).Select(g => g.First().AbsolutePath))
        {
            var html = await visitor.GetStringAsync(page, _stop);
            Assert.Matches("<title>[^<]{6,}</title>", html);
            if (page is not "/api/")
                Assert.True(Description().IsMatch(html), $"{page} has no description");
        }
    }

    [Fact]
    public async Task Robots_keep_away_from_work_pages_and_find_the_map()
    {
        using var visitor = app.Visitor();
        var robots = await visitor.GetStringAsync("/robots.txt", _stop);
        Assert.Contains("Disallow: /entry", robots, StringComparison.Ordinal);
        Assert.Matches("Sitemap: https?://[^/]+/sitemap.xml", robots);
    }

    [Theory]
    [InlineData("/", "zh")]
    [InlineData("/", "en")]
    [InlineData("/indicators/international-trains-run", "zh")]
    [InlineData("/indicators/international-trains-run", "en")]
    public async Task The_data_about_the_data_is_a_dataset_as_search_engines_ask_for_it(string page, string language)
    {
        using var visitor = app.Visitor();
        var html = await visitor.GetStringAsync($"{page}?lang={language}", _stop);
        using var data = JsonDocument.Parse(DataBlock().Match(html).Groups[1].Value);
        var dataset = data.RootElement;
        Assert.Equal("https://schema.org/", dataset.GetProperty("@context").GetString());
        Assert.Equal("Dataset", dataset.GetProperty("@type").GetString());
        Assert.NotEmpty(dataset.GetProperty("name").GetString()!);
        // The bounds that dataset search states for a description.
        Assert.InRange(dataset.GetProperty("description").GetString()!.Length, 50, 5000);
        Assert.Matches(@"^\d{4}/\d{4}$", dataset.GetProperty("temporalCoverage").GetString()!);
        Assert.Equal("500106", dataset.GetProperty("spatialCoverage").GetProperty("identifier").GetString());
        var downloads = dataset.GetProperty("distribution").EnumerateArray().ToList();
        Assert.NotEmpty(downloads);
        foreach (var download in downloads)
        {
            Assert.Equal("DataDownload", download.GetProperty("@type").GetString());
            using var answer = await visitor.GetAsync(download.GetProperty("contentUrl").GetString(), _stop);
            Assert.True(answer.IsSuccessStatusCode, download.GetProperty("contentUrl").GetString());
        }
    }

    [GeneratedRegex("""<script type="application/ld\+json">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex DataBlock();

    [GeneratedRegex("""<meta name="description" content="[^"]{8,}" />""")]
    private static partial Regex Description();
}
