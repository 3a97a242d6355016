using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.Checks;

/// <summary>The part of the address that chooses warnings: as typed.</summary>
public sealed record ChecksAsk(string? Check, string? Year, string? Topic, string? Q);

/// <summary>Which comparisons are shown.</summary>
public sealed record ChecksFilter(ConsistencyCheck? Check, int? Year, string? TopicId, SearchText Text)
{
    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(ChecksAsk ask, PublishedPlans plans, out ChecksFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var address = new AddressReader();
        filter = new(
            address.Term<ConsistencyCheck>("check", ask.Check), address.Year(ask.Year, plans.YearsShown),
            address.Topic(ask.Topic, plans), SearchText.Of(ask.Q));
        return address.Problem;
    }

    public bool Accepts(ConsistencyCheck check) => Check is null || Check == check;

    public bool Accepts(Comparison comparison, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(plans);
        var indicators = comparison.Figures.Select(f => plans.Indicator(f.IndicatorId)).OfType<Indicator>().Distinct().ToList();
        // A comparison is of the year whose figure is questioned.
        return (Year is not { } year || (comparison.First.Period.FirstYear <= year && year <= comparison.First.Period.LastYear))
            && (TopicId is null || indicators.Any(i => i.TopicId == TopicId))
            && indicators.Any(Text.Finds);
    }
}
