using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>Reads what is compared.</summary>
public sealed class CompareQuery(PublishedPlansReader reader)
{
    private const int MostCandidates = 12;

    public async Task<Compared> LoadAsync(CompareAsk ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var plans = await reader.LoadAsync(cancellationToken);
        var found = Named(ask.Add, plans, out var added);
        var problem = CompareFilter.Read(found is null ? ask : ask with { Ids = [.. ask.Ids, found] }, plans, out var filter);
        var topic = OfTopic(filter.TopicId, plans);
        return new(plans, filter, problem)
        {
            Chosen = filter.Ids.Count > 0 ? [.. filter.Ids.Select(plans.History).OfType<IndicatorHistory>()] : [.. topic.Take(CompareFilter.Most)],
            LeftOut = filter.Ids.Count > 0 || filter.TopicId is null ? 0
                : Math.Max(0, plans.Histories.Count(h => h.Indicator.TopicId == filter.TopicId) - Math.Min(topic.Count, CompareFilter.Most)),
            Added = added,
        };
    }

    /// <summary>Of one year alone there is nothing to compare.</summary>
    public static bool HasYears(IndicatorHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Years.Count(c => c.Actual is not null) > 1;
    }

    // What is looked for most, and has most to show, comes first; with figures of one year only where the topic has nothing else.
    private static List<IndicatorHistory> OfTopic(string? topic, PublishedPlans plans)
    {
        var all = plans.Histories.Where(h => topic is not null && h.Indicator.TopicId == topic && h.Years.Any(c => !c.IsEmpty))
            .OrderBy(h => h.Indicator.Prominence).ThenByDescending(h => h.Years.Count(c => c.Actual is not null)).ThenBy(h => h.Indicator.IndicatorId, StringComparer.Ordinal).ToList();
        return all.Where(HasYears).ToList() is { Count: > 0 } several ? several : all;
    }

    // By id or name; a text that finds one indicator alone names it, too.
    private static string? Named(string? typed, PublishedPlans plans, out AddedText? added)
    {
        added = null;
        var text = SearchText.Of(typed);
        if (text.IsEmpty)
            return null;
        if (plans.Indicators.FirstOrDefault(i => new[] { i.IndicatorId, i.NameZh, i.NameEn }.Contains(text.Typed, StringComparer.OrdinalIgnoreCase)) is { } named)
            return named.IndicatorId;
        var found = plans.Indicators.Where(text.Finds).OrderBy(i => i.Prominence).Take(MostCandidates).ToList();
        if (found.Count == 1)
            return found[0].IndicatorId;
        added = new(text.Typed, found);
        return null;
    }
}
