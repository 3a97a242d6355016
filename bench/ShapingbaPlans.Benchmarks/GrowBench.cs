using System.Diagnostics;
using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data.Streaming;

namespace ShapingbaPlans.Benchmarks;

/// <summary>The three main questions at growing sizes, each asked many times at random, against the same questions in SQLite's own program.</summary>
internal static class GrowBench
{
    private const int Times = 300;

    public static async Task RunAsync(long largest, string folder)
    {
        for (var figures = 10_000L; figures <= largest; figures *= 10)
        {
            var set = LargeSet.Of(figures);
            var file = Path.Combine(folder, $"grow-{figures}.db");
            await LargeDatabase.GenerateAsync(set, file);
            await AskAsync(set, file);
            foreach (var part in Directory.EnumerateFiles(folder, $"grow-{figures}.db*"))
                File.Delete(part);
        }
    }

    private static async Task AskAsync(LargeSet set, string file)
    {
        await using var app = await Product.OpenAsync(file);
        var rows = app.Services.GetRequiredService<FigureRows>();
        var random = new Random(500106);
        string Region() => LargeSet.Region(random.Next(set.Regions));
        string Indicator() => LargeSet.Indicator(random.Next(set.Indicators));
        int Year() => LargeSet.Year(random.Next(set.Years));
        (string Name, Func<FiguresAsked> Ask)[] questions =
        [
            ("an indicator over the years in a region", () => new() { Region = Region(), IndicatorId = Indicator() }),
            ("a region's scorecard of a year", () => new() { Region = Region(), Year = Year() }),
            ("all regions' ranks in an indicator and year", () => new() { IndicatorId = Indicator(), Year = Year(), Role = Role.Actual, Order = FigureOrder.HighestFirst }),
        ];
        foreach (var (name, ask) in questions)
        {
            var asked = Enumerable.Range(0, Times).Select(_ => ask()).ToList();
            // The pages of the file are read and the code is compiled before it counts, on both sides.
            for (var round = 0; round < 3; round++)
                await TimeAsync(rows, asked);
            var (ours, found) = await TimeAsync(rows, asked);
            var script = Path.ChangeExtension(file, ".sql");
            await File.WriteAllLinesAsync(script, asked.Select(a => a.AsText()));
            Shell.Sqlite3(file, "/dev/null", $".mode csv", $".read {script}");
            var theirs = Shell.Sqlite3(file, "/dev/null", $".mode csv", $".read {script}");
            File.Delete(script);
            var each = string.Create(CultureInfo.InvariantCulture, $"{name}, of {set.Figures:N0} figures: {found / (double)Times:0} rows an answer");
            Markdown.Row("grow", each, ours / Times, "`sqlite3 -csv`, the same questions in one run", theirs / Times, "flat for each row");
        }
    }

    private static async Task<(TimeSpan Time, long Rows)> TimeAsync(FigureRows rows, List<FiguresAsked> asked)
    {
        var (from, found) = (Stopwatch.GetTimestamp(), 0L);
        foreach (var question in asked)
        {
            await foreach (var row in rows.ReadAsync(question, CancellationToken.None))
            {
                found++;
                _ = row.Value;
            }
        }

        return (Stopwatch.GetElapsedTime(from), found);
    }
}
