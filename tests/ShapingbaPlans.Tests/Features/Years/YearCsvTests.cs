using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Years;

public class YearCsvTests(SharedApp app)
{
    private const string Header = "indicator_id,indicator,topic_id,year,plan_comparator,plan_value,plan_upper_value,actual_value,unit,difference,completion_rate,"
        + "verdict,comparability,plan_document_id,plan_paragraph,plan_printed,actual_document_id,actual_paragraph,actual_printed,"
        + "strength,actual_comparator,change_on_year_before,change_unit,link_reason";

    /// <summary>Read from the reports; differences and rates by hand: 508 − 1000 = −492, 508 ÷ 1000 = 50.8 %, and so on.</summary>
    public static readonly TheoryData<string, string> KnownAnswers = new()
    {
        {
            "signed-investment", "2024|ge|1000||508|亿元|-492|50.8|missed|near|report-2023|53|1000亿元以上|report-2024|12|508亿元|firm"
        },
        {
            "primary-sector-growth", "2024|ge|8||4.9|%|-3.1||missed|exact|report-2023|77|8%以上|report-2024|20|4.9%|firm"
        },
        {
            "old-housing-renovated", "2024|eq|220||249|万平方米|29|113.2|exceeded|near|report-2023|76|220万平方米|report-2024|20|249万平方米|firm"
        },
        {
            "international-trains-run", "2025|eq|4000||4156|列|156|103.9|met|exact|report-2024|54|4000列|report-2025|11|4156列|firm"
        },
        {
            "port-vehicles", "2025|ge|8.5||7.6|万辆|-0.9|89.4|missed|exact|report-2024|54|8.5万辆以上|report-2025|18|7.6万辆|soft"
        },
        {
            "good-air-days", "2025|ge|310|||天|||unreported||report-2024|62|310天以上||||firm"
        },
    };

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public async Task The_known_answers_come_out_cell_by_cell(string indicatorId, string cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var csv = await CsvFile.ReadAsync(app, $"/years/{cells[..4]}.csv?lang=en");
        var row = csv.Row(indicatorId);
        string[] columns = [.. csv.Header.Skip(3).Take(17)];
        Assert.Equal(cells, string.Join('|', columns.Select(c => row[c])));
    }

    [Fact]
    public async Task Columns_stand_in_the_promised_order()
        => Assert.Equal(Header, string.Join(',', (await CsvFile.ReadAsync(app, "/years/2024.csv?lang=en")).Header));

    [Fact]
    public async Task Chinese_headers_and_verdicts_are_words()
    {
        var chinese = await CsvFile.ReadAsync(app, "/years/2024.csv?lang=zh");
        Assert.All(chinese.Header, name => Assert.Contains(name, c => c > '\u4e00'));
        Assert.Equal(chinese.Header.Count, chinese.Header.Distinct().Count());
        Assert.Contains(chinese.Rows, r => r["结果"] == "未完成" && r["指标"].Contains("签约金额", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("verdict=missed&verdict=near")]
    [InlineData("verdict=missed,near")]
    public async Task Verdicts_can_be_repeated_or_joined_by_commas(string query)
    {
        // 2024: investment signed, new specialised firms (36 of 50) and primary-sector growth; none is near.
        var csv = await CsvFile.ReadAsync(app, $"/years/2024.csv?lang=en&{query}");
        Assert.Equal(["new-specialised-enterprises", "primary-sector-growth", "signed-investment"], csv.Ids.Order());
    }

    [Fact]
    public async Task Numbers_are_ordered_both_ways_and_rows_without_one_come_last()
    {
        var up = (await CsvFile.ReadAsync(app, "/years/2024.csv?lang=en&sort=completion")).Rows.Select(r => r["completion_rate"]).ToList();
        var down = (await CsvFile.ReadAsync(app, "/years/2024.csv?lang=en&sort=completion&dir=desc")).Rows.Select(r => r["completion_rate"]).ToList();
        Assert.Equal("50.8", up[0]);
        Assert.Equal("", up[^1]);
        Assert.Equal("", down[^1]);
        var numbers = down.TakeWhile(n => n.Length > 0).Select(n => decimal.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.Equal(up.Count(n => n.Length > 0), numbers.Count);
    }

    [Fact]
    public async Task Rates_never_have_a_completion_rate()
    {
        var rows = (await CsvFile.ReadAsync(app, "/years/2024.csv?lang=en&show=all")).Rows;
        Assert.All(rows.Where(r => r["unit"] == "%"), r => Assert.Equal("", r["completion_rate"]));
    }

    [Fact]
    public async Task A_change_on_last_year_says_what_it_is_counted_in()
    {
        // 4156 after 4295: −139 ÷ 4295 = −3.2 %. 4 % after 4.9 %: −0.9 points.
        var csv = await CsvFile.ReadAsync(app, "/years/2025.csv?lang=en");
        var (trains, primary) = (csv.Row("international-trains-run"), csv.Row("primary-sector-growth"));
        Assert.Equal(("-3.2", "percent"), (trains["change_on_year_before"], trains["change_unit"]));
        Assert.Equal(("-0.9", "points"), (primary["change_on_year_before"], primary["change_unit"]));
    }

    [Fact]
    public async Task A_year_without_plans_lists_its_actuals()
    {
        var csv = await CsvFile.ReadAsync(app, "/years/2022.csv?lang=en");
        Assert.All(csv.Rows, r => Assert.Equal(("no_plan", ""), (r["verdict"], r["plan_value"])));
        Assert.Equal("1106.7", csv.Row("gdp")["actual_value"]);
    }

    [Fact]
    public async Task Actuals_without_a_plan_come_on_request_only()
    {
        var plans = await CsvFile.ReadAsync(app, "/years/2025.csv?lang=en");
        var all = await CsvFile.ReadAsync(app, "/years/2025.csv?lang=en&show=all");
        var actualsOnly = await CsvFile.ReadAsync(app, "/years/2025.csv?lang=en&verdict=no_plan");
        Assert.All(plans.Rows, r => Assert.NotEqual("", r["plan_printed"]));
        Assert.NotEmpty(actualsOnly.Rows);
        Assert.Equal(all.Ids.Order(), plans.Ids.Concat(actualsOnly.Ids).Order());
    }
}
