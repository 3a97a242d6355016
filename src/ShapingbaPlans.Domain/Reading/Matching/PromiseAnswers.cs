using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading.Frames;

namespace ShapingbaPlans.Domain.Reading.Matching;

/// <summary>What the next report says of one promise.</summary>
/// <param name="Promise">The plan figure.</param>
/// <param name="Answer">The candidate that reports it; null for "no figure found".</param>
/// <param name="Score">How well the answer fits the indicator, from 0 to 1; 0 without one.</param>
/// <param name="Searched">The paragraphs of the report, from 1, that hold the words of the indicator's name: where a person looks before writing "not published".</param>
/// <example>400 charging points promised for 2025, of which the report prints 412 built: that candidate. Nothing printed: no answer, and paragraph 14, which speaks of charging points.</example>
public sealed record PromiseAnswer(Figure Promise, FigureCandidate? Answer, decimal Score, IReadOnlyList<int> Searched);

/// <summary>Looks up what was promised for a year in that year's report.</summary>
public static class PromiseAnswers
{
    // A promise is known to have been made, so that less likeness is enough than for a figure of which nothing is known.
    private const decimal Enough = 0.42m;

    /// <summary>One answer for each promise, in their order.</summary>
    /// <param name="matcher">The matcher with the known indicators.</param>
    /// <param name="promises">The plan figures of one year; any other figure is answered by nothing.</param>
    /// <param name="candidates">What was read in the next report.</param>
    /// <param name="paragraphs">That report's paragraphs.</param>
    public static IReadOnlyList<PromiseAnswer> Of(IndicatorMatcher matcher, IReadOnlyList<Figure> promises, IReadOnlyList<FigureCandidate> candidates, IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(promises);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(paragraphs);
        var reported = candidates.Where(c => c.Role == Role.Actual).ToList();
        var answers = reported.Zip(matcher.MatchAll(reported, paragraphs)).Select(m => (Candidate: m.First, Best: BestOf(m.Second))).Where(m => m.Best.Score >= Enough)
            .GroupBy(m => (m.Best.IndicatorId, m.Candidate.Period)).ToDictionary(g => g.Key, g => g.MaxBy(m => m.Best.Score));
        var outcome = OutcomeOf(paragraphs);
        return [.. promises.Select(promise => answers.TryGetValue((promise.IndicatorId, promise.Period), out var found) && promise.Role == Role.Plan
            ? new PromiseAnswer(promise, found.Candidate, found.Best.Score, matcher.Naming(promise.IndicatorId, outcome))
            : new PromiseAnswer(promise, null, 0m, matcher.Naming(promise.IndicatorId, outcome)))];
    }

    private static IndicatorScore BestOf(IndicatorMatch match) => match.IndicatorId is { } id ? new(id, match.Score) : match.Next.Count > 0 ? match.Next[0] : new("", 0m);

    private static List<SearchedParagraph> OutcomeOf(IReadOnlyList<string> paragraphs)
    {
        var frame = DocumentFrame.Of(paragraphs, ReadingHints.None);
        return [.. paragraphs.Select((text, i) => (Text: text, Number: i + 1)).Where(p => frame.Parts[p.Number - 1] is { Role: Role.Actual, IsAnnex: false }).Select(p => new SearchedParagraph(p.Number, NameIndex.GramsOf(p.Text)))];
    }
}

/// <summary>A paragraph with the pairs of letters that it holds, made once for all names.</summary>
internal sealed record SearchedParagraph(int Number, HashSet<int> Grams);
