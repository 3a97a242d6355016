using System.Text;
using CsvHelper;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.ActionPlan;

public class ActionPlanCsvTests(SharedApp app)
{
    private const string Header = "indicator_id,indicator,topic_id,period,comparator,target_value,target_upper_value,unit,latest_year,latest_value,path_state,method,"
        + "observed_rate,required_rate,needed_next_year,ratio,document_id,paragraph,printed,latest_document_id,latest_paragraph,latest_printed";

    [Fact]
    public async Task The_trains_row_holds_the_printed_numbers_and_their_places()
    {
        var (header, rows) = await ReadAsync("/action-plan.csv?lang=en");
        Assert.Equal(Header, string.Join(',', header));
        var trains = Row(header, Assert.Single(rows, r => r[0] == "international-trains-run"));
        Assert.Equal(("2027", "eq", "8000", "", "列"), (trains["period"], trains["comparator"], trains["target_value"], trains["target_upper_value"], trains["unit"]));
        Assert.Equal(("2025", "4156", "limited", "growth_rate"), (trains["latest_year"], trains["latest_value"], trains["path_state"], trains["method"]));
        Assert.Equal(("2.9268", "0.1501"), (trains["observed_rate"], trains["ratio"]));
        Assert.Equal(("action-plan-2023-2027", "8000列"), (trains["document_id"], trains["printed"]));
        Assert.Equal(("report-2025", "4156列"), (trains["latest_document_id"], trains["latest_printed"]));
    }

    [Fact]
    public async Task What_is_missing_is_empty_and_never_zero()
    {
        // No report gives the forest coverage rate.
        var (header, rows) = await ReadAsync("/action-plan.csv?lang=en");
        var forest = Row(header, Assert.Single(rows, r => r[0] == "forest-coverage-rate"));
        Assert.Equal("not_enough_data", forest["path_state"]);
        Assert.All(new[] { "latest_year", "latest_value", "observed_rate", "required_rate", "needed_next_year", "ratio", "latest_document_id", "latest_paragraph" },
            column => Assert.Equal("", forest[column]));
    }

    [Fact]
    public async Task The_file_has_the_rows_of_the_page_in_its_order()
    {
        const string query = "?topic=openness&sort=state&lang=en";
        var (_, rows) = await ReadAsync("/action-plan.csv" + query);
        using var visitor = app.Visitor();
        var page = await visitor.GetStringAsync("/action-plan" + query, TestContext.Current.CancellationToken);
        var shown = System.Text.RegularExpressions.Regex.Matches(page, "<a href=\"/indicators/([^\"]+)\"").Select(m => m.Groups[1].Value);
        Assert.Equal(shown, rows.Select(r => r[0]));
        Assert.All(rows, r => Assert.Equal("openness", r[2]));
    }

    [Fact]
    public async Task Chinese_headers_are_words()
    {
        var (header, _) = await ReadAsync("/action-plan.csv?lang=zh");
        Assert.All(header, name => Assert.Contains(name, c => c > '\u4e00'));
        Assert.Equal(header.Length, header.Distinct().Count());
    }

    [Fact]
    public async Task The_file_starts_with_a_byte_order_mark_and_ends_lines_with_crlf()
    {
        using var visitor = app.Visitor();
        var bytes = await visitor.GetByteArrayAsync("/action-plan.csv", TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.EndsWith("\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private async Task<(string[] Header, List<string[]> Rows)> ReadAsync(string address)
    {
        using var visitor = app.Visitor();
        using var stream = new MemoryStream(await visitor.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
        using var csv = CsvReader.Create(stream, new CsvReaderOptions());
        csv.ReadHeader();
        string[] header = [.. csv.Headers!];
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return (header, rows);
    }

    private static Dictionary<string, string> Row(string[] header, string[] cells) => header.Zip(cells).ToDictionary(p => p.First, p => p.Second);
}
