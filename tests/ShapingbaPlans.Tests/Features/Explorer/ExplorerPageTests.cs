using System.Net;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Explorer;

/// <summary>Expected numbers are counted in seed-data/figures.csv, indicators.csv and unanswered.csv.</summary>
public class ExplorerPageTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 831, "831个数字，628项指标，2022–2027年")]
    [InlineData("lang=en", 831, "831 figures on 628 indicators, 2022–2027")]
    [InlineData("topic=rural", 80, "80个数字，53项指标，2022–2027年")]
    [InlineData("topic=rural&role=plan&from=2025&to=2025", 8, "8个数字，8项指标，2025年")]
    [InlineData("document=action-plan-2023-2027", 40, "40个数字，40项指标，2027年")]
    [InlineData("measure=growth&from=2023&to=2024", 52, "52个数字，44项指标，2023–2024年")]
    [InlineData("from=2027", 40, "40个数字，40项指标，2027年")]
    [InlineData("prominence=headline&role=actual&document=report-2025", 21, "21个数字，21项指标，2025年")]
    [InlineData("indicator=gdp&indicator=gdp-growth", 8, "8个数字，2项指标，2022–2027年")]
    [InlineData("indicator=gdp,gdp-growth", 8, "8个数字，2项指标，2022–2027年")]
    [InlineData("q=4156", 1, "“4156”：1个数字，1项指标，2025年")]
    [InlineData("q=gjbl", 24, "“gjbl”：24个数字，8项指标，2022–2027年")]
    [InlineData("unanswered=reworded", 13, null)]
    [InlineData("verdict=unreported", 112, null)]
    [InlineData("nature=binding", 0, "没有数字符合这些条件")]
    public async Task A_filter_leaves_what_it_says_on_the_page_and_in_the_file(string query, int count, string? headline)
    {
        var page = await PageAsync($"/explore?{query}");
        if (headline is not null)
            Assert.Equal(headline, PageText.TitleOf(page));
        Assert.Equal(count, (await CsvFile.ReadAsync(app, $"/explore.csv?{query}")).Rows.Count);
        Assert.Equal(Math.Min(50, count), ExplorerRowsShown.Of(page).Count);
    }

    [Fact]
    public async Task Every_figure_has_its_place_in_the_documents_whatever_columns_are_chosen()
    {
        foreach (var cols in new[] { "", "indicator,verdict", "period,value", "role,unit", "printed" })
        {
            var rows = ExplorerRowsShown.Of(await PageAsync($"/explore?topic=rural&cols={cols}"));
            Assert.Equal(50, rows.Count);
            Assert.All(rows, r => Assert.NotNull(r.Place));
        }
    }

    [Fact]
    public async Task Facets_count_what_each_value_would_leave_with_the_other_filters_applied()
    {
        // 8 plans of 2025 about the countryside; the topic's own filter leaves the other topics' counts as they are.
        var page = PageText.Of(await PageAsync("/explore?topic=rural&role=plan&from=2025&to=2025"));
        var urban = SeedFigures.All.Count(r => r["topic_id"] == "urban" && r["role"] == "plan" && r["year"] == "2025");
        var actuals = SeedFigures.All.Count(r => r["topic_id"] == "rural" && r["role"] == "actual" && r["year"] == "2025");
        Assert.Contains($"城市 {urban} ", page, StringComparison.Ordinal);
        Assert.Contains("乡村 8 ", page, StringComparison.Ordinal);
        Assert.Contains($"计划 8 实际 {actuals} ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_orders_the_rows_both_ways_and_empty_cells_come_last()
    {
        var up = await CsvFile.ReadAsync(app, "/explore.csv?topic=rural&cols=completion_rate&sort=completion_rate&lang=en");
        var down = await CsvFile.ReadAsync(app, "/explore.csv?topic=rural&cols=completion_rate&sort=completion_rate&dir=desc&lang=en");
        var rates = up.Rows.Select(r => r["completion_rate"]).ToList();
        var known = rates.TakeWhile(r => r.Length > 0).Select(decimal.Parse).ToList();
        Assert.NotEmpty(known);
        Assert.Equal(known.Order(), known);
        Assert.All(rates.Skip(known.Count), Assert.Empty);
        Assert.Equal(known.OrderDescending(), down.Rows.Select(r => r["completion_rate"]).Where(r => r.Length > 0).Select(decimal.Parse));
        Assert.Contains("aria-sort=\"descending\"", await PageAsync("/explore?topic=rural&cols=indicator,completion_rate&sort=completion_rate&dir=desc"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_ordered_by_what_they_come_to()
    {
        // 3900 comes before 8.5万, though 8.5 is the smaller number.
        var file = await CsvFile.ReadAsync(app, "/explore.csv?indicator=international-trains-run,port-vehicles&cols=value,unit&sort=value&lang=en");
        var units = file.Rows.Select(r => r["unit"]).ToList();
        Assert.Equal(units.OrderBy(u => u == "万辆"), units);
        Assert.Contains("万辆", units);
    }

    [Fact]
    public async Task The_wide_form_has_a_column_a_year_and_keeps_qualifiers_and_upper_ends()
    {
        var trains = (await CsvFile.ReadAsync(app, "/explore.csv?form=wide&lang=en")).Row("international-trains-run");
        Assert.Equal(("4000", "4156", "met"), (trains["plan_2025"], trains["actual_2025"], trains["verdict_2025"]));
        Assert.Equal("3923", trains["actual_2023"]);
        Assert.Equal("", trains["plan_2022"]);
        var streets = (await CsvFile.ReadAsync(app, "/explore.csv?form=wide&lang=en&indicator=characteristic-streets-built")).Row("characteristic-streets-built");
        Assert.Equal(("range", "2", "3"), (streets["plan_comparator_2025"], streets["plan_2025"], streets["plan_upper_value_2025"]));
        var average = await CsvFile.ReadAsync(app, "/explore.csv?form=wide&lang=en&indicator=gdp-avg-growth");
        Assert.Equal("6", average.Row("gdp-avg-growth")["plan_2023_2027"]);
        Assert.Contains("2023–2027年计划", (await CsvFile.ReadAsync(app, "/explore.csv?form=wide&indicator=gdp-avg-growth")).Header);
    }

    [Fact]
    public async Task A_wide_table_can_be_ordered_by_a_year()
    {
        var file = await CsvFile.ReadAsync(app, "/explore.csv?form=wide&lang=en&topic=openness&measure=growth&sort=actual_2025&dir=desc");
        var values = file.Rows.Select(r => r["actual_2025"]).Where(v => v.Length > 0).Select(decimal.Parse).ToList();
        Assert.True(values.Count > 1);
        Assert.Equal(values.OrderDescending(), values);
    }

    [Theory]
    [InlineData("topic=nothing", HttpStatusCode.BadRequest)]
    [InlineData("verdict=met,nothing", HttpStatusCode.BadRequest)]
    [InlineData("cols=indicator,nothing", HttpStatusCode.BadRequest)]
    [InlineData("sort=actual_2025", HttpStatusCode.BadRequest)]
    [InlineData("form=broad", HttpStatusCode.BadRequest)]
    [InlineData("from=1066", HttpStatusCode.BadRequest)]
    [InlineData("from=2025&to=2024", HttpStatusCode.BadRequest)]
    [InlineData("page=18", HttpStatusCode.NotFound)]
    [InlineData("page=17", HttpStatusCode.OK)]
    [InlineData("form=wide&page=14", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_is_refused_alike_on_the_page_and_in_every_file(string query, HttpStatusCode status)
    {
        using var visitor = app.Visitor();
        foreach (var page in new[] { "/explore", "/explore.csv", "/explore.json", "/explore.xlsx" })
        {
            using var answer = await visitor.GetAsync($"{page}?{query}", _stop);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task An_empty_result_says_which_filter_to_drop_and_what_that_leaves()
    {
        // No figure of the action plan is an actual: without the role there are its 40.
        var page = await PageAsync("/explore?document=action-plan-2023-2027&role=actual");
        var text = PageText.Of(page);
        Assert.Contains("去掉“计划或实际” 有40个数字", text, StringComparison.Ordinal);
        var reported = SeedFigures.All.Count(r => r["role"] == "actual");
        Assert.Contains($"去掉“文件” 有{reported}个数字", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/explore?document=action-plan-2023-2027\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_filter_in_use_has_a_link_that_takes_it_away()
    {
        var page = WebUtility.HtmlDecode(await PageAsync("/explore?topic=rural&topic=urban&q=km&from=2024&sort=value"));
        Assert.Contains("href=\"/explore?q=km&topic=urban&from=2024&sort=value\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/explore?topic=urban&topic=rural&from=2024&sort=value\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/explore?q=km&topic=urban&topic=rural&sort=value\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_has_the_columns_chosen_in_the_order_of_the_list()
        => Assert.Equal(["indicator", "period", "value", "printed"], (await CsvFile.ReadAsync(app, "/explore.csv?cols=printed,value&cols=period,indicator&lang=en")).Header);

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return await visitor.GetStringAsync(address, _stop);
    }
}
