using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading.Matching;

namespace ShapingbaPlans.Domain.Reading.Evaluation;

/// <summary>Holds what was read in a document against the figures that people read in it.</summary>
/// <param name="Tally">The counts.</param>
/// <param name="Errors">Each thing that is wrong, in the order of the text.</param>
/// <param name="Pairs">Each figure found, with the number of its candidate.</param>
public sealed record ReadingEvaluation(ReadingTally Tally, IReadOnlyList<ReadingError> Errors, IReadOnlyList<(Figure Figure, int Candidate)> Pairs)
{
    /// <summary>Evaluates one document.</summary>
    /// <param name="candidates">What was read, in the order of the text.</param>
    /// <param name="indicatorIds">The indicator of each candidate; null for a new one.</param>
    /// <param name="figures">The document's figures.</param>
    /// <param name="repeats">Places where a figure is stated again: a candidate there is neither found nor false.</param>
    /// <param name="indicators">The indicators by id.</param>
    /// <example>For 增长6.5% read as 6.5 % of growth where the figure says so too, every field counts one.</example>
    public static ReadingEvaluation Of(
        IReadOnlyList<FigureCandidate> candidates, IReadOnlyList<string?> indicatorIds, IEnumerable<Figure> figures, IEnumerable<NotFigure> repeats, IReadOnlyDictionary<string, Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(indicatorIds);
        ArgumentNullException.ThrowIfNull(indicators);
        var truth = figures.OrderBy(f => f.Paragraph).ThenBy(f => f.Start).ToList();
        var used = new HashSet<int>();
        var errors = new List<ReadingError>();
        var pairs = new List<(Figure, int)>();
        var right = Enum.GetValues<ReadField>().ToDictionary(f => f, _ => 0);
        int untouched = 0, matched = 0, mismatched = 0;
        foreach (var figure in truth)
        {
            var names = NamesOf(indicators[figure.IndicatorId]);
            var at = Enumerable.Range(0, candidates.Count).Where(i => !used.Contains(i) && Overlap(candidates[i], figure.Paragraph, figure.Start, figure.Length))
                .OrderByDescending(i => SubjectLikeness.Of(candidates[i].Subject, names)).Cast<int?>().FirstOrDefault();
            if (at is not { } number)
            {
                errors.Add(new("missed", figure.Paragraph, figure.Start, figure.Printed, "", figure.IndicatorId, ""));
                continue;
            }

            used.Add(number);
            pairs.Add((figure, number));
            var candidate = candidates[number];
            var wrong = Compared(candidate, figure, indicators[figure.IndicatorId], names).Where(c => !c.IsRight).ToList();
            foreach (var field in right.Keys.Except(wrong.Select(w => w.Field)).ToList())
                right[field]++;
            untouched += wrong.Count == 0 ? 1 : 0;
            errors.AddRange(wrong.Select(w => Error(w.Field.ToString().ToLowerInvariant(), candidate, w.Got, w.Wanted)));
            matched += indicatorIds[number] == figure.IndicatorId ? 1 : 0;
            mismatched += indicatorIds[number] is { } other && other != figure.IndicatorId ? 1 : 0;
            if (indicatorIds[number] != figure.IndicatorId)
                errors.Add(Error("indicator", candidate, indicatorIds[number] ?? "new", figure.IndicatorId));
        }

        var stated = truth.Select(f => (f.Paragraph, f.Start, f.Length)).Concat(repeats.Select(r => (r.Paragraph, r.Start, r.Length))).ToLookup(s => s.Paragraph);
        var extra = candidates.Where((c, i) => !used.Contains(i) && !stated[c.Paragraph].Any(s => Overlap(c, s.Paragraph, s.Start, s.Length))).ToList();
        errors.AddRange(extra.Select(c => Error("false", c, c.Subject, "")));
        return new(new(truth.Count, pairs.Count, extra.Count, right, untouched, matched, mismatched), [.. errors.OrderBy(e => e.Paragraph).ThenBy(e => e.Start)], pairs);
    }

    private static IEnumerable<(ReadField Field, bool IsRight, string Got, string Wanted)> Compared(FigureCandidate read, Figure figure, Indicator indicator, List<string> names)
    {
        yield return Same(ReadField.Role, Codes.Of(read.Role), Codes.Of(figure.Role));
        yield return Same(ReadField.Period, read.Period?.ToString() ?? "", figure.Period.ToString());
        yield return Same(ReadField.Measure, Codes.Of(read.Measure), Codes.Of(indicator.Measure));
        yield return Same(ReadField.Comparator, Codes.Of(read.Comparator), Codes.Of(figure.Comparator));
        yield return Same(ReadField.Strength, Codes.Of(read.Strength), Codes.Of(figure.Strength));
        yield return (ReadField.Value, Plain(read.Value, read.Unit) == Plain(figure.Value, figure.Unit) && Plain(read.UpperValue, read.Unit) == Plain(figure.UpperValue, figure.Unit),
            $"{read.Value}..{read.UpperValue}", $"{figure.Value}..{figure.UpperValue}");
        yield return (ReadField.Unit, UnitKinship.IsSameKind(read.Unit, figure.Unit), read.Unit, figure.Unit);
        yield return (ReadField.Subject, SubjectLikeness.Of(read.Subject, names) >= SubjectLikeness.Right, read.Subject, names[0]);
    }

    private static decimal? Plain(decimal? value, string unit) => value is { } number ? UnitWords.Unscaled(number, unit) : null;

    private static (ReadField Field, bool IsRight, string Got, string Wanted) Same(ReadField field, string got, string wanted) => (field, got == wanted, got, wanted);

    private static ReadingError Error(string kind, FigureCandidate read, string got, string wanted) => new(kind, read.Paragraph, read.Start, read.Printed, got, wanted, read.Rule);

    private static bool Overlap(FigureCandidate read, int paragraph, int start, int length)
        => read.Paragraph == paragraph && read.Start < start + length && start < read.Start + read.Length;

    private static List<string> NamesOf(Indicator indicator) => [indicator.NameZh, .. indicator.AliasesZh.Split('|', StringSplitOptions.RemoveEmptyEntries)];
}
