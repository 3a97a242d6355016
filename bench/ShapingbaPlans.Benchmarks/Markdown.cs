using System.Globalization;

namespace ShapingbaPlans.Benchmarks;

/// <summary>One table, a row a measurement: what, ours, the public tool beside it in the same run, the ratio, the goal.</summary>
internal static class Markdown
{
    public static void Row(string kind, string what, TimeSpan ours, string tool, TimeSpan theirs, string goal)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {what} | {ours.TotalSeconds:0.00} s | {tool} | {theirs.TotalSeconds:0.00} s | {ours / theirs:0.00} | {goal} |"));
}
