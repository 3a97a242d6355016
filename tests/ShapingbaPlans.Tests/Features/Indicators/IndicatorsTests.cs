using System.Net;
using CsvHelper;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Indicators;

public class IndicatorsTests(SharedApp app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gjbl")]
    [InlineData("国际班列")]
    [InlineData("四向通道班列")]
    [InlineData("international-trains-run")]
    public async Task The_trains_are_found_by_initials_name_alias_and_id(string text)
    {
        using var visitor = app.Visitor();
        var page = await visitor.GetStringAsync($"/indicators?q={Uri.EscapeDataString(text)}", Cancel);
        Assert.Contains("href=\"/indicators/international-trains-run\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_missed_of_2025_are_the_vehicles_and_their_like_on_the_page_and_in_the_file()
    {
        using var visitor = app.Visitor();
        var page = await visitor.GetStringAsync("/indicators?verdict=missed&year=2025", Cancel);
        var rows = await RowsAsync(visitor, "/indicators.csv?verdict=missed&year=2025&lang=en");
        Assert.Contains(rows, r => r["indicator_id"] == "port-vehicles");
        Assert.DoesNotContain(rows, r => r["indicator_id"] == "international-trains-run");
        Assert.All(rows, r => Assert.Contains($"href=\"/indicators/{r["indicator_id"]}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_file_has_the_rows_of_all_pages()
    {
        using var visitor = app.Visitor();
        var plans = await app.PlansAsync();
        var rows = await RowsAsync(visitor, "/indicators.csv?prominence=all&lang=en");
        Assert.Equal(plans.Indicators.Select(i => i.IndicatorId).Order(), rows.Select(r => r["indicator_id"]).Order());
    }

    [Fact]
    public async Task With_a_year_asked_for_a_row_speaks_of_that_year()
    {
        using var visitor = app.Visitor();
        var rows = await RowsAsync(visitor, "/indicators.csv?verdict=missed&year=2024&lang=en");
        Assert.Contains(rows, r => r["indicator_id"] == "primary-sector-growth");
        Assert.All(rows, r => Assert.Equal(("2024", "missed"), (r["verdict_year"], r["verdict"])));
    }

    [Theory]
    [InlineData("year=abc")]
    [InlineData("year=1999")]
    public async Task A_file_with_a_year_that_is_none_is_refused_with_a_sentence(string query)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync($"/indicators.csv?{query}", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("2022到2026", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("topic=nowhere")]
    [InlineData("verdict=perfect")]
    [InlineData("year=1999")]
    [InlineData("year=soon")]
    [InlineData("sort=colour")]
    [InlineData("page=0")]
    [InlineData("prominence=loud")]
    public async Task A_filter_that_is_not_understood_is_refused_with_a_sentence(string query)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync($"/indicators?{query}", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("地址里有看不懂的条件", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var file = await visitor.GetAsync($"/indicators.csv?{query}", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, file.StatusCode);
    }

    [Theory]
    [InlineData("/indicators?page=9999")]
    [InlineData("/indicators.csv?page=9999")]
    public async Task A_page_beyond_the_last_is_not_there(string address)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有第9999页", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static async Task<List<Dictionary<string, string>>> RowsAsync(HttpClient visitor, string address)
    {
        await using var stream = await visitor.GetStreamAsync(address, Cancel);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        var rows = new List<Dictionary<string, string>>();
        while (await csv.ReadAsync(Cancel))
            rows.Add(csv.Headers.ToArray().Select((name, i) => (name, i)).ToDictionary(c => c.name, c => csv.GetString(c.i)));
        return rows;
    }
}
