using System.Text;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Domain.Reading.Matching;
using ShapingbaPlans.Web.Data.Seeding;
using ShapingbaPlans.Web.Reading;

namespace ShapingbaPlans.Web.Commands;

/// <summary>
/// <c>read FILE</c>: the figures of a report, one line each, with their places and the indicators of the seed that they belong to. It needs no database.
/// </summary>
public static class Read
{
    public static readonly Command Command = new(
        "read", "FILE... [--execution-year 2025] [--section outcome|plan] [--format jsonl|csv|table] [--out FOLDER]", 1, RunAsync)
    { ReadsItsOptions = true };

    private static async Task<int> RunAsync(CommandContext context)
    {
        try
        {
            return await RunAsync(context, ReadOptions.Parse(context.Arguments));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            await context.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }

    private static async Task<int> RunAsync(CommandContext context, ReadOptions options)
    {
        var folder = options.Folder is { } typed ? Directory.CreateDirectory(WorkingFolder.PathOf(typed, options.Files)).FullName : null;
        var names = OutputNames.Of(options.Files, options.Format);
        var seed = SeedFolder.Of(context.Settings, context.ContentRoot);
        var indicators = SeedFiles.Read(seed).Facts.Select(f => f.Fact).OfType<Indicator>().ToList();
        if (indicators.Count == 0)
            await context.Error.WriteLineAsync($"There are no indicators in {seed}; no figure is given one.");
        var matcher = new IndicatorMatcher(indicators);
        var exitCode = 0;
        foreach (var (file, name) in options.Files.Zip(names))
        {
            var text = await TextAsync(file);
            if (text.Problem is { } problem)
            {
                await context.Error.WriteLineAsync($"{file}: {problem.Sentence(System.Globalization.CultureInfo.GetCultureInfo("en"))}");
                exitCode = 2;
                continue;
            }

            var candidates = FigureReader.Read(text.Paragraphs, options.Hints);
            var matches = matcher.MatchAll(candidates, text.Paragraphs);
            var written = ReadLine.Write(candidates.Zip(matches, (candidate, match) => ReadLine.Of(candidate, match.IndicatorId)), options.Format);
            if (folder is null)
                await context.Out.WriteAsync(written);
            else
                await File.WriteAllTextAsync(Path.Combine(folder, name), written, new UTF8Encoding(false));
        }

        if (folder is not null)
            await context.Error.WriteLineAsync($"Written to {folder}.");
        return exitCode;
    }

    private static async Task<ReportText> TextAsync(string file)
    {
        if (file == "-")
        {
            await using var input = Console.OpenStandardInput();
            return await ReportFile.ReadAsync(input, "-");
        }

        if (WorkingFolder.Find(file) is not { } path || !File.Exists(path))
            throw new FormatException($"There is no file {file}.");
        await using var content = File.OpenRead(path);
        return await ReportFile.ReadAsync(content, Path.GetFileName(path));
    }
}
