using System.Diagnostics;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Commands;

/// <summary>
/// <c>evaluate-reader FOLDER</c>: reads the documents that the folder's <c>index.csv</c> names, holds what was read against the seed's figures and prints the
/// table of docs/reader.md. <c>--errors</c> lists each thing that is wrong; <c>--unknown</c> also takes each figure's own indicator out of the list.
/// </summary>
public static class EvaluateReader
{
    private const string WithErrors = "--errors";
    private const string WithUnknown = "--unknown";
    private const int TimedRounds = 10;

    public static readonly Command Command = new("evaluate-reader", $"FOLDER-OF-DOCUMENTS [{WithErrors}] [{WithUnknown}]", 1, RunAsync) { Switches = [WithErrors, WithUnknown] };

    private static async Task<int> RunAsync(CommandContext context)
    {
        if (WorkingFolder.Find(context.Arguments[0]) is not { } folder || !Directory.Exists(folder))
            return await RefuseAsync(context, $"There is no folder {context.Arguments[0]}.");
        if (await EvaluatedDocuments.FilesAsync(folder) is not { } files)
            return await RefuseAsync(context, $"The folder {context.Arguments[0]} has no index.csv with the columns document_id and file.");
        if (files.FirstOrDefault(f => !File.Exists(f.Path)) is { DocumentId: { } missing })
            return await RefuseAsync(context, $"The text of {missing} is not in the folder.");
        var seed = SeedFolder.Of(context.Settings, context.ContentRoot);
        var (content, notFigures) = (SeedFiles.Read(seed), NotFigureFile.Read(seed));
        if (content.Problems.Concat(notFigures.Problems).FirstOrDefault() is { } problem)
            return await RefuseAsync(context, problem.ToString());

        var facts = content.Facts.Select(f => f.Fact).ToList();
        var documents = new List<EvaluatedDocument>();
        foreach (var (id, path) in files)
            documents.Add(EvaluatedDocuments.Evaluate(id, Paragraphs.Of(await File.ReadAllTextAsync(path)), facts, notFigures.Rows));
        await context.Out.WriteAsync(EvaluationTable.Of(documents, [.. documents.Select(Cost)]));
        await context.Out.WriteLineAsync();
        await context.Out.WriteLineAsync(EvaluatedPromises.Sentence(documents, facts));
        await context.Out.WriteLineAsync(EvaluatedDocuments.Pace(documents, facts));
        if (context.Switches.Contains(WithUnknown))
            await context.Out.WriteLineAsync(EvaluatedDocuments.WithoutOwn(documents, facts));
        if (context.Switches.Contains(WithErrors))
            await WriteErrorsAsync(context, documents);
        return 0;
    }

    // Warm: the document was read before. The least of some rounds, since other programs only add.
    private static ReadingCost Cost(EvaluatedDocument document)
    {
        var (least, bytes) = (TimeSpan.MaxValue, 0L);
        for (var round = 0; round < TimedRounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            _ = FigureReader.Read(document.Paragraphs);
            least = TimeSpan.FromTicks(Math.Min(least.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return new(document.Paragraphs.Sum(p => p.Length), (decimal)least.TotalMilliseconds, bytes);
    }

    private static async Task WriteErrorsAsync(CommandContext context, IEnumerable<EvaluatedDocument> documents)
    {
        await context.Out.WriteLineAsync();
        foreach (var document in documents)
        {
            foreach (var error in document.Evaluation.Errors)
                await context.Out.WriteLineAsync($"{error.Kind}\t{document.DocumentId} {error.Paragraph}:{error.Start}\t{error.Printed}\tread {error.Got}\tis {error.Wanted}\t{error.Rule}");
        }
    }

    private static async Task<int> RefuseAsync(CommandContext context, string sentence)
    {
        await context.Error.WriteLineAsync(sentence);
        return 2;
    }
}
