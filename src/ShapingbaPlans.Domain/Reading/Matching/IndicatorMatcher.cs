using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Reading.Matching;

/// <summary>
/// Finds the known indicator that a candidate states: names and aliases by their letters and pairs of letters, then the unit and the measure, which must
/// agree, then the topic as a small bonus. It knows the indicators alone, no figure of theirs, no network.
/// </summary>
public sealed class IndicatorMatcher
{
    /// <summary>Below this score, from 0 to 1, a candidate is of a new indicator.</summary>
    public const decimal Threshold = 0.55m;

    private const double TopicBonus = 0.03;
    private const int Shown = 4;

    // What share of a name's weight makes a paragraph speak of it.
    private const double NamedFrom = 0.6;

    private readonly IReadOnlyList<Indicator> _indicators;
    private readonly NameIndex _names;
    private readonly IndicatorIds _ids;
    private readonly Dictionary<string, int> _ownerOf = new(StringComparer.Ordinal);

    /// <param name="indicators">The known indicators with their aliases.</param>
    public IndicatorMatcher(IReadOnlyList<Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        _indicators = indicators;
        _names = new(indicators.SelectMany((indicator, owner) => NamesOf(indicator).Select(name => (owner, name))));
        _ids = new(indicators);
        for (var i = 0; i < indicators.Count; i++)
            _ownerOf.TryAdd(indicators[i].IndicatorId, i);
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

    /// <summary>
    /// The indicators of all the candidates of one document, together: one document says one thing once, so that an indicator of a role and period goes to the
    /// candidate that fits it best, and to another only where it prints the same value again.
    /// </summary>
    /// <param name="candidates">What was read.</param>
    /// <param name="paragraphs">The document's paragraphs; empty when they are not at hand.</param>
    /// <returns>One match for each candidate, in their order.</returns>
    /// <example>Two candidates 项目落地 of one year, where one indicator of landed projects is known: the nearer one takes it, the other is new.</example>
    public IReadOnlyList<IndicatorMatch> MatchAll(IReadOnlyList<FigureCandidate> candidates, IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(paragraphs);
        var ranked = candidates.Select(c => Ranked(c, null, c.Paragraph <= paragraphs.Count ? paragraphs[c.Paragraph - 1] : null)).ToList();
        var claims = ranked.SelectMany((list, at) => list.TakeWhile(r => (decimal)r.Score >= Threshold).Take(Shown).Select(r => (At: at, r.Owner, r.Score)))
            .OrderByDescending(c => c.Score).ThenBy(c => c.At).ThenBy(c => c.Owner);
        var taken = new Dictionary<(int Owner, Role Role, Period? Period), FigureCandidate>();
        var settled = new int?[candidates.Count];
        foreach (var claim in claims)
        {
            var candidate = candidates[claim.At];
            var slot = (claim.Owner, candidate.Role, candidate.Period);
            if (settled[claim.At] is not null || (taken.TryGetValue(slot, out var first) && !SaysTheSame(first, candidate)))
                continue;
            taken.TryAdd(slot, candidate);
            settled[claim.At] = claim.Owner;
        }

        return [.. candidates.Select((candidate, at) => Chosen(candidate, null, Settled(ranked[at], settled[at])))];
    }

    /// <summary>The paragraphs that hold most of one of an indicator's names, by the weight of its letters.</summary>
    internal IReadOnlyList<int> Naming(string indicatorId, IReadOnlyList<SearchedParagraph> paragraphs)
        => _ownerOf.TryGetValue(indicatorId, out var owner) ? [.. paragraphs.Where(p => _names.Held(owner, p.Grams) >= NamedFrom).Select(p => p.Number)] : [];

    private static bool SaysTheSame(FigureCandidate a, FigureCandidate b) => a.Value == b.Value && a.UpperValue == b.UpperValue && a.Unit == b.Unit;

    // What another candidate took falls below the threshold, and is still shown among the next best.
    private static List<Rank> Settled(List<Rank> ranked, int? owner)
        => [.. ranked.Where(r => r.Owner == owner), .. ranked.Where(r => r.Owner != owner).Select(r => owner is null ? r with { Score = Math.Min(r.Score, (double)Threshold - 0.001) } : r)];

    private IndicatorMatch Chosen(FigureCandidate candidate, string? topicId, List<Rank> ranked)
    {
        var scores = ranked.Take(Shown).Select(r => new IndicatorScore(_indicators[r.Owner].IndicatorId, decimal.Round((decimal)r.Score, 3))).ToList();
        var best = scores.Count > 0 ? scores[0].Score : 0m;
        return best >= Threshold
            ? new(scores[0].IndicatorId, best, [.. scores.Skip(1)], null)
            : new(null, best, scores, _ids.Suggest(candidate, topicId, [.. ranked.Take(Shown).Select(r => _indicators[r.Owner])]));
    }

    private List<Rank> Ranked(FigureCandidate candidate, string? topicId, string? paragraph)
    {
        var ranked = new List<Rank>();
        foreach (var (owner, likeness) in _names.Likeness(candidate.Subject, SentenceAround(candidate, paragraph)))
        {
            var indicator = _indicators[owner];
            var score = likeness * UnitKinship.Of(candidate.Unit, indicator.Unit) * MeasureKinship.Of(candidate.Measure, indicator.Measure);
            if (score <= 0)
                continue;
            ranked.Add(new(owner, Math.Min(1, score + (indicator.TopicId == topicId ? TopicBonus : 0))));
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

    private readonly record struct Rank(int Owner, double Score);
}
