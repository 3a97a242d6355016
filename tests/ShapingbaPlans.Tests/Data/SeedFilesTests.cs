using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Tests.Data;

/// <summary>Every fault of a seed file is told with file, row and column.</summary>
public sealed class SeedFilesTests : IDisposable
{
    private readonly SeedCopy _seed = new();

    [Fact]
    public void The_seed_of_the_repository_has_no_problems() => Assert.Empty(SeedFiles.Read(Repository.SeedFolder).Problems);

    [Fact]
    public void A_wrong_header_is_told_and_the_right_one_given()
    {
        _seed.Write("departments.csv", ["department_id,name,aliases_zh", .. _seed.Lines("departments.csv").Skip(1)]);
        var problem = Problems().First(p => p.File == "departments.csv");
        Assert.Equal((1, "", "the header must be department_id,name_zh,aliases_zh"), (problem.Row, problem.Column, problem.Message));
    }

    [Theory]
    [InlineData("value", "三万", "'三万' is no plain decimal number")]
    [InlineData("value", "1,106.7", null)]
    [InlineData("value", "+5", "'+5' is no plain decimal number")]
    [InlineData("value", "", "'' is no plain decimal number")]
    [InlineData("period", "2022年", "'2022年' is no year such as 2024 and no span such as 2023-2027")]
    [InlineData("period", "2027-2023", "'2027-2023' is no year such as 2024 and no span such as 2023-2027")]
    [InlineData("role", "wish", "'wish' is none of plan, actual")]
    [InlineData("comparator", "≥", "'≥' is none of eq, ge, gt, le, lt, about, range")]
    [InlineData("strength", "", "'' is none of firm, soft")]
    [InlineData("paragraph", "七", "'七' is no whole number")]
    [InlineData("length", "3", "is 3, but printed has 8")]
    [InlineData("printed", "", "is empty")]
    [InlineData("upper_value", "1200", "is for a range, and a range needs it")]
    [InlineData("indicator_id", "GDP", "'GDP' is no id: lower-case letters, digits and hyphens")]
    [InlineData("unit", "列", "'列' does not convert to the indicator's '亿元'")]
    public void A_bad_cell_is_told_with_file_row_and_column(string column, string text, string? message)
    {
        _seed.Set("figures.csv", 2, column, text);
        // A comma in a cell makes one cell too many: the whole row is told.
        Assert.Contains(Problems(), p => p.File == "figures.csv" && p.Row == 2
            && (message is null ? p.Column.Length == 0 : p.Column == column && p.Message == message));
    }

    [Fact]
    public void A_repeated_fact_is_told_with_both_rows()
    {
        var lines = _seed.Lines("figures.csv");
        _seed.Append("figures.csv", lines[1]);
        var problem = Assert.Single(Problems());
        Assert.Equal(("figures.csv", lines.Length + 1, "repeats gdp/2022/actual/report-2022 of row 2"), (problem.File, problem.Row, problem.Message));
    }

    [Theory]
    [InlineData("figures.csv", "indicator_id", "there is no indicator 'no-such'")]
    [InlineData("figures.csv", "document_id", "there is no document 'no-such'")]
    [InlineData("links.csv", "indicator_id", "there is no indicator 'no-such'")]
    [InlineData("indicators.csv", "topic_id", "there is no topic 'no-such'")]
    [InlineData("task_departments.csv", "department_id", "there is no department 'no-such'")]
    [InlineData("task_departments.csv", "task_id", "there is no task 'no-such'")]
    [InlineData("task_indicators.csv", "task_id", "there is no task 'no-such'")]
    [InlineData("task_indicators.csv", "indicator_id", "there is no indicator 'no-such'")]
    [InlineData("project_indicators.csv", "project_id", "there is no project 'no-such'")]
    [InlineData("project_indicators.csv", "indicator_id", "there is no indicator 'no-such'")]
    [InlineData("unanswered.csv", "indicator_id", "there is no indicator 'no-such'")]
    [InlineData("projects.csv", "document_id", "there is no document 'no-such'")]
    public void An_unknown_id_is_told_in_its_column(string file, string column, string message)
    {
        var row = _seed.FirstPlainRow(file);
        _seed.Set(file, row, column, "no-such");
        Assert.Contains(new SeedProblem(file, row, column, message), Problems());
    }

    [Theory]
    [InlineData("paragraph", "999", "has 105 paragraphs")]
    [InlineData("document_id", "report-2024", "is not the report of 2023")]
    public void A_nearest_paragraph_that_cannot_be_is_told(string column, string text, string message)
    {
        var row = Array.FindIndex(_seed.Lines("unanswered.csv"), l => l.Contains(",2023,", StringComparison.Ordinal) && l.Contains(",report-2023,", StringComparison.Ordinal) && !l.Contains('"', StringComparison.Ordinal)) + 1;
        _seed.Set("unanswered.csv", row, column, text);
        Assert.Contains(Problems(), p => p.File == "unanswered.csv" && p.Row == row && p.Column == column && p.Message.EndsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_with_too_few_cells_is_told()
    {
        _seed.Append("topics.csv", "weather,天气,Weather");
        Assert.Equal(new SeedProblem("topics.csv", 15, "", "has 3 cells, not 4"), Assert.Single(Problems()));
    }

    [Fact]
    public void A_missing_file_is_told_without_a_path_of_the_machine()
    {
        _seed.Delete("total_parts.csv");
        Assert.Equal(new SeedProblem("total_parts.csv", 1, "", "the file is missing"), Assert.Single(Problems()));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        _seed.Set("topics.csv", 2, "sort", "first");
        _seed.Set("figures.csv", 3, "value", "many");
        _seed.Set("figures.csv", 4, "role", "wish");
        Assert.Equal(["topics.csv, row 2, column sort", "figures.csv, row 3, column value", "figures.csv, row 4, column role"],
            Problems().Select(p => p.ToString().Split(':')[0]));
    }

    public void Dispose() => _seed.Dispose();

    private IReadOnlyList<SeedProblem> Problems() => SeedFiles.Read(_seed.Folder).Problems;
}
