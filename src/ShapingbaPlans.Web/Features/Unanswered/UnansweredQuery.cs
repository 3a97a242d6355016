using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Features.Unanswered;

/// <summary>What the register and its CSV show.</summary>
public sealed record UnansweredRegister
{
    public const int PageLength = 50;

    public required PublishedPlans Plans { get; init; }

    public required UnansweredFilter Filter { get; init; }

    /// <summary>The reported years with promises, in order.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>How many promises of the years and the prominence asked for were made, answered or not.</summary>
    public required int Promised { get; init; }

    /// <summary>The unanswered among them: the counts of the page speak of these, whatever else is filtered.</summary>
    public required IReadOnlyList<UnansweredRow> All { get; init; }

    /// <summary>Those that the filter accepts, in order.</summary>
    public required IReadOnlyList<UnansweredRow> Found { get; init; }

    /// <summary>Unanswered one-off promises of the years that wait behind the filter.</summary>
    public required int Waiting { get; init; }

    public int Pages => Math.Max(1, (Found.Count + PageLength - 1) / PageLength);

    public IEnumerable<UnansweredRow> OnPage => Found.Skip((Filter.Page - 1) * PageLength).Take(PageLength);

    /// <summary>The topics with entries, most first.</summary>
    public IReadOnlyList<(Topic Topic, int Count)> ByTopic
        => [.. All.GroupBy(r => r.Topic).Select(g => (g.Key, g.Count())).OrderByDescending(p => p.Item2).ThenBy(p => p.Key.Sort)];

    /// <summary>How many entries each class has, most first; those that nobody has classed come last, as null.</summary>
    public IReadOnlyList<(UnansweredClass? Class, int Count)> ByClass
        => [.. All.GroupBy(r => r.Class).Select(g => (g.Key, g.Count())).OrderBy(p => p.Key is null).ThenByDescending(p => p.Item2).ThenBy(p => p.Key)];
}

/// <summary>The register, or the part of the address that cannot be answered.</summary>
public sealed record UnansweredAnswer(UnansweredRegister? Register, AddressProblem? Problem);

/// <summary>Reads the register of promises whose year is reported and which have no figure for an answer.</summary>
public sealed class UnansweredQuery(PublishedPlansReader reader)
{
    public async Task<UnansweredAnswer> LoadAsync(UnansweredAsk ask, CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var outcomes = plans.ReportedYears.Select(year => YearOutcome.Of(plans, year)).Where(o => o.Promises.Count > 0).ToList();
        if (UnansweredFilter.Read(ask, plans, [.. outcomes.Select(o => o.Year)], out var filter) is { } problem)
            return new(null, problem);
        var promises = outcomes.SelectMany(o => o.Promises).ToList();
        var inScope = promises.Where(p => filter.IsInScope(p.Indicator, p.Cell.Year)).ToList();
        var all = Ordered(inScope.Where(IsUnanswered)
            .Select(p => new UnansweredRow(p.Indicator, plans.Topic(p.Indicator.TopicId), p.Cell, plans.Tasks.LeadsOf(p.Indicator.IndicatorId)))).ToList();
        var everything = filter with { Prominence = UnansweredFilter.All };
        var register = new UnansweredRegister
        {
            Plans = plans,
            Filter = filter,
            Years = [.. outcomes.Select(o => o.Year)],
            Promised = inScope.Count,
            All = all,
            Found = [.. all.Where(filter.Accepts)],
            Waiting = filter.Prominence is not null ? 0
                : promises.Count(p => IsUnanswered(p) && everything.IsInScope(p.Indicator, p.Cell.Year)) - all.Count,
        };
        return AddressReader.PageWithin(filter.Page, register.Pages) is { } beyond ? new(null, beyond) : new(register, null);
    }

    private static bool IsUnanswered(Promise promise) => promise.State == YearState.Unreported;

    // The last year first; in it by topic, what readers look for first, then as the document speaks.
    private static IOrderedEnumerable<UnansweredRow> Ordered(IEnumerable<UnansweredRow> rows)
        => rows.OrderByDescending(r => r.Cell.Year).ThenBy(r => r.Topic.Sort).ThenBy(r => r.Indicator.Prominence)
            .ThenBy(r => r.Plan.DocumentId, StringComparer.Ordinal).ThenBy(r => r.Plan.Paragraph).ThenBy(r => r.Plan.Start)
            .ThenBy(r => r.Indicator.IndicatorId, StringComparer.Ordinal);
}
