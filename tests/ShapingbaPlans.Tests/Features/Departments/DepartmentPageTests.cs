using System.Net;
using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Departments;

public class DepartmentPageTests(SharedApp app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_logistics_hub_company_leads_the_trains_and_the_tie_is_cited()
    {
        var page = await PageAsync("/departments/international-logistics-hub-company");
        Assert.Contains("href=\"/action-plan#item-6-21-a\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/documents/action-plan-2023-2027#p105\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/indicators/international-trains-run\"", page, StringComparison.Ordinal);
        Assert.Matches("事项提到 <q[^>]*>四向通道班列</q>", page);
        Assert.Contains("没有事项提到的指标，不算在任何部门名下", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_item_names_is_no_department_s()
    {
        // The action plan sets the forest coverage rate in an action's introduction, which names no department.
        var plans = await app.PlansAsync();
        Assert.Empty(plans.Tasks.LeadsOf("forest-coverage-rate"));
        foreach (var department in plans.Tasks.Departments)
            Assert.DoesNotContain("forest-coverage-rate", await PageAsync($"/departments/{department.DepartmentId}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unanswered_promise_shows_its_class_and_what_comes_nearest()
    {
        // 2000户 of dangerous housing were promised for 2025 in report-2024, paragraph 59; report-2025 speaks of it in paragraph 30.
        var page = await PageAsync("/departments/housing-construction-commission");
        var text = PageText.Of(page);
        Assert.Matches("城镇CD级危房整治户数 2000户 2024年报告 第59段 2000户 2025 换了说法 2025年报告 第30段", text);
    }

    [Fact]
    public async Task The_file_has_a_row_for_each_item_and_indicator_of_the_page()
    {
        const string address = "/departments/transport-bureau";
        using var visitor = app.Visitor();
        var rows = (await CsvFile.ReadAsync(app, $"{address}.csv?lang=en")).Rows;
        var page = await PageAsync(address);
        Assert.Equal(
            Regex.Matches(page, "href=\"/action-plan#item-([^\"]+)\"").Select(m => m.Groups[1].Value).Distinct().Order(),
            rows.Select(r => r["task_id"]).Distinct().Order());
        Assert.All(rows.Where(r => r["indicator_id"].Length > 0), r =>
        {
            Assert.Contains($"href=\"/indicators/{r["indicator_id"]}\"", page, StringComparison.Ordinal);
            Assert.Contains(r["named_as"], page, StringComparison.Ordinal);
        });
        var line7 = Assert.Single(rows, r => r["indicator_id"] == "rail-line-7-progress" && r["part"] == "lead");
        Assert.Equal(("40", "25.3", "missed", "7号线", "22"), (line7["plan_2025"], line7["actual_2025"], line7["state_2025"], line7["named_as"], line7["paragraph"]));
    }

    [Fact]
    public async Task Other_names_of_the_document_are_shown()
        => Assert.Contains("文件里也写作： 区卫健委", PageText.Of(await PageAsync("/departments/health-commission")), StringComparison.Ordinal);

    [Fact]
    public async Task In_English_names_are_English_and_naming_words_stay_as_printed()
    {
        var page = await PageAsync("/departments/international-logistics-hub-company?lang=en");
        Assert.Contains("International Logistics Hub Company leads 5 items", PageText.TitleOf(page), StringComparison.Ordinal);
        Assert.Contains("lang=\"zh-CN\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/departments/ministry-of-weather")]
    [InlineData("/departments/ministry-of-weather.csv")]
    public async Task A_department_that_is_not_there_is_404_with_a_sentence(string address)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("不是任何一个已发布的单位", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_says_which_item_names_it_and_who_leads()
    {
        var page = await PageAsync("/indicators/international-trains-run");
        Assert.Contains("href=\"/action-plan#item-6-21-a\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/departments/international-logistics-hub-company\"", page, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return await visitor.GetStringAsync(address, Cancel);
    }
}
