using System.Diagnostics;
using System.Globalization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Domain.Reading.Evaluation;
using ShapingbaPlans.Domain.Reading.Matching;

namespace ShapingbaPlans.Web.Commands;

/// <summary>A document with what was read in it and what came of that.</summary>
public sealed record EvaluatedDocument(string DocumentId, IReadOnlyList<string> Paragraphs, IReadOnlyList<FigureCandidate> Candidates, IReadOnlyList<string?> IndicatorIds, ReadingEvaluation Evaluation);

/// <summary>Reads and evaluates the documents of a folder.</summary>
public static class EvaluatedDocuments
{
    /// <summary>The documents that the folder's <c>index.csv</c> names: columns <c>document_id</c> and <c>file</c>, no comma inside either.</summary>
    /// <returns>Null when there is no such index.</returns>
    public static async Task<IReadOnlyList<(string DocumentId, string Path)>?> FilesAsync(string folder)
    {
        var index = Path.Combine(folder, "index.csv");
        if (!File.Exists(index))
            return null;
        var rows = (await File.ReadAllLinesAsync(index)).Where(l => l.Length > 0).Select(l => l.TrimStart('\uFEFF').Split(',')).ToList();
        var (id, file) = rows.Count == 0 ? (-1, -1) : (Array.IndexOf(rows[0], "document_id"), Array.IndexOf(rows[0], "file"));
        return id < 0 || file < 0 ? null : [.. rows.Skip(1).Where(r => r.Length > Math.Max(id, file)).Select(r => (r[id], Path.Combine(folder, Path.GetFileName(r[file]))))];
    }

    public static EvaluatedDocument Evaluate(string documentId, IReadOnlyList<string> paragraphs, IReadOnlyList<IFact> facts, IEnumerable<NotFigure> notFigures)
    {
        var indicators = facts.OfType<Indicator>().ToList();
        var candidates = FigureReader.Read(paragraphs);
        List<string?> ids = [.. new IndicatorMatcher(indicators).MatchAll(candidates, paragraphs).Select(m => m.IndicatorId)];
        var evaluation = ReadingEvaluation.Of(
            candidates, ids, facts.OfType<Figure>().Where(f => f.DocumentId == documentId),
            notFigures.Where(n => n.DocumentId == documentId && n.Reason == NotFigureReason.Repeat), indicators.ToDictionary(i => i.IndicatorId));
        return new(documentId, paragraphs, candidates, ids, evaluation);
    }

    /// <summary>How long matching takes, the documents having been matched before.</summary>
    public static string Pace(IReadOnlyList<EvaluatedDocument> documents, IReadOnlyList<IFact> facts)
    {
        var indicators = facts.OfType<Indicator>().ToList();
        var start = Stopwatch.GetTimestamp();
        var matcher = new IndicatorMatcher(indicators);
        var made = Stopwatch.GetElapsedTime(start);
        foreach (var document in documents)
            _ = matcher.MatchAll(document.Candidates, document.Paragraphs);
        var each = (Stopwatch.GetElapsedTime(start) - made).TotalMilliseconds / Math.Max(1, documents.Sum(d => d.Candidates.Count));
        return string.Create(CultureInfo.InvariantCulture, $"Matching: {each:0.00} ms for a candidate, against {indicators.Count} indicators; {made.TotalMilliseconds:0} ms to make the index.");
    }

    /// <summary>How many figures are called new when their own indicator is taken out of the list: none of the others is right.</summary>
    public static string WithoutOwn(IEnumerable<EvaluatedDocument> documents, IReadOnlyList<IFact> facts)
    {
        var indicators = facts.OfType<Indicator>().ToList();
        int all = 0, asNew = 0;
        foreach (var document in documents)
        {
            foreach (var indicator in document.Evaluation.Pairs.GroupBy(p => p.Figure.IndicatorId))
            {
                var matches = new IndicatorMatcher([.. indicators.Where(i => i.IndicatorId != indicator.Key)]).MatchAll(document.Candidates, document.Paragraphs);
                all += indicator.Count();
                asNew += indicator.Count(p => matches[p.Candidate].IndicatorId is null);
            }
        }

        return $"With its own indicator taken out of the list, {asNew} of {all} figures are called new ({EvaluationTable.Text(all == 0 ? null : (decimal)asNew / all)}).";
    }
}
