using System.Net;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Projects;

/// <summary>report-2022 lists 107 projects for 2023 and report-2023 names 22 in its text: three pages of fifty, or one page of all.</summary>
public class ProjectsOnPaperTests(SharedApp app)
{
    [Fact]
    public async Task One_page_leads_to_all_rows_and_says_what_paper_leaves_out()
    {
        var page = await PageAsync("/projects?year=2023");
        Assert.Contains("href=\"/projects?year=2023&all=1\"", page, StringComparison.Ordinal);
        Assert.Contains("纸上只有第1—50行，另外79行没有印出", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_rows_stand_on_one_page()
    {
        var page = await PageAsync("/projects?year=2023&all=1");
        Assert.Equal(129, page.Split("<th scope=\"row\"").Length - 1);
        Assert.DoesNotContain("class=\"pager\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("没有印出", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/projects?all=yes", HttpStatusCode.BadRequest)]
    [InlineData("/projects.csv?all=yes", HttpStatusCode.BadRequest)]
    [InlineData("/projects?all=1&page=2", HttpStatusCode.NotFound)]
    [InlineData("/projects.csv?all=1&page=2", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_answered_is_refused(string address, HttpStatusCode status)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }

    private async Task<string> PageAsync(string address)
    {
        using var visitor = app.Visitor();
        return WebUtility.HtmlDecode(await visitor.GetStringAsync(address, TestContext.Current.CancellationToken));
    }
}
