using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>Every export of all figures, read back by a reader of its own, says what the database says: cell by cell, none more and none less.</summary>
public class RoundTripTests(SharedApp app)
{
    [Fact]
    public async Task Every_format_gives_back_the_figures_of_the_database()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var db = app.OpenDatabase();
        var expected = (await db.Figures.AsNoTracking().ToListAsync(stop)).Select(ExportedFigure.Of).OrderBy(f => f.ToString(), StringComparer.Ordinal).ToList();
        Assert.True(expected.Count > 782);
        using var visitor = app.Visitor();
        Task<byte[]> FileAsync(string suffix) => visitor.GetByteArrayAsync($"/explore.{suffix}?lang=en", stop);
        var read = new Dictionary<string, IEnumerable<ExportedFigure>>
        {
            ["csv"] = ExportReaders.Csv(await FileAsync("csv")),
            ["xlsx"] = ExportReaders.Workbook(await FileAsync("xlsx")),
            ["json"] = ExportReaders.Json(await FileAsync("json")),
            ["jsonstat.json"] = ExportReaders.JsonStat(await FileAsync("jsonstat.json")),
            ["sdmx.csv"] = ExportReaders.Sdmx(await FileAsync("sdmx.csv")),
            ["parquet"] = await ExportReaders.ParquetAsync(await FileAsync("parquet")),
            ["zip"] = ExportReaders.Package(await FileAsync("zip")),
        };
        foreach (var (format, figures) in read)
        {
            var given = figures.OrderBy(f => f.ToString(), StringComparer.Ordinal).ToList();
            Assert.Equal([], expected.Except(given).Select(f => $"{format} lost {f}"));
            Assert.Equal([], given.Except(expected).Select(f => $"{format} made {f}"));
            Assert.Equal(expected.Count, given.Count);
        }

        Assert.Equal(TableSample.Formats(app).Select(f => f.Suffix).Where(s => s != "metadata.json").Order(StringComparer.Ordinal), read.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/explore")]
    [InlineData("/years/2024")]
    [InlineData("/matrix")]
    [InlineData("/documents/report-2024")]
    [InlineData("/indicators/gdp-growth")]
    public async Task A_cube_is_as_its_specification_says(string page)
    {
        using var visitor = app.Visitor();
        using var document = JsonDocument.Parse(await visitor.GetByteArrayAsync($"{page}.jsonstat.json?lang=zh", TestContext.Current.CancellationToken));
        var cube = new StatReader(document.RootElement);
        Assert.Empty(cube.Problems());
        Assert.NotEmpty(cube.Cells);
    }

    [Fact]
    public void The_reader_of_cubes_sees_what_is_wrong()
    {
        using var document = JsonDocument.Parse("""
            {"version":"2.0","class":"dataset","id":["a","metric"],"size":[2,1],"role":{"metric":["m"]},
             "dimension":{"a":{"label":"A","category":{"index":["x"],"label":{"x":"X"}}},"metric":{"label":"M","category":{"index":["v"],"label":{"v":"V"}}}},
             "value":{"2":1}}
            """);
        Assert.Equal(["a: 1 categories, size 2", "role metric", "value 2"], new StatReader(document.RootElement).Problems());
    }

    [Fact]
    public async Task An_observation_states_its_structure_and_its_status()
    {
        var rows = (await CsvFile.ReadAsync(app, "/years/2024.sdmx.csv")).Rows;
        Assert.All(rows, r => Assert.Equal("datastructure|SHAPINGBA:YEARS(1.0.0)|I|500106|2024", $"{r["STRUCTURE"]}|{r["STRUCTURE_ID"]}|{r["ACTION"]}|{r["REF_AREA"]}|{r["TIME_PERIOD"]}"));
        Assert.All(rows, r => Assert.Equal(r["PLAN_VALUE"] + r["ACTUAL_VALUE"] + r["DIFFERENCE"] + r["CHANGE_ON_YEAR_BEFORE"] == "" ? "M" : "A", r["OBS_STATUS"]));
        // A span of years is a period of SDMX, from its first day.
        Assert.Contains((await CsvFile.ReadAsync(app, "/explore.sdmx.csv?document=action-plan-2023-2027")).Rows, r => r["TIME_PERIOD"] == "2023-01-01/P5Y");
    }
}
