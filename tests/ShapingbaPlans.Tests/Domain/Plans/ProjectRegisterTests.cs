using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Domain.Plans;

public class ProjectRegisterTests
{
    // Lists for 2023 {a, b} and for 2024 {b, c}; in 2025 a text names a and b.
    private static readonly ProjectRegister Register = new(
        [
            ProjectHistoryTests.Of("a", 2023, "清单", "report-2022"), ProjectHistoryTests.Of("b", 2023, "清单", "report-2022"),
            ProjectHistoryTests.Of("b", 2024, "清单", "report-2023"), ProjectHistoryTests.Of("c", 2024, "清单", "report-2023"),
            ProjectHistoryTests.Of("a", 2025, Project.TextZh, "report-2024"), ProjectHistoryTests.Of("b", 2025, Project.TextZh, "report-2024"),
        ],
        [Sample.Report(2022), Sample.Report(2023), Sample.Report(2024)]);

    [Fact]
    public void Only_lists_make_a_list_year()
    {
        Assert.Equal([2023, 2024], Register.ListYears);
        Assert.Equal(new Period(2023, 2025), Register.Years);
        Assert.Equal(["b", "c"], Register.ListedIn(2024).Select(h => h.ProjectId));
    }

    [Theory]
    [InlineData("a", "2023")]
    [InlineData("b", "")]
    [InlineData("c", "")]
    public void Left_out_is_said_only_where_the_next_plan_has_lists(string id, string years)
        => Assert.Equal(years, string.Join(',', Register.LeftOutAfter(Register.History(id)!)));

    [Fact]
    public void Without_projects_there_are_no_years()
    {
        var empty = new ProjectRegister([], []);
        Assert.Null(empty.Years);
        Assert.Empty(empty.ListYears);
    }
}
