using System.Globalization;
using ShapingbaPlans.Domain.Comparing;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Tests.Domain.Verdicts;

namespace ShapingbaPlans.Tests.Documentation;

/// <summary>The numbers printed in docs/methods.md come out of the program.</summary>
public class MethodsTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Root(), "docs", "methods.md"));

    [Fact]
    public void Every_year_example_comes_out()
    {
        var rows = Table("year example").ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var unit = row["plan"].Split(' ')[2];
            var verdict = YearVerdict.Judge(
                Sample.Indicator(row["measure"], row["direction"], unit), Sample.Plan(row["plan"]), Sample.Actual(row["actual"]), true);
            Assert.Equal(row["state"], Codes.Of(verdict.State));
            CaseTable.AssertNumber(row["difference"], verdict.Difference, row["year example"]);
            CaseTable.AssertNumber(row["completion"], verdict.CompletionRate, row["year example"]);
        }
    }

    [Fact]
    public void Every_spread_example_comes_out()
    {
        var rows = Table("spread example").ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var spread = Spread.Of(row["spread example"].Split(' ').Select(n => decimal.Parse(n, CultureInfo.InvariantCulture)))!;
            CaseTable.AssertNumber(row["least"], spread.Least, row["spread example"]);
            CaseTable.AssertNumber(row["q1"], spread.FirstQuartile, row["spread example"]);
            CaseTable.AssertNumber(row["median"], spread.Median, row["spread example"]);
            CaseTable.AssertNumber(row["q3"], spread.ThirdQuartile, row["spread example"]);
            CaseTable.AssertNumber(row["greatest"], spread.Greatest, row["spread example"]);
        }
    }

    [Fact]
    public void Every_path_example_comes_out()
    {
        var rows = Table("path example").ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var unit = row["target"].Split(' ')[2];
            var actuals = row["actuals"].Split("; ").Select(a => a.Split('='))
                .Select(a => Sample.Actual(a[1], int.Parse(a[0], CultureInfo.InvariantCulture)));
            var path = HorizonPath.Judge(Sample.Indicator(row["measure"], unit: unit), Sample.Plan(row["target"], 2027), [.. actuals]);
            Assert.Equal(row["state"], Codes.Of(path.State));
            CaseTable.AssertNumber(row["observed"], path.ObservedRate, row["path example"]);
            CaseTable.AssertNumber(row["required"], path.RequiredRate, row["path example"]);
            CaseTable.AssertNumber(row["R"], path.R, row["path example"]);
        }
    }

    [Fact]
    public void Every_growth_example_comes_out()
    {
        var rows = Table("growth example").ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var comparison = Assert.Single(ConsistencyChecks.GrowthAgainstLevels(
                [Sample.Actual(row["last year"]), Sample.Actual(row["this year"], 2025)], [Sample.Actual(row["printed"], 2025)]));
            CaseTable.AssertNumber(row["reckoned"], comparison.Reckoned, row["growth example"]);
            Assert.Equal(row["warns"] == "yes", !comparison.Fits);
        }
    }

    [Fact]
    public void Every_threshold_is_printed_as_it_is_in_force()
    {
        var printed = Table("threshold").ToDictionary(r => r["threshold"], r => decimal.Parse(r["default"], CultureInfo.InvariantCulture));
        var inForce = new object[] { YearThresholds.InForce, HorizonThresholds.InForce, ProgressThresholds.Default }
            .SelectMany(set => set.GetType().GetProperties().Where(p => p.PropertyType == typeof(decimal)).Select(p => (p.Name, Value: (decimal)p.GetValue(set)!)))
            .Concat(typeof(ConsistencyChecks).GetFields().Where(f => f.FieldType == typeof(decimal)).Select(f => (f.Name, Value: (decimal)f.GetValue(null)!)))
            .ToDictionary(p => p.Name, p => p.Value);
        Assert.Equal(inForce.OrderBy(p => p.Key, StringComparer.Ordinal), printed.OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(YearVerdict.RuleVersion)]
    [InlineData(HorizonPath.RuleVersion)]
    [InlineData(YearProgress.RuleVersion)]
    [InlineData(ConsistencyChecks.RuleVersion)]
    public void Every_rule_version_is_printed(string version) => Assert.Contains(Lines, l => l.Contains($"`{version}`", StringComparison.Ordinal));

    // The rows of all tables whose first column has this heading.
    private static IEnumerable<Dictionary<string, string>> Table(string firstHeading)
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            if (!Lines[i].StartsWith($"| {firstHeading} |", StringComparison.Ordinal))
                continue;
            var header = Cells(Lines[i]);
            foreach (var line in Lines.Skip(i + 2).TakeWhile(l => l.StartsWith('|')))
                yield return header.Zip(Cells(line)).ToDictionary(p => p.First, p => p.Second);
        }
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(c => c.Trim())];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ShapingbaPlans.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
