using System.Net;
using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Years;

/// <summary>Plans set side by side by hand in seed-data/figures.csv.</summary>
public class PlanMovesTests(SharedApp app)
{
    private static readonly string[] Lowered =
    [
        "2024 high-standard-farmland-upgraded", "2025 mountain-trails-built", "2025 new-international-routes", "2025 new-parking-spaces",
        "2025 overseas-warehouses-added", "2025 primary-sector-growth", "2025 roads-under-construction", "2026 agri-tourism-bases-upgraded",
        "2026 idle-farmhouses-revitalised", "2026 international-trains-run", "2026 old-housing-renovated",
    ];

    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_has_every_yearly_plan_that_asks_for_less_than_the_year_before()
    {
        var csv = await CsvFile.ReadAsync(app, "/years.csv?lang=en");
        Assert.Equal(Lowered, csv.Rows.Select(r => $"{r["period"]} {r["indicator_id"]}").Order(StringComparer.Ordinal));
        Assert.All(csv.Rows, r => Assert.Equal("lowered", r["plan_move"]));
        var growth = csv.Row("primary-sector-growth");
        Assert.Equal("2025|eq|4|2024|ge|8|%|report-2024|60|4%|report-2023|77|8%以上", string.Join('|', csv.Header.Skip(4).Where(h => !h.EndsWith("upper_value", StringComparison.Ordinal)).Select(h => growth[h])));
    }

    [Fact]
    public async Task The_page_shows_each_beside_the_plan_before_it_with_both_citations()
    {
        var text = PageText.Of(await PageAsync("/years"));
        Assert.Contains("年度计划数低于上年：11项", text, StringComparison.Ordinal);
        Assert.Contains("2024年 1500个 2023年报告 第76段 1500个 2025年 1000个 原文为公共停车位 2024年报告 第58段 1000个 −500个", text, StringComparison.Ordinal);
        Assert.Contains("2024年 ≥8% 2023年报告 第77段 8%以上 2025年 4% 2024年报告 第60段 4% −4个百分点", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_scope_stands_beside_the_plan()
        => Assert.Matches("229万平方米 指2025年启动面积的完工 2025年报告 第56段", PageText.Of(await PageAsync("/years")));

    [Fact]
    public async Task Page_and_file_list_the_same_in_the_same_order()
    {
        var page = await PageAsync("/years");
        var shown = Regex.Matches(page[page.IndexOf("id=\"moves\"", StringComparison.Ordinal)..], "href=\"/indicators/([^\"]+)\"").Select(m => m.Groups[1].Value);
        Assert.Equal((await CsvFile.ReadAsync(app, "/years.csv?lang=en")).Ids, shown);
    }

    [Theory]
    [InlineData("/years/2025", "6项计划数低于2024年。")]
    [InlineData("/years/2025?lang=en", "6 plans are lower than in 2024.")]
    [InlineData("/years/2024", "1项计划数低于2023年。")]
    public async Task A_year_counts_its_lowered_plans_and_leads_to_them(string address, string sentence)
    {
        var page = await PageAsync(address);
        Assert.Contains(sentence, PageText.Of(page), StringComparison.Ordinal);
        Assert.Contains("href=\"/years#moves\"", page, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return WebUtility.HtmlDecode(await visitor.GetStringAsync(address, _stop));
    }
}
