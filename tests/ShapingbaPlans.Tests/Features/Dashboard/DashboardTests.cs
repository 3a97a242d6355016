using System.Net;
using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Dashboard;

/// <summary>The overview as a reader meets it. Expected numbers are those printed in the reports.</summary>
public class DashboardTests(SharedApp app)
{
    [Fact]
    public async Task The_last_reported_year_comes_first()
        => Assert.StartsWith("2025年：", PageText.TitleOf(await PageAsync("/")), StringComparison.Ordinal);

    [Fact]
    public async Task The_shortfalls_of_2024_are_named_with_their_numbers()
    {
        // Signed investment: 1000亿元以上 promised, 508 done; primary sector: 8%以上 promised, 4.9% done.
        var lede = Lede(await PageAsync("/?year=2024"));
        Assert.Contains("（完成率50.8%，口径相近）", lede, StringComparison.Ordinal);
        Assert.Contains("（−3.1个百分点）", lede, StringComparison.Ordinal);
        Assert.Contains("(completion 50.8%, near match)", Lede(await PageAsync("/?year=2024&lang=en")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_rates_and_points_stand_in_lists_of_their_own()
    {
        // 2025: idle farmhouses 20 of 50宗; rail line 7 25.3% of planned 40%.
        var gaps = PageText.Of(Between(await PageAsync("/?year=2025"), "id=\"short-title\"", "id=\"over-title\""));
        var (rates, points) = (gaps.IndexOf("按完成率", StringComparison.Ordinal), gaps.IndexOf("按百分点", StringComparison.Ordinal));
        Assert.InRange(gaps.IndexOf("40.0% 实际20宗，计划50宗，差额−30宗", StringComparison.Ordinal), rates, points);
        Assert.True(gaps.IndexOf("−14.7个百分点 实际25.3%，计划40%", StringComparison.Ordinal) > points);
    }

    [Fact]
    public async Task The_matrix_shows_plan_and_actual_side_by_side_with_the_state()
    {
        var page = await PageAsync("/");
        Assert.Equal("508 未完成 计划 ≥1000 近 口径相近", CellOf(page, "signed-investment", 2024));
        Assert.Equal("— 未见公布 计划 ≥310", CellOf(page, "good-air-days", 2025));
        Assert.Equal("待报告 执行中 计划 3800", CellOf(page, "international-trains-run", 2026));
        Assert.Equal("7 .6 未完成 力争 ≥8 .5", CellOf(page, "port-vehicles", 2025));
        Assert.Equal("1106 .7 无计划", CellOf(page, "gdp", 2022));
        Assert.Equal("— 无数字", CellOf(page, "gdp", 2023));
    }

    [Fact]
    public async Task A_missing_year_is_bridged_and_never_drawn_as_zero()
    {
        // Fixed asset investment growth: 1.2, 2.5, nothing for 2024, 6.9.
        var tile = Between(await PageAsync("/"), "/indicators/fixed-asset-investment-growth", "class=\"tile\"");
        Assert.Equal(1, Regex.Count(tile, "<path class=\"gap\""));
        Assert.Equal(3, Regex.Count(tile, "<circle"));
        Assert.Contains("2022年1.2，2023年2.5，2024年无数字，2025年6.9", tile, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_plans_says_so_and_judges_nothing()
    {
        var page = await PageAsync("/?year=2022");
        Assert.Equal("2022年：只有实际，没有计划", PageText.TitleOf(page));
        Assert.DoesNotContain("id=\"topics\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"gaps\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"unanswered\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_to_come_shows_its_plans_as_pending()
    {
        var page = await PageAsync("/?year=2026&lang=en");
        Assert.EndsWith("plans under way, none reported yet", PageText.TitleOf(page), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"unanswered\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_widens_on_request_and_the_year_keeps_the_choice()
    {
        var (narrow, wide) = (await PageAsync("/"), await PageAsync("/?show=tracked"));
        Assert.True(Regex.Count(wide, "data-y=\"2024\"") > 5 * Regex.Count(narrow, "data-y=\"2024\""));
        Assert.Contains("href=\"/?year=2024&amp;show=tracked\"", wide, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?year=2019", HttpStatusCode.BadRequest, "2019")]
    [InlineData("/?year=2027", HttpStatusCode.BadRequest, "2027")]
    [InlineData("/?year=last", HttpStatusCode.BadRequest, "last")]
    [InlineData("/?year=-2025", HttpStatusCode.BadRequest, "-2025")]
    [InlineData("/?show=some", HttpStatusCode.BadRequest, "some")]
    [InlineData("/matrix.csv?year=2019", HttpStatusCode.BadRequest, "2022到2026")]
    [InlineData("/matrix.csv?show=some", HttpStatusCode.BadRequest, "some")]
    public async Task What_cannot_be_answered_is_refused_with_a_sentence(string address, HttpStatusCode status, string typed)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(typed, PageText.Of(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_cut_and_encoded()
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync("/?year=%3Cb%3E" + new string('x', 500), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<b>x", page, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 21), PageText.Of(Between(page, "<main", "</main>")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_has_the_page_gets_no_second_copy()
    {
        using var visitor = app.Visitor();
        using var first = await visitor.GetAsync("/", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await visitor.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return WebUtility.HtmlDecode(await visitor.GetStringAsync(address, TestContext.Current.CancellationToken)).Replace("&show", "&amp;show", StringComparison.Ordinal);
    }

    private static string Lede(string page) => PageText.Of(Between(page, "<p class=\"lede\">", "</p>"));

    private static string CellOf(string page, string indicator, int year)
    {
        var matrix = page[page.IndexOf("<table class=\"mx\"", StringComparison.Ordinal)..];
        var row = Between(matrix, $"/indicators/{indicator}\"", "</tr>");
        return PageText.Of("<td " + Between(row, $"data-y=\"{year}\"", "</td>"));
    }

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{from} is not on the page");
        var end = text.IndexOf(to, start + from.Length, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)];
    }
}
