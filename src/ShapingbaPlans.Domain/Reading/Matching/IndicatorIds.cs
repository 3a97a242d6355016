using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Spelling;

namespace ShapingbaPlans.Domain.Reading.Matching;

/// <summary>Suggests a slug, unit, measure and topic for an indicator that is not known yet.</summary>
internal sealed class IndicatorIds
{
    private const int LongestSyllables = 12;

    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, Indicator> _byName = new(StringComparer.Ordinal);

    public IndicatorIds(IEnumerable<Indicator> indicators)
    {
        _taken = [];
        foreach (var indicator in indicators)
        {
            _taken.Add(indicator.IndicatorId);
            foreach (var name in indicator.AliasesZh.Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(indicator.NameZh))
                _byName.TryAdd(NameWords.Compared(name), indicator);
        }
    }

    /// <param name="candidate">What was read.</param>
    /// <param name="topicId">The topic, where it is known.</param>
    /// <param name="near">The nearest known indicators, best first.</param>
    public SuggestedIndicator Suggest(FigureCandidate candidate, string? topicId, IReadOnlyList<Indicator> near)
    {
        var sibling = _byName.GetValueOrDefault(NameWords.Compared(candidate.Subject));
        var stem = sibling is not null ? WithoutMeasure(sibling) : Spelt(candidate.Subject);
        var topic = topicId ?? sibling?.TopicId ?? near.GroupBy(i => i.TopicId).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
        return new(Free(stem + SuffixOf(candidate.Measure)), candidate.Unit, candidate.Measure, topic);
    }

    private static string WithoutMeasure(Indicator sibling)
        => SuffixOf(sibling.Measure) is { Length: > 0 } suffix && sibling.IndicatorId.EndsWith(suffix, StringComparison.Ordinal) ? sibling.IndicatorId[..^suffix.Length] : sibling.IndicatorId;

    private static string Spelt(string name)
    {
        var syllables = Pinyin.Readings(name).Select(r => r[0]).Take(LongestSyllables).ToList();
        return syllables.Count > 0 ? string.Join('-', syllables) : "indicator";
    }

    private static string SuffixOf(Measure measure) => measure switch
    {
        Measure.Growth => "-growth",
        Measure.AvgGrowth => "-avg-growth",
        Measure.Share => "-share",
        Measure.Progress => "-progress",
        Measure.Completion => "-completion",
        Measure.Rank => "-rank",
        Measure.ChangePp => "-change",
        _ => "",
    };

    private string Free(string id)
    {
        var free = id;
        for (var n = 2; _taken.Contains(free); n++)
            free = $"{id}-{n}";
        return free;
    }
}
