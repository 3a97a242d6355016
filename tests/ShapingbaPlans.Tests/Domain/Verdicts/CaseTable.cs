using System.Globalization;

namespace ShapingbaPlans.Tests.Domain.Verdicts;

/// <summary>A CSV table of cases that lies beside its tests. No cell holds a comma or a quote, so a line splits at its commas.</summary>
internal sealed class CaseTable
{
    private readonly Dictionary<string, Dictionary<string, string>> rows;

    private CaseTable(Dictionary<string, Dictionary<string, string>> rows) => this.rows = rows;

    public TheoryData<string> Names => [.. rows.Keys];

    public Dictionary<string, string> this[string name] => rows[name];

    public static CaseTable Load(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Domain", "Verdicts", file)).Where(l => l.Length > 0).ToList();
        var header = lines[0].Split(',');
        return new(lines.Skip(1).Select(line => Row(header, line)).ToDictionary(row => row["name"]));
    }

    /// <summary>A number as the table writes it: the table's digits say how far to look.</summary>
    public static void AssertNumber(string expected, decimal? found, string what)
    {
        if (expected.Length == 0)
        {
            Assert.True(found is null, $"{what}: expected none, found {found}");
            return;
        }

        var number = decimal.Parse(expected, CultureInfo.InvariantCulture);
        Assert.True(found is not null, $"{what}: expected {expected}, found none");
        Assert.True(number == Math.Round(found.Value, number.Scale, MidpointRounding.AwayFromZero), $"{what}: expected {expected}, found {found}");
    }

    private static Dictionary<string, string> Row(string[] header, string line)
    {
        var cells = line.Split(',');
        Assert.True(cells.Length == header.Length, $"{cells.Length} cells instead of {header.Length}: {line}");
        return header.Zip(cells).ToDictionary(p => p.First, p => p.Second);
    }
}
