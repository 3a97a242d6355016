using System.Net;
using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Projects;

public partial class ProjectsTests(SharedApp app)
{
    private const string ListFour = "专栏四：现代服务业提档升级项目";

    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    /// <summary>The names between the separators of each list's paragraphs, counted in the reports.</summary>
    [Theory]
    [InlineData(2023, "十大重点工程", 26)]
    [InlineData(2023, "两大作业面", 10)]
    [InlineData(2023, "其他重点项目", 71)]
    [InlineData(2024, "专栏一：城市综合开发项目", 9)]
    [InlineData(2024, "专栏二：内畅外联项目", 18)]
    [InlineData(2024, "专栏三：“星耀沙磁”计划项目", 25)]
    [InlineData(2024, ListFour, 14)]
    [InlineData(2024, "专栏五：创新驱动项目", 10)]
    [InlineData(2024, "专栏六：西部陆海新通道建设项目", 14)]
    [InlineData(2024, "专栏七：人民城市建设项目", 25)]
    [InlineData(2024, "专栏八：美丽沙坪坝建设项目", 9)]
    [InlineData(2024, "专栏九：保障和改善民生项目", 27)]
    public async Task A_list_has_as_many_rows_as_the_report_names_projects(int year, string list, int count)
    {
        var address = $"year={year}&list={Uri.EscapeDataString(list)}";
        var file = await CsvFile.ReadAsync(app, $"/projects.csv?{address}&lang=en");
        Assert.Equal(count, file.Rows.Count);
        Assert.All(file.Rows, r => Assert.Equal("listed", r["mention"]));
        Assert.Contains($"{year}年计划 · {list} · {count}个", PageText.Of(await PageAsync($"/projects?{address}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_one_paragraph_names_its_projects_and_cites_it()
    {
        var file = await CsvFile.ReadAsync(app, $"/projects.csv?list={Uri.EscapeDataString(ListFour)}&lang=en");
        Assert.All(file.Cells("document_id", "paragraph"), place => Assert.Equal("report-2023|52", place));
        Assert.Contains("金碧正街", file.Cells("name_printed"));
        Assert.Contains("西部规划管理服务中心", file.Cells("name_printed"));
        var page = await PageAsync($"/projects?list={Uri.EscapeDataString(ListFour)}");
        Assert.Contains("href=\"/documents/report-2023#p52\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_title_counts_what_the_rows_show()
    {
        // 26 + 10 + 71 = 107 names in report-2022; 9 + 18 + 25 + 14 + 10 + 14 + 25 + 9 + 27 = 151 in report-2023, none twice in a year. The 17 with an actual figure are counted in project_indicators.csv and figures.csv.
        var rows = (await CsvFile.ReadAsync(app, "/projects.csv?lang=en")).Rows;
        HashSet<string> Listed(string year) => [.. rows.Where(r => r["mention"] == "listed" && r["plan_year"] == year).Select(r => r["project_id"])];
        var (first, second) = (Listed("2023"), Listed("2024"));
        var (all, again) = (rows.Select(r => r["project_id"]).Distinct().Count(), first.Intersect(second).Count());
        Assert.Equal((107, 151), (first.Count, second.Count));
        Assert.Equal($"{all}个点名的重点项目：{again}个连续两年列入计划，17个有相关的实际数字", PageText.TitleOf(await PageAsync("/projects")));
        Assert.Equal($"2023年计划的清单列出{first.Count}个重点项目，{again}个在2024年再次列入", PageText.TitleOf(await PageAsync("/projects?year=2023")));
        Assert.Equal($"2024年计划的清单列出{second.Count}个重点项目，{again}个上一年已经列入", PageText.TitleOf(await PageAsync("/projects?year=2024")));
        Assert.StartsWith("2025年计划没有项目清单", PageText.TitleOf(await PageAsync("/projects?year=2025")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_listed_again_is_not_said_to_be_unbuilt()
    {
        // The widening of the inner ring is in the plan for 2023 (report-2022 ¶64) and in no list for 2024: report-2023 ¶18 says it is open.
        var leftOut = (await CsvFile.ReadAsync(app, "/projects.csv?show=not_again&lang=en")).Cells("project_id").ToList();
        Assert.Contains("inner-ring-north-west-widening", leftOut);
        Assert.DoesNotContain("yukun-hsr", leftOut);
        Assert.Contains("没有再列不等于没有建成", await PageAsync("/projects"), StringComparison.Ordinal);
        Assert.Contains("没有再列不等于没有建成", await PageAsync("/projects/inner-ring-north-west-widening"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("轨道7号线")]
    [InlineData("gd7hx")]
    [InlineData("rail transit line 7")]
    [InlineData("rail-line-7")]
    public async Task A_rail_line_is_found_by_name_initials_English_and_id(string text)
    {
        var file = await CsvFile.ReadAsync(app, $"/projects.csv?q={Uri.EscapeDataString(text)}&lang=en");
        Assert.Equal(["rail-line-7"], file.Cells("project_id").Distinct());
        Assert.Equal(["2023|listed", "2024|listed", "2025|planned", "2025|reported"], file.Cells("plan_year", "mention"));
        Assert.All(file.Cells("indicator_id", "figure_year", "figure_role", "figure_value", "figure_printed"), c => Assert.Equal("rail-line-7-progress|2025|actual|25.3|25.3%", c));
    }

    [Theory]
    [InlineData("")]
    [InlineData("year=2023")]
    [InlineData("year=2024&group=%E6%95%99%E8%82%B2")]
    [InlineData("show=again")]
    [InlineData("show=figures&q=rail")]
    public async Task The_pages_together_have_the_rows_of_the_file_in_its_order(string query)
    {
        var file = await CsvFile.ReadAsync(app, $"/projects.csv?{query}&lang=en");
        var shown = new List<string>();
        for (var page = 1; page <= (file.Rows.Count + 49) / 50; page++)
            shown.AddRange(ProjectLink().Matches(TableOf(await PageAsync($"/projects?{query}&page={page}&lang=en"))).Select(m => m.Groups[1].Value));
        Assert.NotEmpty(shown);
        Assert.Equal(file.Cells("project_id"), shown);
    }

    [Fact]
    public async Task The_download_keeps_the_filter()
        => Assert.Contains("/projects.csv?year=2024&amp;show=again&amp;lang=zh", await PageAsync("/projects?year=2024&show=again"), StringComparison.Ordinal);

    [Theory]
    [InlineData("year=2021", "2023 to 2026")]
    [InlineData("list=nine", "list can be")]
    [InlineData("group=nobody", "group can be")]
    [InlineData("show=unbuilt", "again, not_again, figures")]
    [InlineData("page=0", "a whole number from 1")]
    public async Task What_is_not_understood_is_a_bad_request_that_names_what_could_stand_there(string query, string allowed)
    {
        foreach (var address in new[] { "/projects", "/projects.csv" })
        {
            var (status, text) = await AnswerAsync($"{address}?{query}&lang=en");
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains(allowed, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/projects?page=7")]
    [InlineData("/projects.csv?page=7")]
    [InlineData("/projects/nowhere")]
    [InlineData("/projects/nowhere.csv")]
    public async Task What_is_not_there_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(address)).Status);

    [Fact]
    public async Task Nothing_found_says_so_and_shows_the_way_back()
        => Assert.Contains("没有符合条件的项目", await PageAsync("/projects?q=没有这样的项目"), StringComparison.Ordinal);

    [Fact]
    public async Task In_English_names_and_lists_are_English_and_Chinese_headers_are_words()
    {
        var page = PageText.Of(await PageAsync("/projects?year=2024&lang=en"));
        Assert.Contains("Box 4: Modern services upgrade projects", page, StringComparison.Ordinal);
        Assert.DoesNotContain("专栏四", PageText.Of(TableOf(await PageAsync("/projects?year=2024&lang=en"))), StringComparison.Ordinal);
        var chinese = await CsvFile.ReadAsync(app, "/projects.csv?lang=zh");
        Assert.All(chinese.Header, name => Assert.Contains(name, c => c > '\u4e00'));
        Assert.Equal(chinese.Header.Count, chinese.Header.Distinct().Count());
        Assert.Contains("列入清单", chinese.Rows[0].Values);
    }

    private static string TableOf(string page) => page[page.IndexOf("<table", StringComparison.Ordinal)..page.IndexOf("</table>", StringComparison.Ordinal)];

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return await visitor.GetStringAsync(address, _stop);
    }

    private async Task<(HttpStatusCode Status, string Text)> AnswerAsync(string address)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(address, _stop);
        return (answer.StatusCode, PageText.Of(await answer.Content.ReadAsStringAsync(_stop)));
    }

    [GeneratedRegex("<a href=\"/projects/([^\"?]+)\"")]
    private static partial Regex ProjectLink();
}
