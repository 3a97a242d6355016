using System.Net;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Figures;

/// <summary>The figures in bulk: what the seed file says, as of any release, and refusals that name what there is.</summary>
public sealed class FiguresApiTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_of_the_seed_file_is_in_it_with_its_value_as_printed()
    {
        var seeded = File.ReadLines(Path.Combine(Repository.SeedFolder, "figures.csv")).Skip(1).Where(l => !l.Contains('"', StringComparison.Ordinal)).Select(l => l.Split(','));
        var expected = seeded.Select(c => $"{c[0]}|{c[1]}|{c[2]}|{c[8]}|{c[11]}|{c[12]}").ToHashSet();
        var file = await CsvFile.ReadAsync(_app, "/figures.csv?lang=en");
        var found = file.Cells("indicator_id", "period", "role", "document_id", "length", "printed");
        Assert.Empty(expected.Except(found));
        Assert.Contains("gdp|2022|1106.7", file.Cells("indicator_id", "period", "value"));
    }

    [Fact]
    public async Task An_earlier_release_has_the_same_rows_as_when_it_was_the_latest()
    {
        using var visitor = _app.Visitor();
        var then = await visitor.GetStringAsync("/figures.csv?lang=en", _stop);
        await using (var db = _app.OpenDatabase())
        {
            var gdp = await db.Figures.AsNoTracking().SingleAsync(f => f.IndicatorId == "gdp" && f.Period == new Period(2022), _stop);
            await db.PublishAsync([Changes.Of(gdp, gdp with { Value = 1200m }, "wang")], "更正", "li", new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc), _stop);
        }

        Assert.NotEqual(then, await visitor.GetStringAsync("/figures.csv?lang=en", _stop));
        Assert.Equal(then, await visitor.GetStringAsync("/figures.csv?lang=en&release=1", _stop));
        using var all = await visitor.GetAsync("/figures.csv?region=all&release=1", _stop);
        Assert.Equal(HttpStatusCode.BadRequest, all.StatusCode);
    }

    [Theory]
    [InlineData("region=110101")]
    [InlineData("indicator=nothing")]
    [InlineData("year=soon")]
    [InlineData("role=hope")]
    [InlineData("colour=red")]
    public async Task What_is_not_understood_is_refused(string filter)
    {
        using var visitor = _app.Visitor();
        using var answer = await visitor.GetAsync($"/figures.csv?{filter}", _stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task All_regions_are_this_one_while_there_is_no_other()
    {
        using var visitor = _app.Visitor();
        Assert.Equal(await visitor.GetStringAsync("/figures.csv?year=2024&role=plan", _stop), await visitor.GetStringAsync("/figures.csv?region=all&year=2024&role=plan", _stop));
    }

    public void Dispose() => _app.Dispose();
}
