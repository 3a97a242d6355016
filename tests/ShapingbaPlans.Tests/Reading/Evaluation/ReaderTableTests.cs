using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Domain.Reading.Evaluation;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Commands;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Tests.Reading.Evaluation;

/// <summary>The reader reads the documents as well as docs/reader.md says.</summary>
public class ReaderTableTests
{
    private const decimal Slack = 0.01m;

    [Fact]
    public async Task The_documents_are_read_and_matched_as_well_as_the_table_says()
    {
        if (Repository.DocumentsFolder is not { } folder)
        {
            Assert.Skip("The documents' texts are not beside this checkout; set Documents__Folder to their folder.");
            return;
        }

        var seed = Path.Combine(Repository.Root, "seed-data");
        var facts = SeedFiles.Read(seed).Facts.Select(f => f.Fact).ToList();
        var notFigures = NotFigureFile.Read(seed).Rows;
        var table = Table();
        var tallies = new List<ReadingTally>();
        foreach (var document in facts.OfType<Document>())
        {
            var text = await File.ReadAllTextAsync(Path.Combine(folder, document.DocumentId + ".txt"), TestContext.Current.CancellationToken);
            var tally = EvaluatedDocuments.Evaluate(document.DocumentId, Paragraphs.Of(text), facts, notFigures).Evaluation.Tally;
            Assert.Equal("", Worse(tally, table[document.DocumentId]));
            tallies.Add(tally);
        }

        Assert.Equal("", Worse(ReadingTally.Sum(tallies), table["all"]));
    }

    private static string Worse(ReadingTally tally, Dictionary<string, decimal> said)
        => string.Join("; ", ((string, decimal?)[])[("recall", tally.Recall), ("precision", tally.Precision), ("untouched", tally.UntouchedShare), ("indicator", tally.MatchedShare)]
            is var read ? read.Where(r => (r.Item2 ?? 0) < said[r.Item1] - Slack).Select(r => $"{r.Item1} {r.Item2:0.000}, said {said[r.Item1]}") : []);

    // The rows of the first table of the page whose first column is the document.
    private static Dictionary<string, Dictionary<string, decimal>> Table()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "reader.md"))
            .SkipWhile(l => !l.StartsWith("| document |", StringComparison.Ordinal)).TakeWhile(l => l.StartsWith('|'))
            .Select(l => l.Trim('|', ' ').Split(" | ")).ToList();
        return rows.Skip(2).ToDictionary(
            row => row[0],
            row => rows[0].Zip(row).Where(c => decimal.TryParse(c.Second, NumberStyles.Number, CultureInfo.InvariantCulture, out _)).ToDictionary(c => c.First, c => decimal.Parse(c.Second, CultureInfo.InvariantCulture)));
    }
}
