using System.Collections.Concurrent;
using System.Collections.Frozen;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Data;

public sealed partial class PublishedPlans
{
    private readonly ConcurrentDictionary<object, Lazy<object>> _views = new();

    public IndicatorHistory? History(string indicatorId) => By(Histories, h => h.Indicator.IndicatorId).GetValueOrDefault(indicatorId);

    public Document? Document(string documentId) => By(Documents, d => d.DocumentId).GetValueOrDefault(documentId);

    public Topic Topic(string topicId) => By(Topics, t => t.TopicId)[topicId];

    public Indicator? Indicator(string indicatorId) => By(Indicators, i => i.IndicatorId).GetValueOrDefault(indicatorId);

    /// <summary>What a page makes of these facts, worked out once for the release. Only for keys of which there are few: a year, never a reader's text.</summary>
    public T View<T>(object key, Func<T> make) where T : notnull
    {
        var view = (typeof(T), key);
        return (T)(_views.TryGetValue(view, out var known) ? known : _views.GetOrAdd(view, new Lazy<object>(() => make()))).Value;
    }

    // The first of several counts, as when they are walked through.
    private FrozenDictionary<string, T> By<T>(IReadOnlyList<T> facts, Func<T, string> id)
        => View(nameof(By), () => facts.DistinctBy(id).ToFrozenDictionary(id));
}
