using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Matching;

/// <summary>
/// Finds the known indicator that a candidate states: names and aliases by their letters and pairs of letters, then the unit and the measure, which must
/// agree, then the topic as a small bonus. It knows the indicators alone, no figure of theirs, no network.
/// </summary>
public sealed class IndicatorMatcher
{
    /// <summary>Below this score, from 0 to 1, a candidate is of a new indicator.</summary>
    public const decimal Threshold = 0.5m;

    private const double TopicBonus = 0.03;
    private const int Shown = 4;

    private readonly IReadOnlyList<Indicator> _indicators;
    private readonly NameIndex _names;
    private readonly IndicatorIds _ids;

    /// <param name="indicators">The known indicators with their aliases.</param>
    public IndicatorMatcher(IReadOnlyList<Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        _indicators = indicators;
        _names = new(indicators.SelectMany((indicator, owner) => NamesOf(indicator).Select(name => (owner, name))));
        _ids = new(indicators);
    }

    /// <summary>The indicator of a candidate, or a suggestion for a new one.</summary>
    /// <param name="candidate">What was read.</param>
    /// <param name="topicId">The topic that the heading tells, where it does.</param>
    /// <param name="paragraph">The candidate's paragraph: its sentence may say what the subject leaves out.</param>
    /// <example>规上工业增加值 with a growth of 6.5% is <c>industrial-value-added-growth</c>; 区图书馆藏书 with 30万册 is new where nobody counts books.</example>
    public IndicatorMatch Match(FigureCandidate candidate, string? topicId = null, string? paragraph = null)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Chosen(candidate, topicId, Ranked(candidate, topicId, paragraph));
    }

    private IndicatorMatch Chosen(FigureCandidate candidate, string? topicId, List<(int Owner, double Score, double Likeness)> ranked)
    {
        var scores = ranked.Take(Shown).Select(r => new IndicatorScore(_indicators[r.Owner].IndicatorId, decimal.Round((decimal)r.Score, 3))).ToList();
        var best = scores.Count > 0 ? scores[0].Score : 0m;
        return best >= Threshold
            ? new(scores[0].IndicatorId, best, [.. scores.Skip(1)], null)
            : new(null, best, scores, _ids.Suggest(candidate, topicId, [.. ranked.Take(Shown).Select(r => _indicators[r.Owner])]));
    }

    private List<(int Owner, double Score, double Likeness)> Ranked(FigureCandidate candidate, string? topicId, string? paragraph)
    {
        var ranked = new List<(int Owner, double Score, double Likeness)>();
        foreach (var (owner, likeness) in _names.Likeness(candidate.Subject, SentenceAround(candidate, paragraph)))
        {
            var indicator = _indicators[owner];
            var score = likeness * UnitKinship.Of(candidate.Unit, indicator.Unit) * MeasureKinship.Of(candidate.Measure, indicator.Measure);
            if (score <= 0)
                continue;
            ranked.Add((owner, Math.Min(1, score + (indicator.TopicId == topicId ? TopicBonus : 0)), likeness));
        }

        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Owner.CompareTo(b.Owner));
        return ranked;
    }

    // From the sentence's start to the end of the figure's clause.
    private static string SentenceAround(FigureCandidate candidate, string? paragraph)
    {
        if (paragraph is null || candidate.Start + candidate.Length > paragraph.Length)
            return "";
        var start = candidate.Start == 0 ? 0 : paragraph.LastIndexOfAny(['。', '；'], candidate.Start - 1) + 1;
        var end = paragraph.IndexOfAny(['。', '；', '，', '、'], candidate.Start + candidate.Length);
        return paragraph[start..(end < 0 ? paragraph.Length : end)];
    }

    private static IEnumerable<string> NamesOf(Indicator indicator) => indicator.AliasesZh.Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(indicator.NameZh);
}
