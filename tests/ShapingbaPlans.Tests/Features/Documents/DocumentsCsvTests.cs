using System.Text.RegularExpressions;
using CsvHelper;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Documents;

public sealed class DocumentsCsvTests(SharedApp app)
{
    private const string Header = "document_id,paragraph,start,length,printed,indicator_id,indicator,role,period,comparator,strength,value,upper_value,unit,note";

    [Fact]
    public async Task A_figure_is_written_with_its_place_and_its_value()
    {
        // Report of 2023, paragraph 53: 1000亿元以上 to be signed in 2024.
        var (header, rows) = await ReadAsync("/documents/report-2023.csv?lang=en&role=plan&q=1000%E4%BA%BF%E5%85%83%E4%BB%A5%E4%B8%8A");
        Assert.Equal(Header, string.Join(',', header));
        var row = header.Zip(Assert.Single(rows)).ToDictionary(p => p.First, p => p.Second);
        Assert.Equal(("report-2023", "53", "8", "1000亿元以上"), (row["document_id"], row["paragraph"], row["length"], row["printed"]));
        Assert.Equal(("plan", "2024", "ge", "1000", "", "亿元"), (row["role"], row["period"], row["comparator"], row["value"], row["upper_value"], row["unit"]));
    }

    [Theory]
    [InlineData("?role=plan&lang=en")]
    [InlineData("?topic=ecology&lang=en")]
    [InlineData("?lang=en")]
    public async Task The_file_has_the_rows_of_the_page_in_its_order(string query)
    {
        var (_, rows) = await ReadAsync("/documents/report-2024.csv" + query);
        using var visitor = app.Visitor();
        var page = await visitor.GetStringAsync("/documents/report-2024" + query, TestContext.Current.CancellationToken);
        var shown = Regex.Matches(page, "<div[^>]*>\\s*<a href=\"/indicators/([^\"]+)\"").Select(m => m.Groups[1].Value);
        Assert.NotEmpty(rows);
        Assert.Equal(shown, rows.Select(r => r[5]));
    }

    [Fact]
    public async Task The_list_of_documents_adds_up_to_the_files_of_each()
    {
        var (header, rows) = await ReadAsync("/documents.csv?lang=en");
        Assert.Equal(["document_id", "title", "kind", "publisher", "reference_no", "issued_on", "first_year", "last_year", "paragraphs", "actual_figures", "plan_figures", "sha256"], header);
        foreach (var row in rows)
        {
            var (_, figures) = await ReadAsync($"/documents/{row[0]}.csv?lang=en");
            Assert.Equal((row[9], row[10]), ($"{figures.Count(f => f[7] == "actual")}", $"{figures.Count(f => f[7] == "plan")}"));
        }

        Assert.Equal(5, rows.Count);
    }

    [Theory]
    [InlineData("/documents.csv?lang=zh")]
    [InlineData("/documents/report-2024.csv?lang=zh")]
    public async Task Chinese_headers_are_words(string address)
    {
        var (header, _) = await ReadAsync(address);
        Assert.All(header, name => Assert.Contains(name, c => c > '一'));
        Assert.Equal(header.Length, header.Distinct().Count());
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
}
