using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Projects;

public class ProjectPageTests(SharedApp app)
{
    /// <summary>Read from the reports; 25.3 − 40 = −14.7, 70.1 − 68 = 2.1, 75 − 75 = 0 points.</summary>
    public static readonly TheoryData<string, string[]> Progress = new()
    {
        {
            "rail-line-7",
            [
                "rail-line-7-progress|2025|plan|40|%|missed|-14.7|report-2024|58|40%",
                "rail-line-7-progress|2025|actual|25.3|%|missed|-14.7|report-2025|25|25.3%",
            ]
        },
        {
            "rail-line-27",
            [
                "rail-line-27-progress|2023|actual|28|%|no_plan||report-2023|27|28%",
                "rail-line-27-progress|2025|plan|75|%|met|0|report-2024|58|75%",
                "rail-line-27-progress|2025|actual|75|%|met|0|report-2025|25|75%",
            ]
        },
        {
            "rail-line-15",
            [
                "rail-line-15-progress|2023|actual|20|%|no_plan||report-2023|27|20%",
                "rail-line-15-progress|2025|plan|68|%|exceeded|2.1|report-2024|58|68%",
                "rail-line-15-progress|2025|actual|70.1|%|exceeded|2.1|report-2025|25|70.1%",
                "rail-line-15-stations-completed|2026|plan|5|个|pending||report-2025|33|5个",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Progress))]
    public async Task A_rail_lines_progress_comes_out_year_by_year(string id, string[] expected)
    {
        var file = await CsvFile.ReadAsync(app, $"/projects/{id}.csv?lang=en");
        Assert.Equal(expected, file.Cells("indicator_id", "year", "role", "value", "unit", "verdict", "difference", "document_id", "paragraph", "printed").Where(c => !c.StartsWith('|')));
    }

    [Fact]
    public async Task A_project_shows_where_it_is_named_year_by_year()
    {
        var file = await CsvFile.ReadAsync(app, "/projects/rail-line-7.csv?lang=zh");
        Assert.Equal(
            [
                "2023|列入清单|其他重点项目|综合交通|轨道7号线|report-2022|64",
                "2024|列入清单|专栏二：内畅外联项目||轨道7号线|report-2023|41",
                "2025|计划点名|正文||轨道7号线|report-2024|58",
                "2025|执行点名|正文||轨道7号线|report-2025|25",
            ],
            file.Cells("年度", "出现方式", "清单", "组", "文件中的名称", "文件编号", "段").Where(c => !c.Contains("||||", StringComparison.Ordinal)));
        var page = await PageAsync("/projects/rail-line-7");
        Assert.All(["/documents/report-2022#p64", "/documents/report-2023#p41", "/documents/report-2024#p58", "/documents/report-2025#p25"],
            link => Assert.Contains($"href=\"{link}\"", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/projects/rail-line-7", "轨道7号线：2025年工程进度25.3%，计划40%，未完成")]
    [InlineData("/projects/rail-line-9-xinqiao", "轨道9号线新桥段：2023年工程进度56%，当年没有计划进度")]
    [InlineData("/projects/yukun-hsr", "渝昆高铁：列入2023、2024年计划的清单，没有与它对应的数字")]
    [InlineData("/projects/four-good-rural-roads?lang=en", "listed in the plans for 2024; indicators related to it: 1")]
    [InlineData("/projects/rail-line-15?lang=en", "Rail transit line 15: 70.1% of the works done in 2025, planned 68%: exceeded")]
    public async Task The_title_says_what_is_known(string address, string title)
        => Assert.Contains(title, PageText.TitleOf(await PageAsync(address)), StringComparison.Ordinal);

    [Fact]
    public async Task Progress_is_drawn_and_a_project_without_figures_says_so()
    {
        var line = await PageAsync("/projects/rail-line-15");
        Assert.Contains("id=\"chart-rail-line-15-progress-broad-t\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"chart-rail-line-15-stations-completed-broad-t\"", line, StringComparison.Ordinal);
        var park = await PageAsync("/projects/meteorology-culture-park");
        Assert.Contains("没有与它对应的数字", PageText.Of(park), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"chart", park, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_may_be_the_whole_districts_are_not_said_to_be_the_projects()
    {
        // 249万平方米 of old housing (report-2024 ¶20) is the district's; the box names 老旧小区改造提升 among its projects (report-2023 ¶79).
        var page = PageText.Of(await PageAsync("/projects/old-housing-renovation"));
        Assert.Contains("249", page, StringComparison.Ordinal);
        Assert.Contains("与该项目有关的数字", page, StringComparison.Ordinal);
        Assert.Contains("有的是同名工作的全区数字", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neighbours_stand_in_the_same_list_and_group()
    {
        // report-2022 ¶36 names six: five stand beside the maker harbour.
        var page = await PageAsync("/projects/meteorology-culture-park");
        var beside = page[page.IndexOf("beside-h", StringComparison.Ordinal)..];
        Assert.Equal(5, beside.Split("<li").Length - 1);
        Assert.Contains("href=\"/projects/maker-harbour-park\"", beside, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/projects/rail-line-7\"", beside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_names_of_a_project_are_said()
        => Assert.Contains("创客港·未来科技园、创客港未来科技园", PageText.Of(await PageAsync("/projects/maker-harbour-park")), StringComparison.Ordinal);

    [Fact]
    public async Task An_indicator_leads_to_the_project_it_is_about()
    {
        Assert.Contains("href=\"/projects/rail-line-7\"", await PageAsync("/indicators/rail-line-7-progress"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/projects/", await PageAsync("/indicators/gdp-growth"), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return await visitor.GetStringAsync(address, TestContext.Current.CancellationToken);
    }
}
