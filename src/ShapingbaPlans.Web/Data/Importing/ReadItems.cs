using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading;
using ShapingbaPlans.Domain.Reading.Matching;
using ShapingbaPlans.Web.Data.Drafting;

namespace ShapingbaPlans.Web.Data.Importing;

/// <summary>Reads the figures of a text, each with the indicator it seems to belong to.</summary>
public static class ReadItems
{
    /// <summary>The items in the order of the text; they belong to no reading yet.</summary>
    public static IReadOnlyList<ReadingItem> Of(IReadOnlyList<string> paragraphs, Document document, DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(book);
        // An action plan is all promises; a report has its outcome and its plan.
        var hints = new ReadingHints(document.FirstYear, document.LastYear, document.Kind == DocumentKind.ActionPlan ? Role.Plan : null);
        var candidates = FigureReader.Read(paragraphs, hints);
        return [.. candidates.Zip(MatcherOf(book).MatchAll(candidates, paragraphs)).Select((pair, i) => Of(pair.First, i + 1, pair.Second))];
    }

    /// <summary>The matcher of all indicators that are published or proposed.</summary>
    public static IndicatorMatcher MatcherOf(DraftBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new([.. book.Indicators]);
    }

    private static ReadingItem Of(FigureCandidate candidate, int ordinal, IndicatorMatch match) => new()
    {
        ReadingId = 0,
        Ordinal = ordinal,
        Read = ReadingFields.Of(candidate),
        Confidence = candidate.Confidence,
        Rule = candidate.Rule,
        IndicatorId = match.IndicatorId,
        Score = match.Score,
        Version = Guid.NewGuid(),
    };
}
