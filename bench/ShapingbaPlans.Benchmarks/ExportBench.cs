using System.Globalization;

namespace ShapingbaPlans.Benchmarks;

/// <summary>
/// All figures over HTTP from the real program against <c>sqlite3</c> on the same rows of the same file: time, the server's memory, and whether
/// others can still read pages meanwhile.
/// </summary>
internal static class ExportBench
{
    private const string Page = "/years/2024";
    private const string All = "/figures.csv?region=all&lang=en&bom=0";
    private const string Columns = "RegionCode, IndicatorId, Period, Role, Comparator, Strength, Value, UpperValue, Unit, DocumentId, Paragraph, Start, Length, Printed, Note";
    private const string Order = "ORDER BY IndicatorId, Period, Role, DocumentId";

    public static async Task RunAsync(long figures, string folder, string program)
    {
        var file = Path.Combine(folder, "export.db");
        var set = LargeSet.Of(figures);
        await LargeDatabase.GenerateAsync(set, file);
        using var server = await Server.StartAsync(program, file);
        // A page and a small download first: what is measured is the export, not the start.
        await server.GetAsync(Page);
        await server.GetAsync(All.Replace("region=all", $"region={LargeSet.Region(0)}", StringComparison.Ordinal));
        await CompareAsync(server, file, "CSV", All, "-csv", $"SELECT {Columns} FROM Figures {Order}", "≤ 1.0");
        await CompareAsync(server, file, "JSON", All.Replace(".csv", ".json", StringComparison.Ordinal), "-json", $"SELECT {Columns} FROM Figures {Order}", "");
        var year = LargeSet.Year(1);
        var workbook = await server.GetAsync(All.Replace(".csv", ".xlsx", StringComparison.Ordinal) + $"&year={year}");
        Markdown.Text("export", string.Create(CultureInfo.InvariantCulture, $"XLSX of the year {year}, {set.Figures / set.Years:N0} rows, {workbook.Bytes >> 20} MiB"), Seconds(workbook.Time), "—", "—", "—", "");
        await FiveAtOnceAsync(server);
    }

    private static async Task CompareAsync(Server server, string file, string name, string address, string mode, string sql, string goal)
    {
        var (ours, theirs, before) = (TimeSpan.MaxValue, TimeSpan.MaxValue, server.Memory());
        var (most, bytes) = (before, 0L);
        for (var round = 0; round < 3; round++)
        {
            var (got, peak) = await server.WatchAsync(() => server.GetAsync(address));
            (ours, most, bytes) = (got.Time < ours ? got.Time : ours, Math.Max(most, peak), got.Bytes);
            var tool = Shell.Sqlite3(file, "/dev/null", $".mode {mode[1..]}", sql);
            theirs = tool < theirs ? tool : theirs;
        }

        Markdown.Row("export", string.Create(CultureInfo.InvariantCulture, $"{name} of all figures over HTTP, {bytes >> 20} MiB"), ours, $"`sqlite3 {mode}`, the same rows and order", theirs, goal);
        Markdown.Text("export", $"the server's memory during it", string.Create(CultureInfo.InvariantCulture, $"+{most - before} MiB"), "its memory before", $"{before} MiB", "—", "< +64 MiB");
    }

    private static async Task FiveAtOnceAsync(Server server)
    {
        var alone = await PagesAsync(server, Task.Delay(TimeSpan.FromSeconds(2)));
        var before = server.Memory();
        var (during, most) = await server.WatchAsync(() => PagesAsync(server, Task.WhenAll(Enumerable.Range(0, 5).Select(n => server.GetAsync(All + $"&from={1990 + n}")))));
        Markdown.Text("export", $"`{Page}` while five such exports run: p50, p99", $"{Milliseconds(during, 0.5)}, {Milliseconds(during, 0.99)}", "the same page without them", $"{Milliseconds(alone, 0.5)}, {Milliseconds(alone, 0.99)}",
            string.Create(CultureInfo.InvariantCulture, $"{At(during, 0.5) / At(alone, 0.5):0.0}"), "usable");
        Markdown.Text("export", "the server's memory during the five", string.Create(CultureInfo.InvariantCulture, $"+{most - before} MiB"), "its memory before", $"{before} MiB", "—", "");
    }

    // One reader who asks for a page, reads the answer, and asks again.
    private static async Task<List<TimeSpan>> PagesAsync(Server server, Task until)
    {
        var times = new List<TimeSpan>();
        while (!until.IsCompleted)
        {
            times.Add((await server.GetAsync(Page)).Time);
            await Task.Delay(20);
        }

        await until;
        times.Sort();
        return times;
    }

    private static TimeSpan At(List<TimeSpan> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    private static string Milliseconds(List<TimeSpan> sorted, double share) => string.Create(CultureInfo.InvariantCulture, $"{At(sorted, share).TotalMilliseconds:0.0} ms");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
