using CsvHelper;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Projects;

/// <summary>A download of the project pages, read back cell by cell.</summary>
public sealed record ProjectFile(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    public static async Task<ProjectFile> ReadAsync(TestApp app, string address)
    {
        ArgumentNullException.ThrowIfNull(app);
        using var visitor = app.Visitor();
        using var stream = new MemoryStream(await visitor.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
        using var csv = CsvReader.Create(stream, new CsvReaderOptions());
        csv.ReadHeader();
        string[] header = [.. csv.Headers!];
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
            rows.Add(Enumerable.Range(0, header.Length).ToDictionary(i => header[i], i => csv.GetString(i)));
        return new(header, rows);
    }

    /// <summary>Some cells of each row, joined.</summary>
    public IEnumerable<string> Cells(params string[] columns) => Rows.Select(r => string.Join('|', columns.Select(c => r[c])));
}
