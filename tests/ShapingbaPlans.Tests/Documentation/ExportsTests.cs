using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Tests.Tables;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Tests.Documentation;

/// <summary>docs/exports.md names the formats and structures that there are.</summary>
public class ExportsTests(SharedApp app)
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "exports.md"));

    [Fact]
    public void Every_format_is_described_and_no_other()
        => Assert.Equal(TableSample.Formats(app).Select(f => $"`.{f.Suffix}` | `{f.MediaType}`"), Lines.Where(l => l.StartsWith("| `.", StringComparison.Ordinal)).Select(l => string.Join(" | ", l.Split(" | ").Take(2)).TrimStart('|', ' ')));

    [Fact]
    public void Every_structure_is_described()
    {
        foreach (var structure in DataStructure.All)
        {
            var line = Assert.Single(Lines, l => l.StartsWith($"| `SHAPINGBA:{structure.Id}(", StringComparison.Ordinal)).Split(" | ");
            Assert.Equal(structure.Dimensions.Prepend(DataStructure.Region), line[2].Split(", ").Select(c => c.Trim('`')));
            Assert.Equal(structure.Measures, line[3].TrimEnd(' ', '|').Split(", ").Select(c => c.Trim('`')));
            foreach (var column in structure.Dimensions.Prepend(DataStructure.Region))
                Assert.Contains(Lines, l => l.Contains($"`{DataStructure.ConceptOf(column)}`", StringComparison.Ordinal));
        }
    }
}
