using System.Globalization;
using System.Text;
using ShapingbaPlans.Domain.Reading.Evaluation;

namespace ShapingbaPlans.Web.Commands;

/// <summary>What reading a document once costs, warm.</summary>
public sealed record ReadingCost(int Characters, decimal Milliseconds, long Bytes);

/// <summary>The evaluation as a Markdown table: one row for each document, and one for all.</summary>
public static class EvaluationTable
{
    public static string Of(IReadOnlyList<EvaluatedDocument> documents, IReadOnlyList<ReadingCost> costs)
    {
        string[] headers =
        [
            "document", "figures", "recall", "precision", .. Enum.GetValues<ReadField>().Select(f => f.ToString().ToLowerInvariant()),
            "untouched", "indicator", "ms / 1,000 chars", "KB / 1,000 chars",
        ];
        var table = new StringBuilder();
        Line(table, headers);
        Line(table, headers.Select((_, column) => column == 0 ? "---" : "---:"));
        foreach (var (document, cost) in documents.Zip(costs))
            Line(table, Cells(document.DocumentId, document.Evaluation.Tally, cost));
        var all = new ReadingCost(costs.Sum(c => c.Characters), costs.Sum(c => c.Milliseconds), costs.Sum(c => c.Bytes));
        Line(table, Cells("all", ReadingTally.Sum(documents.Select(d => d.Evaluation.Tally)), all));
        return table.ToString();
    }

    /// <summary>A share with three places; a dash where there is none.</summary>
    public static string Text(decimal? share) => share?.ToString("0.000", CultureInfo.InvariantCulture) ?? "—";

    private static IEnumerable<string> Cells(string name, ReadingTally tally, ReadingCost cost)
    {
        var thousands = Math.Max(cost.Characters, 1) / 1000m;
        return
        [
            name, tally.Figures.ToString(CultureInfo.InvariantCulture), Text(tally.Recall), Text(tally.Precision), .. Enum.GetValues<ReadField>().Select(f => Text(tally.RightIn(f))),
            Text(tally.UntouchedShare), Text(tally.MatchedShare),
            (cost.Milliseconds / thousands).ToString("0.00", CultureInfo.InvariantCulture), (cost.Bytes / 1024m / thousands).ToString("0", CultureInfo.InvariantCulture),
        ];
    }

    private static void Line(StringBuilder table, IEnumerable<string> cells) => table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
