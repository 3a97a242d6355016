using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;

namespace ShapingbaPlans.Web.Commands;

/// <summary>What <c>read</c> was asked for.</summary>
/// <param name="Files">Files as typed; <c>-</c> is standard input.</param>
/// <param name="Hints">The years and the part, where they were given.</param>
/// <param name="Format"><c>jsonl</c>, <c>csv</c> or <c>table</c>.</param>
/// <param name="Folder">Where one file is written for each that is read; null for standard output.</param>
public sealed record ReadOptions(IReadOnlyList<string> Files, ReadingHints Hints, string Format, string? Folder)
{
    private static readonly string[] Formats = ["jsonl", "csv", "table"];

    /// <summary>Options stand before, between or after the files, as <c>--name value</c> or <c>--name=value</c>.</summary>
    /// <exception cref="FormatException">One sentence that says which argument is wrong.</exception>
    public static ReadOptions Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var options = new ReadOptions([], ReadingHints.None, Formats[0], null);
        for (var at = 0; at < arguments.Count; at++)
        {
            var argument = arguments[at];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                options = options with { Files = [.. options.Files, argument] };
                continue;
            }

            var (name, value) = argument.IndexOf('=', StringComparison.Ordinal) is var equals and > 0 ? (argument[..equals], argument[(equals + 1)..])
                : (argument, ++at < arguments.Count ? arguments[at] : throw new FormatException($"{argument} needs a value."));
            options = options.With(name, value);
        }

        if (options.Files.Count == 0)
            throw new FormatException("Name a file to read, or - for standard input.");
        if (options.Files.Count(f => f == "-") > 1)
            throw new FormatException("Standard input can be read only once.");
        return options;
    }

    private ReadOptions With(string name, string value) => name switch
    {
        "--execution-year" => this with { Hints = Hints with { ExecutionYear = Year(value) } },
        "--section" => this with { Hints = Hints with { Section = Section(value) } },
        "--format" => this with { Format = Formats.Contains(value) ? value : throw new FormatException($"--format is one of {string.Join(", ", Formats)}, not {value}.") },
        "--out" => this with { Folder = value.Length > 0 ? value : throw new FormatException("--out needs a folder.") },
        _ => throw new FormatException($"{name} is no option of read: --execution-year, --section, --format, --out."),
    };

    private static int Year(string value)
        => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1950 and <= 2100
            ? year
            : throw new FormatException($"--execution-year is a year such as 2025, not {value}.");

    private static Role Section(string value) => value switch
    {
        "outcome" => Role.Actual,
        "plan" => Role.Plan,
        _ => throw new FormatException($"--section is outcome or plan, not {value}."),
    };
}
