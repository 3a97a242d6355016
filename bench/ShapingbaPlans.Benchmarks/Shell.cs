using System.Diagnostics;

namespace ShapingbaPlans.Benchmarks;

/// <summary>The public tools beside which the product is measured.</summary>
internal static class Shell
{
    /// <summary>Runs SQLite's own program on a file and says how long it took.</summary>
    public static TimeSpan Sqlite3(string database, string? output, params string[] commands)
    {
        var start = new ProcessStartInfo("sqlite3") { RedirectStandardOutput = output is not null };
        start.ArgumentList.Add("-batch");
        start.ArgumentList.Add(database);
        foreach (var command in commands)
            start.ArgumentList.Add(command);
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        if (output is not null)
        {
            using var file = File.Create(output);
            process.StandardOutput.BaseStream.CopyTo(file);
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(from) : throw new InvalidOperationException($"sqlite3 ended with {process.ExitCode}.");
    }
}
