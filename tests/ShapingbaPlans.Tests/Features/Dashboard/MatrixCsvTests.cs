using CsvHelper;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Dashboard;

/// <summary>The download beside the matrix, read back by a CSV reader. Numbers and paragraphs are those of the reports.</summary>
public class MatrixCsvTests(SharedApp app)
{
    [Fact]
    public async Task A_missed_promise_brings_both_numbers_and_both_places()
    {
        var row = Assert.Single(await ReadAsync("/matrix.csv?lang=en"), r => r["indicator_id"] == "signed-investment" && r["year"] == "2024");
        Assert.Equal(("亿元", "ge", "1000", "", "508"), (row["unit"], row["plan_comparator"], row["plan_value"], row["plan_upper_value"], row["actual_value"]));
        Assert.Equal(("missed", "-492", "50.8"), (row["verdict"], row["difference"], row["completion_rate"]));
        Assert.Equal(("report-2023", "53", "1000亿元以上"), (row["plan_document_id"], row["plan_paragraph"], row["plan_printed"]));
        Assert.Equal(("report-2024", "12", "508亿元"), (row["actual_document_id"], row["actual_paragraph"], row["actual_printed"]));
    }

    [Fact]
    public async Task An_unanswered_promise_has_a_plan_and_nothing_else()
    {
        var row = Assert.Single(await ReadAsync("/matrix.csv?lang=en"), r => r["indicator_id"] == "good-air-days" && r["year"] == "2025");
        Assert.Equal(("ge", "310", "unreported"), (row["plan_comparator"], row["plan_value"], row["verdict"]));
        Assert.All(new[] { "actual_value", "difference", "completion_rate", "actual_document_id", "actual_paragraph", "actual_printed" }, c => Assert.Equal("", row[c]));
    }

    [Fact]
    public async Task A_rate_has_a_difference_and_no_completion_rate()
    {
        var row = Assert.Single(await ReadAsync("/matrix.csv?lang=en"), r => r["indicator_id"] == "primary-sector-growth" && r["year"] == "2024");
        Assert.Equal(("8", "4.9", "-3.1", "", "missed"), (row["plan_value"], row["actual_value"], row["difference"], row["completion_rate"], row["verdict"]));
    }

    [Theory]
    [InlineData("", Prominence.Headline)]
    [InlineData("&show=tracked", Prominence.Tracked)]
    [InlineData("&show=all", Prominence.OneOff)]
    public async Task There_is_one_row_for_each_indicator_and_year_shown(string show, Prominence widest)
    {
        var plans = await app.PlansAsync();
        var rows = await ReadAsync("/matrix.csv?lang=en" + show);
        var expected = plans.Indicators.Where(i => i.Prominence <= widest).SelectMany(i => Enumerable.Range(2022, 5).Select(year => $"{i.IndicatorId} {year}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Select(r => $"{r["indicator_id"]} {r["year"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task With_a_year_asked_for_only_its_rows_are_there()
    {
        var rows = await ReadAsync("/matrix.csv?lang=en&year=2024");
        Assert.Equal((await ReadAsync("/matrix.csv?lang=en")).Where(r => r["year"] == "2024").Select(r => r["indicator_id"]), rows.Select(r => r["indicator_id"]));
        Assert.All(rows, r => Assert.Equal("2024", r["year"]));
    }

    [Fact]
    public async Task Chinese_headers_are_words()
        => Assert.All((await ReadAsync("/matrix.csv?lang=zh"))[0].Keys, name => Assert.Contains(name, c => c > '\u4e00'));

    private async Task<List<Dictionary<string, string>>> ReadAsync(string address)
    {
        using var visitor = app.Visitor();
        using var stream = new MemoryStream(await visitor.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
        using var csv = CsvReader.Create(stream, new CsvReaderOptions());
        csv.ReadHeader();
        string[] header = [.. csv.Headers!];
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(header.Zip(Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)).ToDictionary(p => p.First, p => p.Second));
        return rows;
    }
}
