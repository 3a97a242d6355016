using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Tests.Data;

/// <summary>What is no change, what is no conflict, and what a conflict does not hold up.</summary>
public sealed class SeedAndPeopleTests : IDisposable
{
    private readonly SeedCopy _seed = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("plans-people-").FullName;
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _seed.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Rows_in_another_order_are_no_change()
    {
        Start(out _).Dispose();
        var lines = _seed.Lines("links.csv");
        _seed.Write("links.csv", [lines[0], .. lines.Skip(1).Reverse()]);
        using var app = Start(out var report);
        Assert.Equal((0, null), (report.Changed, report.Release?.Number));
    }

    [Fact]
    public async Task A_conflict_does_not_hold_up_other_changes()
    {
        await CorrectGdpByHandAsync(1108.5m);
        _seed.Set("figures.csv", 2, "value", "1107.2");
        _seed.Set("topics.csv", 2, "name_en", "The economy");
        using var app = Start(out var report);
        Assert.Equal((1, 1, 3), (report.Conflicts.Count, report.Changed, report.Release?.Number));
    }

    [Fact]
    public async Task A_file_that_comes_to_agree_with_the_person_is_no_conflict()
    {
        await CorrectGdpByHandAsync(1108.5m);
        _seed.Set("figures.csv", 2, "value", "1108.5");
        using var app = Start(out var report);
        Assert.Equal((0, 0), (report.Conflicts.Count, report.Changed));
    }

    [Fact]
    public async Task A_row_taken_out_that_a_person_has_changed_is_a_conflict_and_stays()
    {
        await CorrectGdpByHandAsync(1108.5m);
        _seed.Write("figures.csv", _seed.Lines("figures.csv").Where((_, i) => i != 1));
        using var app = Start(out var report);
        Assert.Null(Assert.Single(report.Conflicts).InFile);
        await using var db = app.OpenDatabase();
        Assert.Equal(1108.5m, (await GdpAsync(db)).Value);
    }

    [Fact]
    public void A_quoted_cell_over_two_lines_does_not_shift_the_rows_told_after_it()
    {
        _seed.Write("departments.csv", ["department_id,name_zh,aliases_zh", "one,甲局,\"甲\n甲局办\"", "Two,乙局,"]);
        Assert.Contains(SeedFiles.Read(_seed.Folder).Problems, p => p is { File: "departments.csv", Row: 4, Column: "department_id" });
    }

    [Fact]
    public void A_row_with_a_cell_too_many_is_told()
    {
        _seed.Append("topics.csv", "weather,天气,Weather,14,15");
        Assert.Equal(new SeedProblem("topics.csv", 15, "", "has 5 cells, not 4"), Assert.Single(SeedFiles.Read(_seed.Folder).Problems));
    }

    private TestApp Start(out SeedReport report)
    {
        var app = new TestApp(_seed.Folder, _folder);
        report = app.Services.GetRequiredService<DatabaseStart>().Seed;
        return app;
    }

    private async Task CorrectGdpByHandAsync(decimal value)
    {
        using var app = Start(out _);
        await using var db = app.OpenDatabase();
        var gdp = await GdpAsync(db);
        await db.PublishAsync([Changes.Of(gdp, gdp with { Value = value }, "zhang")], "a correction", "li", DateTime.UnixEpoch, _stop);
    }

    // The figure in the file's second row.
    private Task<Figure> GdpAsync(PlansDb db)
        => db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "gdp" && f.DocumentId == "report-2022" && f.Role == Role.Actual, _stop);
}
