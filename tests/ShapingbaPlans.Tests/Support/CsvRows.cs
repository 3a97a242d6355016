using CsvHelper;

namespace ShapingbaPlans.Tests.Support;

/// <summary>A downloaded file as rows by column name.</summary>
internal static class CsvRows
{
    public static async Task<List<Dictionary<string, string>>> ReadAsync(HttpClient visitor, string address)
    {
        await using var stream = await visitor.GetStreamAsync(address, TestContext.Current.CancellationToken);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        var rows = new List<Dictionary<string, string>>();
        while (await csv.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(csv.Headers.ToArray().Select((name, i) => (name, i)).ToDictionary(c => c.name, c => csv.GetString(c.i)));
        return rows;
    }
}
