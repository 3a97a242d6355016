using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Tests.Features;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>Every page with a table answers in every format of the list, refuses what is not in it, and says what there is.</summary>
public class EveryTableTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_answers_in_every_format_that_it_has()
    {
        using var visitor = app.Visitor();
        var wrong = new List<string>();
        foreach (var (page, address) in Tables())
        {
            foreach (var format in TableSample.Formats(app))
            {
                using var answer = await visitor.GetAsync($"{address}.{format.Suffix}?lang=en", _stop);
                var body = await answer.Content.ReadAsByteArrayAsync(_stop);
                var expected = format.NeedsStructure && page.Structure is null ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
                if (answer.StatusCode != expected || body.Length == 0)
                    wrong.Add($"{address}.{format.Suffix}: {answer.StatusCode}, {body.Length} bytes");
                else if (expected == HttpStatusCode.OK && !answer.Content.Headers.ContentType!.ToString().StartsWith(format.MediaType.Split(';')[0], StringComparison.Ordinal))
                    wrong.Add($"{address}.{format.Suffix}: {answer.Content.Headers.ContentType}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(Tables().Count() > 20);
    }

    [Fact]
    public void Every_table_has_a_title_in_both_languages()
    {
        var words = app.Services.GetRequiredService<IStringLocalizer<TableWords>>();
        foreach (var language in new[] { "zh-CN", "en-GB" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.Empty(Pages().Where(p => words[p.Page.RawText!].ResourceNotFound).Select(p => p.Page.RawText));
            Assert.Empty(TableSample.Formats(app).Where(f => words["format." + f.Suffix].ResourceNotFound).Select(f => f.Suffix));
        }
    }

    [Theory]
    [InlineData("/years/2024.ods", "csv, xlsx, json, jsonstat.json, sdmx.csv, parquet, zip, metadata.json")]
    [InlineData("/projects.ods", "csv, xlsx, json, parquet, zip, metadata.json")]
    [InlineData("/projects.sdmx.csv", "csv, xlsx, json, parquet, zip, metadata.json")]
    [InlineData("/explore.jsonstat.json?form=wide", "csv, xlsx, json, parquet, zip, metadata.json")]
    [InlineData("/explore.sdmx.csv?cols=indicator,value", "csv, xlsx, json, parquet, zip, metadata.json")]
    [InlineData("/indicators/gdp.csv?form=tall", "long, wide")]
    [InlineData("/indicators/gdp.csv?bom=2", "0, 1")]
    [InlineData("/indicators/gdp.csv?colour=red", "form, lang, release, bom, theme")]
    [InlineData("/documents.csv?form=wide", "lang, release, bom, theme")]
    [InlineData("/datapackage.zip?topic=rural", "lang, release, theme")]
    public async Task What_is_not_there_is_refused_with_the_list_of_what_is(string address, string listed)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=en", _stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(listed, await answer.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_gives_its_table_to_who_asks_for_its_media_type()
    {
        using var visitor = app.Visitor();
        foreach (var format in TableSample.Formats(app))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/indicators/gdp?lang=en");
            request.Headers.TryAddWithoutValidation("Accept", format.MediaType);
            using var asked = await visitor.SendAsync(request, _stop);
            Assert.Equal(await visitor.GetByteArrayAsync($"/indicators/gdp.{format.Suffix}?lang=en", _stop), await asked.Content.ReadAsByteArrayAsync(_stop));
        }
    }

    [Fact]
    public async Task The_wide_form_has_two_columns_a_year()
    {
        var wide = await CsvFile.ReadAsync(app, "/indicators/international-trains-run.csv?form=wide&lang=en");
        var row = Assert.Single(wide.Rows);
        var plain = await CsvFile.ReadAsync(app, "/indicators/international-trains-run.csv?form=long&lang=en");
        foreach (var figure in plain.Rows.Where(r => r["period"].Length == 4 && r["verdict"].Length > 0))
            Assert.Equal(figure["value"], row[$"{figure["role"]}_{figure["period"]}"]);
    }

    [Fact]
    public async Task A_page_offers_every_format_that_its_table_has()
    {
        using var visitor = app.Visitor();
        var page = await visitor.GetStringAsync("/years/2024?lang=en&topic=rural", _stop);
        foreach (var format in TableSample.Formats(app))
            Assert.Contains($"href=\"/years/2024.{format.Suffix}?topic=rural&amp;lang=en\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/datapackage.zip?lang=en\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".sdmx.csv", await visitor.GetStringAsync("/projects?lang=en", _stop), StringComparison.Ordinal);
    }

    private List<TablePage> Pages() => [.. app.Services.GetRequiredService<TablePages>().All];

    // What is filled in is for editors: the authorization matrix walks it.
    private IEnumerable<(TablePage Page, string Address)> Tables() => Pages().Where(p => p.Page.RawText != "/entry").Select(p => (p, Filled(p.Page.RawText!)));

    private static string Filled(string route)
    {
        var plain = route.ToLowerInvariant();
        return plain.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start
            ? string.Concat(plain.AsSpan(0, start), EveryRouteTests.Examples[plain][0], plain.AsSpan(plain.LastIndexOf('}') + 1)) : plain;
    }
}
