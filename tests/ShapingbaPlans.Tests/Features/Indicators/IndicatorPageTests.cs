using System.Net;
using System.Text;
using CsvHelper;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Indicators;

/// <summary>Expected values are those printed in the documents.</summary>
public class IndicatorPageTests(SharedApp app)
{
    private const string Trains = "/indicators/international-trains-run";

    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Trains_met_the_plan_of_2025_and_are_3844_from_the_target()
    {
        // Printed: 4156列 against 4000列; 8000列 in 2027, and 8000 − 4156 = 3844.
        var html = await HtmlAsync(Trains);
        Assert.Contains("2025年完成年度计划，离2027年目标还差3844列", PageText.TitleOf(html), StringComparison.Ordinal);
        var page = PageText.Of(html);
        Assert.Contains("2025年实际4156列，比计划多156列，比2024年少139列。", page, StringComparison.Ordinal);
        Assert.Contains("2026年计划降到3800列。", page, StringComparison.Ordinal);
        // √(4156 × 8000) = 5766
        Assert.Contains("要在2027年达到8000列，2026年需有5766列。", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_holds_every_year_with_its_source()
    {
        var page = PageText.Of(await HtmlAsync(Trains));
        foreach (var row in new[] { "2022 — — — — 没有数字", "2023 — 3923 — — 无计划", "2024 — 4295 — +9.5% 无计划", "2025 4000 4156 103.9% −3.2% 完成", "2026 3800 — — — 执行中", "2027 目标 8000" })
            Assert.Contains(row, page, StringComparison.Ordinal);
        Assert.Contains("2025年报告 第11段", page, StringComparison.Ordinal);
        Assert.Contains("4156 ÷ 4000 = 103.9%", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("port-vehicles", "2025年未达到力争目标8.5万辆以上，差0.9万辆")]
    [InlineData("good-air-days", "2025年计划≥310天，报告中未见结果")]
    [InlineData("signed-investment", "2025年实际600亿元，当年没有计划；2024年未完成年度计划，差492亿元")]
    [InlineData("retail-sales-growth", "2023年实际9.6%，当年没有计划")]
    [InlineData("gdp", "2025年实际>1300亿元，当年没有计划，离2027年目标还差约200亿元")]
    [InlineData("gdp-avg-growth", "2023—2027年目标≥6%：进展有限")]
    public async Task The_headline_says_what_became_of_it(string id, string finding)
        => Assert.EndsWith(finding, PageText.TitleOf(await HtmlAsync("/indicators/" + id)), StringComparison.Ordinal);

    [Fact]
    public async Task The_life_line_tells_the_steps_in_the_order_of_the_documents()
    {
        var page = PageText.Of(await HtmlAsync(Trains));
        var steps = new[] { "提出远期目标", "公布实际", "提出年度计划", "答复：完成", "下调年度计划", "待答复" };
        var places = steps.Select(s => page.IndexOf(s, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task The_chart_speaks_to_those_who_cannot_see_it()
    {
        var html = await HtmlAsync(Trains);
        Assert.Contains("2025年计划4000列，完成；2025年实际4156列；2026年计划3800列，执行中；2026年需5766列；2027年目标8000列", PageText.Of(html), StringComparison.Ordinal);
        Assert.Contains("role=\"img\" aria-labelledby=\"chart-broad-t chart-broad-d\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_readers_get_the_same_finding()
        => Assert.EndsWith("the 2025 plan was met, 3844 trains to go to the 2027 target", PageText.TitleOf(await HtmlAsync(Trains + "?lang=en")), StringComparison.Ordinal);

    [Fact]
    public async Task The_download_has_a_row_for_each_figure_with_its_place_and_verdict()
    {
        using var visitor = app.Visitor();
        var bytes = await visitor.GetByteArrayAsync(Trains + ".csv?lang=en", _stop);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes.Take(3));
        var (header, rows) = Read(bytes);
        Assert.Equal("indicator_id,indicator,period,role,comparator,strength,value,upper_value,unit,document_id,paragraph,start,length,printed,note,"
            + "verdict,difference,completion_rate,comparability,path_state", string.Join(',', header));
        Assert.Equal(
            ["2023 actual 3923 no_plan", "2024 actual 4295 no_plan", "2025 plan 4000 met", "2025 actual 4156 met", "2026 plan 3800 pending", "2027 plan 8000 "],
            rows.Select(r => $"{r[2]} {r[3]} {r[6]} {r[15]}"));
        var answer = rows[3];
        Assert.Equal("156 103.9 exact", $"{answer[16]} {answer[17]} {answer[18]}");
        Assert.Equal(("report-2025", "11", "4156列"), (answer[9], answer[10], answer[13]));
        Assert.Equal("limited", rows[5][19]);
    }

    [Theory]
    [InlineData("/indicators/trains-run", "没有这个指标")]
    [InlineData("/indicators/trains-run.csv", "不在已发布的指标里")]
    [InlineData("/indicators/%3Cscript%3E", "没有这个指标")]
    public async Task An_unknown_indicator_is_404_with_a_sentence(string address, string sentence)
    {
        using var visitor = app.Visitor();
        // The second time too: an error is never kept as a page.
        using var first = await visitor.GetAsync(address, _stop);
        using var answer = await visitor.GetAsync(address, _stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_indicator_leads_to_those_with_like_names()
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync("/indicators/trains-run", _stop);
        Assert.Contains("href=\"/indicators/international-trains-run\"", await answer.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_indicator_has_a_page_with_no_missing_word()
    {
        using var visitor = app.Visitor();
        var faults = new List<string>();
        foreach (var indicator in (await app.PlansAsync()).Indicators)
        {
            using var answer = await visitor.GetAsync($"/indicators/{indicator.IndicatorId}?lang=en", _stop);
            var html = await answer.Content.ReadAsStringAsync(_stop);
            if (answer.StatusCode != HttpStatusCode.OK || PageText.KeysShown(html).Any())
                faults.Add($"{indicator.IndicatorId}: {(int)answer.StatusCode} {string.Join(' ', PageText.KeysShown(html))}");
        }

        Assert.Empty(faults);
    }

    private async Task<string> HtmlAsync(string address)
    {
        using var visitor = app.Visitor();
        return await visitor.GetStringAsync(address, _stop);
    }

    private static (string[] Header, List<string[]> Rows) Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions());
        csv.ReadHeader();
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return ([.. csv.Headers!], rows);
    }
}
