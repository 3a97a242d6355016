using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Commands;

/// <summary>
/// <c>check-coverage FOLDER</c>: every written number of the documents that is neither inside a figure's citation nor listed in
/// <c>seed-data/not-figures.csv</c>. An empty list means that the documents were read whole.
/// </summary>
public static class CheckCoverage
{
    public static readonly Command Command = new("check-coverage", "FOLDER-OF-DOCUMENTS", 1, RunAsync);

    private static async Task<int> RunAsync(CommandContext context)
    {
        if (WorkingFolder.Find(context.Arguments[0]) is not { } folder)
        {
            await context.Error.WriteLineAsync($"There is no folder {context.Arguments[0]}.");
            return 2;
        }

        var seed = SeedFolder.Of(context.Settings, context.ContentRoot);
        var content = SeedFiles.Read(seed);
        var notFigures = NotFigureFile.Read(seed);
        foreach (var problem in content.Problems.Concat(notFigures.Problems))
            await context.Error.WriteLineAsync(problem.ToString());
        if (content.Problems.Count + notFigures.Problems.Count > 0)
            return 2;

        var facts = content.Facts.Select(f => f.Fact).ToList();
        var open = 0;
        foreach (var document in facts.OfType<Document>())
        {
            var file = Path.Combine(folder, document.DocumentId + ".txt");
            if (!File.Exists(file))
            {
                await context.Error.WriteLineAsync($"{document.DocumentId}.txt is not in the folder.");
                return 2;
            }

            var paragraphs = Paragraphs.Of(await File.ReadAllTextAsync(file));
            var gaps = ReadingCoverage.Gaps(paragraphs, Accounted(document.DocumentId, facts, notFigures.Rows));
            open += gaps.Count;
            foreach (var gap in gaps)
                await context.Out.WriteLineAsync($"{document.DocumentId},{gap.Paragraph},{gap.Start},{gap.Text.Length},{gap.Text}{(gap.IsMisread ? ",does not stand there" : "")}");
        }

        await context.Out.WriteLineAsync($"{open} numbers of {facts.OfType<Document>().Count()} documents are not accounted for.");
        return open == 0 ? 0 : 1;
    }

    /// <summary>What of a document is accounted for: the citations of its figures, and what is no figure.</summary>
    public static IEnumerable<AccountedSlice> Accounted(string documentId, IEnumerable<IFact> facts, IEnumerable<NotFigure> notFigures)
        => facts.OfType<Figure>().Where(f => f.DocumentId == documentId).Select(f => new AccountedSlice(f.Paragraph, f.Start, f.Printed))
            .Concat(notFigures.Where(n => n.DocumentId == documentId).Select(n => new AccountedSlice(n.Paragraph, n.Start, n.Printed)));
}
