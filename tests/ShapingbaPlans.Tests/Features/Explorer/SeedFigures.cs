using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Features.Explorer;

/// <summary>The figures as their files say, read without the program: each row of figures.csv with its indicator's row.</summary>
internal static class SeedFigures
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Indicators = Read("indicators.csv").ToDictionary(r => r["indicator_id"]);

    /// <summary>Columns of both files by name; of a span of years, <c>year</c> is the last.</summary>
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> All = [.. Read("figures.csv").Select(figure =>
    {
        var row = new Dictionary<string, string>(Indicators[figure["indicator_id"]]) { ["year"] = figure["period"][^4..] };
        foreach (var (name, value) in figure)
            row[name] = value;
        return row;
    })];

    private static IEnumerable<IReadOnlyDictionary<string, string>> Read(string file) => CsvFile.Of(File.ReadAllBytes(Path.Combine(Repository.SeedFolder, file))).Rows;
}
