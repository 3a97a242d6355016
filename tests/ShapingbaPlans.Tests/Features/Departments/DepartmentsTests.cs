using System.Net;
using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Departments;

/// <summary>Counts in the expectations are made by hand in the action plan's text; the paragraphs are named beside them.</summary>
public partial class DepartmentsTests(SharedApp app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    // 72, 73, 74 · 20, 44, 75, 78, 92, 98
    [InlineData("agriculture-rural-commission", 3, 6)]
    // 33, 34, 36, 37, 39, 40, 41, 79, 88, 98 · 20, 28, 46, 50, 58, 74, 92
    [InlineData("economy-information-commission", 10, 7)]
    // 84 under its short name · 20 under its long name, 88
    [InlineData("health-commission", 1, 2)]
    // 25, 34, 49, 58 as 区委科技局, 96, 98, 100 · 20, 39, 40, 101
    [InlineData("science-technology-bureau", 7, 4)]
    // none · 50 and 100 as 区财政局（区金融办）, 53, 59
    [InlineData("finance-bureau", 0, 4)]
    public async Task A_department_has_the_items_that_the_document_gives_it(string id, int leads, int answersFor)
    {
        using var visitor = app.Visitor();
        var row = Assert.Single((await CsvFile.ReadAsync(app, "/departments.csv?lang=en")).Rows, r => r["department_id"] == id);
        Assert.Equal(($"{leads}", $"{answersFor}"), (row["items_led"], row["items_answered_for"]));
    }

    [Fact]
    public async Task The_transport_bureau_kept_two_rail_promises_and_missed_one()
    {
        // Planned for 2025: lines 7, 15 and 27 at 40, 68 and 75 %; reported: 25.3, 70.1 and 75 %.
        using var visitor = app.Visitor();
        var row = Assert.Single((await CsvFile.ReadAsync(app, "/departments.csv?lang=en")).Rows, r => r["department_id"] == "transport-bureau");
        Assert.Equal(("2025", "3", "2", "1", "0"), (row["year"], row["promises"], row["promises_kept"], row["promises_missed"], row["promises_unreported"]));
        Assert.Contains("区交通局牵头1个事项；其中提到的相关事2025年有3项承诺，完成及超额2项，未完成1项",
            PageText.TitleOf(await visitor.GetStringAsync("/departments/transport-bureau", Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outcomes_of_a_row_add_up_to_its_promises()
    {
        using var visitor = app.Visitor();
        string[] outcomes = ["promises_kept", "promises_near", "promises_missed", "promises_unreported", "promises_not_comparable"];
        foreach (var row in (await CsvFile.ReadAsync(app, "/departments.csv?lang=en")).Rows.Where(r => r["promises"].Length > 0))
            Assert.Equal(int.Parse(row["promises"], null), outcomes.Sum(o => int.Parse(row[o], null)));
    }

    [Fact]
    public async Task Who_leads_nothing_has_no_promises_rather_than_none_kept()
    {
        using var visitor = app.Visitor();
        var row = Assert.Single((await CsvFile.ReadAsync(app, "/departments.csv?lang=en")).Rows, r => r["department_id"] == "towns-and-subdistricts");
        Assert.Equal(("0", "8", "", "", ""), (row["items_led"], row["items_answered_for"], row["indicators_named"], row["promises"], row["promises_kept"]));
    }

    [Theory]
    [InlineData("区卫健委", "health-commission")]
    [InlineData("区营商办", "enterprise-assistance-office")]
    [InlineData("区金融办", "finance-bureau")]
    [InlineData("qjw", "education-commission")]
    [InlineData("jiaotong", "transport-bureau")]
    [InlineData("Logistics Hub", "international-logistics-hub-company")]
    public async Task A_department_is_found_by_other_names_pinyin_and_English(string text, string id)
    {
        using var visitor = app.Visitor();
        var page = await visitor.GetStringAsync($"/departments?q={Uri.EscapeDataString(text)}", Cancel);
        Assert.Contains($"href=\"/departments/{id}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/departments/justice-bureau\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?sort=unanswered")]
    [InlineData("?sort=name&q=局")]
    public async Task The_file_has_the_rows_of_the_page_in_its_order(string query)
    {
        using var visitor = app.Visitor();
        var page = await visitor.GetStringAsync($"/departments{query}{(query.Length == 0 ? "?" : "&")}lang=en", Cancel);
        var rows = (await CsvFile.ReadAsync(app, $"/departments.csv{query}{(query.Length == 0 ? "?" : "&")}lang=en")).Rows;
        Assert.NotEmpty(rows);
        Assert.Equal(Links().Matches(page).Select(m => m.Groups[1].Value), rows.Select(r => r["department_id"]));
    }

    [Fact]
    public async Task The_first_by_unanswered_has_the_most()
    {
        using var visitor = app.Visitor();
        var counts = (await CsvFile.ReadAsync(app, "/departments.csv?sort=unanswered&lang=en")).Rows
            .Where(r => r["promises_unreported"].Length > 0).Select(r => int.Parse(r["promises_unreported"], null)).ToList();
        Assert.Equal(counts.OrderDescending(), counts);
    }

    [Theory]
    [InlineData("/departments?sort=mood")]
    [InlineData("/departments.csv?sort=mood")]
    public async Task An_order_that_is_not_known_is_a_bad_request(string address)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task In_English_the_page_speaks_English()
    {
        using var visitor = app.Visitor();
        var page = await visitor.GetStringAsync("/departments?lang=en", Cancel);
        Assert.StartsWith("49 bodies carry the action plan", PageText.TitleOf(page), StringComparison.Ordinal);
        Assert.Contains("Transport Bureau", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_that_is_not_found_shows_the_way_back()
    {
        using var visitor = app.Visitor();
        var page = await visitor.GetStringAsync("/departments?q=" + Uri.EscapeDataString("没有这样的部门<script>"), Cancel);
        Assert.Contains("没有符合条件的部门", page, StringComparison.Ordinal);
        Assert.DoesNotContain("部门<script>", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("<a href=\"/departments/([^\"?]+)\"")]
    private static partial Regex Links();
}
