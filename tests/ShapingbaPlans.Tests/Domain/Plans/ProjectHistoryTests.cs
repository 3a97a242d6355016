using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Plans;

public class ProjectHistoryTests
{
    // report-2022 plans 2023, report-2023 tells of 2023 and plans 2024, and so on.
    private static readonly Document[] Documents = [Sample.Report(2022), Sample.Report(2023), Sample.Report(2024)];

    private static readonly Project Line7In2023 = Of("line-7", 2023, "其他重点项目", "report-2022", "轨道7号线");
    private static readonly Project Line7In2024 = Of("line-7", 2024, "专栏二", "report-2023", "轨道7号线");
    private static readonly Project Line7In2025 = Of("line-7", 2025, Project.TextZh, "report-2024", "轨道7号线（沙区段）");
    private static readonly Project ParkIn2023 = Of("park", 2023, "十大重点工程", "report-2022", "创客港·未来科技园");
    private static readonly Project ParkDone = Of("park", 2023, Project.TextZh, "report-2023", "创客港未来科技园");

    [Fact]
    public void The_same_project_in_several_years_is_one_project()
    {
        var histories = ProjectHistory.OfAll([Line7In2025, ParkIn2023, Line7In2023, Line7In2024], Documents);
        Assert.Equal(["line-7", "park"], histories.Select(h => h.ProjectId));
        Assert.Equal([2023, 2024, 2025], histories[0].Appearances.Select(a => a.Year));
    }

    [Fact]
    public void A_list_a_plans_text_and_a_reports_text_are_told_apart()
    {
        Assert.Equal([ProjectMention.Listed, ProjectMention.Listed, ProjectMention.Planned], Mentions(Line7In2023, Line7In2024, Line7In2025));
        Assert.Equal([ProjectMention.Listed, ProjectMention.Reported], Mentions(ParkIn2023, ParkDone));
    }

    [Fact]
    public void In_a_year_a_list_counts_before_a_text_and_a_silent_year_is_none()
    {
        var park = One(ParkDone, ParkIn2023);
        Assert.Equal(ProjectMention.Listed, park.In(2023));
        Assert.Null(park.In(2024));
    }

    [Fact]
    public void The_name_is_the_last_lists_and_all_names_are_kept()
    {
        var line = One(Line7In2023, Line7In2024, Line7In2025);
        Assert.Equal("轨道7号线", line.NameZh);
        Assert.Equal(["轨道7号线", "轨道7号线（沙区段）"], line.NamesZh);
        Assert.Equal("创客港·未来科技园", One(ParkIn2023, ParkDone).NameZh);
    }

    [Fact]
    public void A_project_named_in_texts_only_has_the_last_texts_name()
        => Assert.Equal("轨道7号线（沙区段）", One(Line7In2025).NameZh);

    [Fact]
    public void Listed_two_years_running_is_listed_again_but_a_text_is_no_list()
    {
        Assert.True(One(Line7In2023, Line7In2024).IsListedAgain);
        Assert.False(One(Line7In2024, Line7In2025).IsListedAgain);
        Assert.False(One(ParkIn2023, ParkDone).IsListedAgain);
    }

    internal static Project Of(string id, int year, string list, string document, string name = "") => new()
    {
        ProjectId = id,
        NameZh = name.Length > 0 ? name : id,
        PlanYear = year,
        ListZh = list,
        DocumentId = document,
        Paragraph = 1,
    };

    private static ProjectHistory One(params Project[] projects) => Assert.Single(ProjectHistory.OfAll(projects, Documents));

    private static IEnumerable<ProjectMention> Mentions(params Project[] projects) => One(projects).Appearances.Select(a => a.Mention);
}
