using System.Globalization;
using System.Text;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Benchmarks;

/// <summary>The set as a seed folder, in the schema that the product imports.</summary>
internal static class LargeFiles
{
    public static void Write(LargeSet set, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in SeedSchema.Files)
        {
            using var text = new StreamWriter(Path.Combine(folder, file.Name), append: false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
            text.WriteLine(file.Header);
            foreach (var line in Lines(set, file.Name))
                text.WriteLine(line);
        }
    }

    private static IEnumerable<string> Lines(LargeSet set, string file) => file switch
    {
        "topics.csv" => ["economy,经济,Economy,1"],
        "documents.csv" => Enumerable.Range(0, set.Reports).Select(n => (Region: n / set.Years, Year: n % set.Years)).Select(r => string.Create(CultureInfo.InvariantCulture,
            $"{LargeSet.Report(r.Region, r.Year)},{LargeSet.Region(r.Region)},annual-report,{LargeSet.Year(r.Year)},{LargeSet.Year(r.Year) + 1},报告,Report,,,,{set.Indicators},{new string('0', 64)}")),
        "indicators.csv" => Enumerable.Range(0, set.Indicators).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"{LargeSet.Indicator(i)},指标{i},Indicator {i},economy,{LargeSet.Unit(i)},level,higher,unspecified,tracked,,,")),
        "figures.csv" => set.All().Select(f => string.Create(CultureInfo.InvariantCulture,
            $"{LargeSet.Indicator(f.Indicator)},{f.Year},{f.Role},{f.Comparator},firm,{f.Value},,{LargeSet.Unit(f.Indicator)},{f.Report},{f.Indicator + 1},{(f.IsPlan ? 40 : 10)},{f.Printed.Length},{f.Printed},")),
        _ => [],
    };
}
