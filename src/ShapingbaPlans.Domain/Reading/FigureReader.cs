using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading.Frames;
using ShapingbaPlans.Domain.Reading.Grammar;
using ShapingbaPlans.Domain.Reading.Quantities;

namespace ShapingbaPlans.Domain.Reading;

/// <summary>
/// Reads the figures of a Chinese plan or work report: numbers with their units by one scan, what is no figure taken out, then sentence by sentence
/// the subject, the measure and the years. No sentence of any report is known to it; it knows how such reports are built. It never throws on a text.
/// </summary>
public static class FigureReader
{
    /// <summary>The candidates of a text, in order.</summary>
    /// <param name="paragraphs">The paragraphs as <see cref="Paragraphs.Of"/> gives them.</param>
    /// <param name="hints">What is known of the text; null for nothing.</param>
    /// <example>Under 一、2024年工作回顾 the sentence 粮食产量28.6万吨、增长2.1% gives a level of 28.6 万吨 and a growth of 2.1 %, both actual, 2024.</example>
    public static IReadOnlyList<FigureCandidate> Read(IReadOnlyList<string> paragraphs, ReadingHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var frame = DocumentFrame.Of(paragraphs, hints ?? ReadingHints.None);
        var candidates = new List<FigureCandidate>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (!frame.Parts[i].IsAnnex)
                candidates.AddRange(ReadParagraph(paragraphs[i], i + 1, frame.Parts[i], frame.Years));
        }

        return candidates;
    }

    private static IEnumerable<FigureCandidate> ReadParagraph(string text, int number, PartFrame part, DocumentYears years)
    {
        var marks = new TextMarks(text);
        var figures = Figures(text, marks, QuantityScanner.Scan(text));
        if (figures.Count == 0)
            yield break;
        var times = TimeReferences.In(text, years, part);
        foreach (var sentence in Sentences.Of(text, marks, figures))
        {
            SentenceReader.Read(sentence);
            var from = SentenceStart(text, sentence[0].Quantity.Start);
            foreach (var candidate in sentence.SelectMany(spot => Candidates(text, number, spot, part, Time(times, from, spot), years, sentence)))
                yield return candidate;
        }
    }

    // Linear: each quantity looks at its neighbours only.
    private static List<Quantity> Figures(string text, TextMarks marks, List<Quantity> all)
    {
        var figures = new List<Quantity>();
        for (var i = 0; i < all.Count; i++)
        {
            var next = i + 1 < all.Count ? all[i + 1] : null;
            var place = new NumberPlace(text, marks, all[i], i > 0 ? all[i - 1] : null, next);
            if (NotFigureRules.Of(place) is null)
                figures.Add(SharedBounds.Apply(text, all, i));
        }

        return figures;
    }

    private static IEnumerable<FigureCandidate> Candidates(string text, int number, Spot spot, PartFrame part, TimeReference? time, DocumentYears years, List<Spot> sentence)
    {
        var (role, period) = PeriodRules.Of(spot, part, time, years);
        var quantity = spot.Quantity;
        var (value, upper, comparator) = Signed(spot);
        var strength = role == Role.Plan && StrengthWords.IsSoft(spot, sentence) ? Strength.Soft : Strength.Firm;
        var printed = text[quantity.Start..quantity.End];
        var confidence = spot.SubjectConfidence * (quantity.Form == NumberForm.Digits ? 1m : 0.85m) * (period is null ? 0.8m : 1m);
        foreach (var subject in spot.Subjects)
            yield return new(number, quantity.Start, printed.Length, printed, subject, spot.Measure, role, period, comparator, strength, value, upper, UnitOf(quantity, subject), decimal.Round(confidence, 2), spot.MeasureRule + "/" + spot.SubjectRule);
    }

    // A falling rate is negative, and its bound turns round; an amount is what is printed.
    private static (decimal Value, decimal? Upper, Comparator Comparator) Signed(Spot spot)
    {
        var quantity = spot.Quantity;
        var negative = spot.IsNegative && quantity.Kind is UnitKind.Percent or UnitKind.Points or UnitKind.Times && spot.Measure is Measure.Growth or Measure.AvgGrowth or Measure.ChangePp or Measure.Other;
        if (!negative)
            return (quantity.Value, quantity.Upper, quantity.Comparator);
        return quantity.Upper is { } upper ? (-upper, -quantity.Value, quantity.Comparator) : (-quantity.Value, null, QualifierWords.Negated(quantity.Comparator));
    }

    // 零就业家庭 are counted in 户, cases in 件.
    private static string UnitOf(Quantity quantity, string subject)
        => quantity.Form != NumberForm.Zero ? quantity.Unit : subject.Contains("家庭", StringComparison.Ordinal) ? "户" : subject.Contains("案件", StringComparison.Ordinal) ? "件" : subject.Contains("事故", StringComparison.Ordinal) ? "起" : subject.Contains("水体", StringComparison.Ordinal) ? "处" : quantity.Unit;

    // The last word of time of the sentence, else a span that opens the paragraph.
    private static TimeReference? Time(List<TimeReference> times, int sentence, Spot spot)
        => times.LastOrDefault(t => t.Start >= sentence && t.Start < spot.Quantity.Start && spot.Quantity.Start < t.End) ?? times.FirstOrDefault(t => t.Leads && t.IsSpan && t.Start < spot.Quantity.Start);

    private static int SentenceStart(string text, int from)
    {
        var at = from;
        while (at > 0 && !TextMarks.EndsSentence(text[at - 1]))
            at--;
        return at;
    }
}
