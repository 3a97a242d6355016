using System.Diagnostics;

namespace ShapingbaPlans.Tests.Support;

/// <summary>The program as a person starts it from the command line: a process of its own.</summary>
public static class CommandLine
{
    public sealed record Outcome(int ExitCode, string Output, string Errors);

    public static Task<Outcome> RunAsync(string workingFolder, params string[] arguments) => RunWithInputAsync(workingFolder, "", arguments);

    /// <param name="workingFolder">Where it is started.</param>
    /// <param name="input">What is typed.</param>
    /// <param name="arguments">What follows the program's name.</param>
    public static async Task<Outcome> RunWithInputAsync(string workingFolder, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ShapingbaPlans.Web.dll"), .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await errors);
    }
}
