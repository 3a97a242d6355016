using CsvHelper;

namespace ShapingbaPlans.Tests.Support;

/// <summary>A download, read back cell by cell.</summary>
public sealed record CsvFile(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    public static async Task<CsvFile> ReadAsync(TestApp app, string address)
    {
        ArgumentNullException.ThrowIfNull(app);
        using var visitor = app.Visitor();
        return Of(await visitor.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
    }

    /// <summary>The download as a signed-in person gets it.</summary>
    public static async Task<CsvFile> ReadAsync(FormVisitor visitor, string address)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        using var answer = await visitor.GetAsync(address);
        return Of(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    public static CsvFile Of(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions());
        csv.ReadHeader();
        string[] header = [.. csv.Headers!];
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
            rows.Add(Enumerable.Range(0, header.Length).ToDictionary(i => header[i], i => csv.GetString(i)));
        return new(header, rows);
    }

    public IEnumerable<string> Ids => Rows.Select(r => r["indicator_id"]);

    public IReadOnlyDictionary<string, string> Row(string indicatorId) => Assert.Single(Rows, r => r["indicator_id"] == indicatorId);

    /// <summary>Some cells of each row, joined.</summary>
    public IEnumerable<string> Cells(params string[] columns) => Rows.Select(r => string.Join('|', columns.Select(c => r[c])));
}
