using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.Indicators;

/// <summary>How the list is ordered.</summary>
public enum IndicatorOrder { Topic, Name, Figures, Latest }

/// <summary>The part of the address that chooses indicators: as typed.</summary>
public sealed record IndicatorsAsk(string? Q, string? Topic, string? Prominence, string? Verdict, string? Year, string? Sort, string? Page);

/// <summary>Which indicators are listed, and in which order. Without a choice of prominence, one-off ones wait unless a text is searched for.</summary>
public sealed record IndicatorsFilter(
    SearchText Text, string? TopicId, string? Prominence, IReadOnlyList<Prominence> Prominences, YearState? Verdict, int? Year, IndicatorOrder Order, int Page)
{
    public const string AllProminences = "all";

    public const string LeadingProminences = "leading";

    private static readonly Prominence[] Leading = [Domain.Plans.Prominence.Headline, Domain.Plans.Prominence.Tracked];

    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(IndicatorsAsk ask, PublishedPlans plans, out IndicatorsFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var address = new AddressReader();
        var text = SearchText.Of(ask.Q);
        var prominence = address.OneOf("prominence", ask.Prominence, [.. Codes.All<Prominence>(), LeadingProminences, AllProminences]);
        filter = new(
            text, address.Topic(ask.Topic, plans), prominence, Shown(prominence, text),
            address.Term<YearState>("verdict", ask.Verdict), address.Year(ask.Year, plans.YearsShown),
            address.Term<IndicatorOrder>("sort", ask.Sort) ?? IndicatorOrder.Topic, address.Page(ask.Page));
        return address.Problem;
    }

    public bool Accepts(IndicatorHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var indicator = history.Indicator;
        return (TopicId is null || indicator.TopicId == TopicId)
            && Prominences.Contains(indicator.Prominence)
            && (Verdict is null || history.Years.Any(c => (Year is null || c.Year == Year) && !c.IsEmpty && c.Verdict.State == Verdict))
            && (Verdict is not null || Year is null || history.In(Year.Value) is { IsEmpty: false })
            && Text.Finds(indicator);
    }

    private static Prominence[] Shown(string? asked, SearchText text)
        => asked switch
        {
            AllProminences => Enum.GetValues<Prominence>(),
            LeadingProminences => Leading,
            null => !text.IsEmpty ? Enum.GetValues<Prominence>() : Leading,
            _ => [Codes.Parse<Prominence>(asked)],
        };
}
