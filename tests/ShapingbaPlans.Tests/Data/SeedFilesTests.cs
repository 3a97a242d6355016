using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Tests.Data;

/// <summary>What is wrong in a seed file is said with file, row and column, all of it at once.</summary>
public sealed class SeedFilesTests : IDisposable
{
    private readonly SmallSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Fact]
    public void Good_files_give_every_row_and_no_problem()
    {
        var content = SeedFiles.Read(_seed.Folder);
        Assert.Empty(content.Problems);
        Assert.Equal((2, 2, 2, 4), (Count<Topic>(content), Count<Document>(content), Count<Indicator>(content), Count<Figure>(content)));
    }

    [Fact]
    public void Cells_become_what_they_say()
    {
        var figures = SeedFiles.Read(_seed.Folder).Facts.Select(f => f.Fact).OfType<Figure>().ToList();
        var nine = Assert.Single(figures, f => f.Printed == "9.0亿元");
        Assert.Equal((9m, 1, Role.Actual, new Period(2023)), (nine.Value, nine.Decimals, nine.Role, nine.Period));
        var range = Assert.Single(figures, f => f.Comparator == Comparator.Range);
        Assert.Equal(new Bound(Comparator.Range, 300m, 310m), range.Bound);
        var soft = Assert.Single(figures, f => f.Strength == Strength.Soft);
        Assert.Equal(new Citation("report-2023", 5, 3, 6, "10亿元以上"), soft.Citation);
    }

    [Theory]
    [InlineData("topics.csv", "topic_id,name_zh", "topic_id,name")]
    [InlineData("links.csv", "comparability,reason", "reason,comparability")]
    [InlineData("figures.csv", ",printed,note", ",printed")]
    public void A_wrong_header_is_reported_in_row_1(string file, string old, string with)
    {
        _seed.Replace(file, old, with);
        var problem = SeedFiles.Read(_seed.Folder).Problems.First(p => p.File == file);
        Assert.Equal((1, ""), (problem.Row, problem.Column));
        Assert.Contains("header", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_reported_by_its_name()
    {
        File.Delete(Path.Combine(_seed.Folder, "links.csv"));
        Assert.Equal("links.csv", Assert.Single(SeedFiles.Read(_seed.Folder).Problems).File);
    }

    [Theory]
    [InlineData("figures.csv", "eq,firm,9.0,", "eq,firm,三万,", 2, "value")]
    [InlineData("figures.csv", "eq,firm,9.0,", "eq,firm,\"9,0\",", 2, "value")]
    [InlineData("figures.csv", "eq,firm,9.0,", "eq,firm,,", 2, "value")]
    [InlineData("figures.csv", "gdp,2024,plan,ge", "gdp,2024,plan,以上", 3, "comparator")]
    [InlineData("figures.csv", "gdp,2024,plan,ge", "gdp,24,plan,ge", 3, "period")]
    [InlineData("figures.csv", "gdp,2024,plan,ge", "gdp,2024,promise,ge", 3, "role")]
    [InlineData("figures.csv", "ge,soft,10", "ge,lax,10", 3, "strength")]
    [InlineData("figures.csv", ",5,3,6,10亿元以上", ",5,3,7,10亿元以上", 3, "length")]
    [InlineData("figures.csv", ",5,3,6,10亿元以上", ",-5,3,6,10亿元以上", 3, "paragraph")]
    [InlineData("figures.csv", "range,firm,300,310", "range,firm,300,", 4, "upper_value")]
    [InlineData("figures.csv", "range,firm,300,310", "range,firm,300,290", 4, "upper_value")]
    [InlineData("figures.csv", "9.8,,亿元", "9.8,,公里", 5, "unit")]
    [InlineData("indicators.csv", "level,higher,binding", "level,higher,mandatory", 3, "nature")]
    [InlineData("indicators.csv", "gdp,地区生产总值,GDP", "gdp,地区生产总值,", 2, "name_en")]
    [InlineData("documents.csv", "2025-02-25", "25.2.2025", 3, "issued_on")]
    [InlineData("topics.csv", "ecology,生态,Ecology,2", "ecology,生态,Ecology,two", 3, "sort")]
    public void A_bad_cell_is_reported_with_its_file_row_and_column(string file, string old, string with, int row, string column)
    {
        _seed.Replace(file, old, with);
        var problem = Assert.Single(SeedFiles.Read(_seed.Folder).Problems);
        Assert.Equal((file, row, column), (problem.File, problem.Row, problem.Column));
    }

    [Theory]
    [InlineData("figures.csv", "gdp,2024,actual", "gpd,2024,actual", 5, "indicator_id")]
    [InlineData("figures.csv", "report-2024,2,0", "report-2042,2,0", 5, "document_id")]
    [InlineData("indicators.csv", "ecology,天", "ecologie,天", 3, "topic_id")]
    public void An_id_that_no_file_knows_is_reported_where_it_is_used(string file, string old, string with, int row, string column)
    {
        _seed.Replace(file, old, with);
        var problem = Assert.Single(SeedFiles.Read(_seed.Folder).Problems);
        Assert.Equal((file, row, column), (problem.File, problem.Row, problem.Column));
    }

    [Fact]
    public void A_repeated_key_names_both_rows()
    {
        _seed.Append("figures.csv", "gdp,2023,actual,eq,firm,9.1,,亿元,report-2023,3,0,5,9.1亿元,");
        var problem = Assert.Single(SeedFiles.Read(_seed.Folder).Problems);
        Assert.Equal(("figures.csv", 6), (problem.File, problem.Row));
        Assert.Contains("row 2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_a_cell_too_many_or_too_few_is_reported()
    {
        _seed.Append("topics.csv", "rural,乡村,Rural");
        _seed.Append("topics.csv", "urban,城市,Urban,4,5");
        Assert.Equal([("topics.csv", 4), ("topics.csv", 5)], SeedFiles.Read(_seed.Folder).Problems.Select(p => (p.File, p.Row)));
    }

    [Fact]
    public void All_problems_of_all_files_are_reported_at_once()
    {
        _seed.Replace("topics.csv", "Ecology,2", "Ecology,two");
        _seed.Replace("figures.csv", "eq,firm,9.0,", "eq,firm,nine,");
        _seed.Replace("figures.csv", "eq,firm,9.8,", "eq,firm,near ten,");
        Assert.Equal(3, SeedFiles.Read(_seed.Folder).Problems.Count);
    }

    [Fact]
    public void A_quoted_cell_over_two_lines_does_not_shift_the_rows_after_it()
    {
        _seed.Replace("figures.csv", "9.0亿元,", "9.0亿元,\"one\ntwo\"");
        _seed.Replace("figures.csv", "eq,firm,9.8,", "eq,firm,near ten,");
        Assert.Equal(6, Assert.Single(SeedFiles.Read(_seed.Folder).Problems).Row);
    }

    private static int Count<T>(SeedContent content) => content.Facts.Count(f => f.Fact is T);
}
