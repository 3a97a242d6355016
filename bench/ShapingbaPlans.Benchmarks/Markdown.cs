using System.Globalization;

namespace ShapingbaPlans.Benchmarks;

/// <summary>One table, a row a measurement: what, ours, the public tool beside it in the same run, the ratio, the goal.</summary>
internal static class Markdown
{
    public static void Row(string kind, string what, TimeSpan ours, string tool, TimeSpan theirs, string goal)
        => Text(kind, what, Written(ours), tool, Written(theirs), (ours / theirs).ToString("0.00", CultureInfo.InvariantCulture), goal);

    public static void Text(string kind, string what, string ours, string tool, string theirs, string ratio, string goal)
        => Console.WriteLine($"| {kind} | {what} | {ours} | {tool} | {theirs} | {ratio} | {goal} |");

    private static string Written(TimeSpan time)
        => time < TimeSpan.FromMilliseconds(500)
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
