using System.Net;
using System.Text.RegularExpressions;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Features.Years;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Tests.Features.Years;

public partial class YearPageTests(SharedApp app)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2024, "signed-investment", "≥1000", "508", "−492亿元", "50.8%", "未完成", "口径相近 报告限重点项目", "第53段 1000亿元以上", "第12段 508亿元")]
    [InlineData(2024, "primary-sector-growth", "≥8", "4.9", "−3.1个百分点", "未完成", "2023年报告 第77段", "2024年报告 第20段")]
    [InlineData(2024, "old-housing-renovated", "220", "249", "+29万平方米", "113.2%", "超额完成")]
    [InlineData(2025, "international-trains-run", "4000", "4156", "+156列", "103.9%", "完成", "−3.2%")]
    [InlineData(2025, "port-vehicles", "≥8.5", "7.6", "−0.9万辆", "89.4%", "未完成", "力争")]
    [InlineData(2025, "good-air-days", "≥310", "—", "未见公布", "310天以上")]
    public async Task The_known_answers_are_shown(int year, string indicatorId, params string[] parts)
    {
        var row = Assert.Single(RowsOf(await PageAsync($"/years/{year}")), r => r.Contains($"/indicators/{indicatorId}\"", StringComparison.Ordinal));
        var text = PageText.Of(row).Replace(" .", ".", StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rate_shows_points_and_no_ratio()
    {
        var row = Assert.Single(RowsOf(await PageAsync("/years/2024?q=primary-sector-growth")), r => r.Contains("primary-sector-growth", StringComparison.Ordinal));
        Assert.DoesNotContain("bulrow", row, StringComparison.Ordinal);
        Assert.DoesNotContain("61.3%", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_finding_counts_the_promises()
    {
        var outcome = YearOutcome.Of(await app.PlansAsync(), 2024);
        var title = PageText.TitleOf(await PageAsync("/years/2024"));
        Assert.Equal($"2024年：{outcome.Promises.Count}项承诺，{outcome.Answered}项有答复，{outcome.Count(YearState.Unreported)}项未见公布", title);
    }

    [Theory]
    [InlineData("/years/2024", "")]
    [InlineData("/years/2025", "verdict=missed,near")]
    [InlineData("/years/2024", "verdict=exceeded&verdict=met&sort=completion&dir=desc")]
    [InlineData("/years/2025", "topic=openness&sort=name")]
    [InlineData("/years/2026", "q=增速&sort=plan")]
    [InlineData("/years/2022", "prominence=headline&sort=actual&dir=desc")]
    public async Task The_file_has_the_rows_of_the_page_in_its_order(string page, string query)
    {
        var shown = RowsOf(await PageAsync($"{page}?{query}&lang=en")).Select(r => Indicator().Match(r).Groups[1].Value).ToList();
        var csv = await CsvFile.ReadAsync(app, $"{page}.csv?{query}&lang=en");
        Assert.NotEmpty(shown);
        Assert.Equal(csv.Ids, shown);
    }

    [Fact]
    public async Task The_download_keeps_the_filter()
    {
        var link = WebUtility.HtmlDecode(Regex.Match(await PageAsync("/years/2024?verdict=missed&verdict=near&sort=name"), "href=\"(/years/2024\\.csv[^\"]*)\"").Groups[1].Value);
        Assert.Equal("/years/2024.csv?verdict=near&verdict=missed&sort=name&lang=zh", link);
    }

    [Fact]
    public async Task An_ordered_column_says_so_and_its_link_turns_the_order_round()
    {
        var page = await PageAsync("/years/2024?sort=difference&verdict=missed");
        Assert.Single(Regex.Matches(page, "aria-sort=\"ascending\""));
        Assert.Contains("verdict=missed&amp;sort=difference&amp;dir=desc", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"group\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_so_and_shows_the_way_back()
        => Assert.Contains("没有符合条件的指标", await PageAsync("/years/2024?q=没有这样的指标"), StringComparison.Ordinal);

    [Fact]
    public async Task A_searched_text_is_cut_and_harmless()
    {
        var page = await PageAsync("/years/2024?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>" + new string('长', 500)));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        var field = Regex.Match(page, "id=\"f-q\"[^>]*").Value;
        Assert.DoesNotContain(new string('长', SearchText.Longest), field, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("topic=weather", "economy, industry")]
    [InlineData("verdict=kept", "exceeded, met, near, missed, unreported, pending, no_plan, not_comparable")]
    [InlineData("verdict=met,kept", "exceeded, met, near")]
    [InlineData("nature=good", "unspecified, anticipative, binding")]
    [InlineData("prominence=big", "headline, tracked, one-off")]
    [InlineData("show=none", "plans, all")]
    [InlineData("sort=mood", "name, plan, actual, difference, completion, verdict, change")]
    [InlineData("dir=up", "asc, desc")]
    [InlineData("page=0", "a whole number from 1")]
    [InlineData("page=two", "a whole number from 1")]
    public async Task What_is_not_understood_is_a_bad_request_that_names_what_could_stand_there(string query, string allowed)
    {
        using var visitor = app.Visitor();
        foreach (var address in new[] { "/years/2024", "/years/2024.csv" })
        {
            using var answer = await visitor.GetAsync($"{address}?{query}&lang=en", _stop);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(allowed, PageText.Of(await answer.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/years/2021")]
    [InlineData("/years/2027.csv")]
    [InlineData("/years/next")]
    [InlineData("/years/99999999999.csv")]
    public async Task A_year_that_is_not_there_is_not_found_with_a_sentence(string address)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(address, _stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("现有2022到2026年", PageText.Of(await answer.Content.ReadAsStringAsync(_stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_cut_into_pages_that_together_hold_every_row_once()
    {
        var csv = await CsvFile.ReadAsync(app, "/years/2025.csv?show=all&lang=en");
        var pages = csv.Rows.Count > YearScore.LongestList ? (csv.Rows.Count + YearScore.PageLength - 1) / YearScore.PageLength : 1;
        var shown = new List<string>();
        for (var page = 1; page <= pages; page++)
            shown.AddRange(RowsOf(await PageAsync($"/years/2025?show=all&page={page}")).Select(r => Indicator().Match(r).Groups[1].Value));
        Assert.Equal(csv.Ids, shown);
        using var visitor = app.Visitor();
        foreach (var address in new[] { "/years/2025", "/years/2025.csv" })
        {
            using var beyond = await visitor.GetAsync($"{address}?show=all&page={pages + 1}", _stop);
            Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
        }
    }

    [Fact]
    public async Task The_index_leads_to_every_year()
    {
        var page = await PageAsync("/years");
        Assert.All(Enumerable.Range(2022, 5), year => Assert.Contains($"href=\"/years/{year}\"", page, StringComparison.Ordinal));
        var outcomes = new[] { 2023, 2024, 2025 }.Select(async y => YearOutcome.Of(await app.PlansAsync(), y));
        var counted = await Task.WhenAll(outcomes);
        Assert.Equal($"2023—2025年：{counted.Sum(o => o.Promises.Count)}项承诺，{counted.Sum(o => o.Answered)}项有答复", PageText.TitleOf(page));
    }

    private static IEnumerable<string> RowsOf(string page)
        => Row().Matches(page[page.IndexOf("<table", StringComparison.Ordinal)..]).Select(m => m.Value).Where(r => Indicator().IsMatch(r));

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return await visitor.GetStringAsync(address, _stop);
    }

    [GeneratedRegex("<tr role=\"row\".*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<a href=\"/indicators/([^\"]+)\"")]
    private static partial Regex Indicator();
}
