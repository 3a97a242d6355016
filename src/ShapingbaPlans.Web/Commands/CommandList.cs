using System.Text;
using ShapingbaPlans.Web.Reading.Isolation;

namespace ShapingbaPlans.Web.Commands;

/// <summary>A job of the program that is done from the command line, without serving pages.</summary>
/// <param name="Name">The first argument: <c>check-coverage</c>.</param>
/// <param name="Usage">What follows the name.</param>
/// <param name="Arguments">How many arguments follow.</param>
/// <param name="RunAsync">Does it; the exit code: 0 done, 1 found something, 2 could not.</param>
public sealed record Command(string Name, string Usage, int Arguments, Func<CommandContext, Task<int>> RunAsync)
{
    /// <summary>Switches it knows, such as <c>--password-stdin</c>; what else starts with -- is a setting.</summary>
    public IReadOnlyList<string> Switches { get; init; } = [];

    /// <summary>Takes all arguments as they are, options with values among them; only settings such as <c>--SeedData:Folder=x</c> are the host's.</summary>
    public bool ReadsItsOptions { get; init; }
}

/// <summary>What a command works with.</summary>
public sealed record CommandContext(IReadOnlyList<string> Arguments, IConfiguration Settings, string ContentRoot, TextWriter Out, TextWriter Error)
{
    /// <summary>For a command that works on the database: the host whose services it takes.</summary>
    public required WebApplicationBuilder Host { get; init; }

    public required IReadOnlyList<string> Switches { get; init; }
}

/// <summary>The list of commands. A new one is one line here.</summary>
public static class CommandList
{
    public static readonly IReadOnlyList<Command> All = [Backup.Command, CheckCoverage.Command, CreateAdmin.Command, EvaluateReader.Command, Read.Command, VerifyHistory.Command];

    /// <summary>Runs the command that the arguments name; null when they name none, and pages are to be served.</summary>
    public static async Task<int?> RunAsync(string[] args)
    {
        // What starts with -- is a setting of the host, and so is all that follows.
        if (args.Length == 0 || args[0].StartsWith('-'))
            return null;
        // Not in the list: the program starts itself this way, and makes no host for it.
        if (args is [Extract.Name, var extension])
            return await Extract.RunAsync(extension);
        var typed = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        var command = All.FirstOrDefault(c => c.Name == typed[0]);
        if (command is { ReadsItsOptions: true })
            return await RunAsync(command, [.. args[1..].Where(a => !IsSetting(a))], [], args.Where(IsSetting));
        if (command is null || typed.Count - 1 != command.Arguments)
        {
            await Console.Error.WriteLineAsync($"Usage: {string.Join(" | ", All.Select(c => $"{c.Name} {c.Usage}"))}");
            return 2;
        }

        var (switches, settings) = (args[typed.Count..].Where(command.Switches.Contains).ToList(), args[typed.Count..].Except(command.Switches));
        return await RunAsync(command, typed[1..], switches, settings);
    }

    private static Task<int> RunAsync(Command command, IReadOnlyList<string> arguments, IReadOnlyList<string> switches, IEnumerable<string> settings)
    {
        // Chinese comes out as UTF-8 wherever it goes: a pipe, a file, any terminal's locale.
        Console.OutputEncoding = new UTF8Encoding(false);
        var builder = WebApplication.CreateBuilder([.. settings]);
        return command.RunAsync(new(arguments, builder.Configuration, builder.Environment.ContentRootPath, Console.Out, Console.Error) { Host = builder, Switches = switches });
    }

    private static bool IsSetting(string argument)
        => argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && argument.IndexOf('=', StringComparison.Ordinal) > colon;
}
