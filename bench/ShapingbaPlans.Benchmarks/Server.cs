using System.Diagnostics;
using System.Globalization;

namespace ShapingbaPlans.Benchmarks;

/// <summary>The real program as a process of its own, on a database, and what can be seen of it from outside.</summary>
internal sealed class Server : IDisposable
{
    private const string Home = "http://localhost:5985";

    private readonly Process _process;
    private readonly HttpClient _visitor = new() { BaseAddress = new Uri(Home), Timeout = TimeSpan.FromMinutes(10) };

    private Server(Process process) => _process = process;

    /// <param name="program">The published program's dll.</param>
    /// <param name="database">The file it serves.</param>
    public static async Task<Server> StartAsync(string program, string database)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Path.GetDirectoryName(program)!, RedirectStandardOutput = true };
        foreach (var argument in new[] { program, "--urls", Home, "--ConnectionStrings:Plans", $"Data Source={database}", "--Logs:Folder", Path.GetDirectoryName(database)! })
            start.ArgumentList.Add(argument);
        var server = new Server(Process.Start(start)!);
        server._process.OutputDataReceived += (_, _) => { };
        server._process.BeginOutputReadLine();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await server._visitor.GetAsync(new Uri("/health/live", UriKind.Relative));
                return server;
            }
            catch (HttpRequestException) when (tries < 600 && !server._process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Reads an answer to its end and throws it away.</summary>
    public async Task<(TimeSpan Time, long Bytes)> GetAsync(string address)
    {
        var from = Stopwatch.GetTimestamp();
        using var answer = await _visitor.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var (buffer, bytes) = (new byte[1 << 16], 0L);
        for (int read; (read = await body.ReadAsync(buffer)) > 0;)
            bytes += read;
        return (Stopwatch.GetElapsedTime(from), bytes);
    }

    /// <summary>The server's resident memory in MiB.</summary>
    public long Memory()
        => long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) >> 10;

    /// <summary>Does something and gives the most memory that the server had meanwhile.</summary>
    public async Task<(T Result, long Most)> WatchAsync<T>(Func<Task<T>> work)
    {
        var (doing, most) = (work(), 0L);
        while (!doing.IsCompleted)
        {
            most = Math.Max(most, Memory());
            await Task.Delay(20);
        }

        return (await doing, most);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _visitor.Dispose();
    }
}
