using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Shared;

/// <summary>Ways into the register of unanswered promises. One-off ones wait behind its filter, so an address to them opens it.</summary>
public static class UnansweredAddress
{
    /// <summary>A promise's entry.</summary>
    /// <example><c>/unanswered?year=2025#good-air-days</c>.</example>
    public static string Of(Indicator indicator, int year)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return $"/unanswered?year={year}{(indicator.Prominence == Prominence.OneOff ? "&prominence=one-off" : "")}#{indicator.IndicatorId}";
    }

    /// <summary>The query of a year's entries: as many as the year counts.</summary>
    /// <example><c>year=2025</c>.</example>
    public static string QueryOf(YearOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var hasOneOff = outcome.Promises.Any(p => p.State == YearState.Unreported && p.Indicator.Prominence == Prominence.OneOff);
        return $"year={outcome.Year}{(hasOneOff ? "&prominence=all" : "")}";
    }
}
