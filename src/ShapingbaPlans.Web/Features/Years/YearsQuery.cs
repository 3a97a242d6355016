using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>One year of the index.</summary>
/// <param name="Outcome">What became of its promises.</param>
/// <param name="IsReported">The report of the year is among the documents.</param>
/// <param name="Actuals">How many indicators have an actual.</param>
public sealed record YearLine(YearOutcome Outcome, bool IsReported, int Actuals);

/// <summary>Reads the index of the years.</summary>
public sealed class YearsQuery(PublishedPlansReader reader)
{
    public async Task<IReadOnlyList<YearLine>> LoadAsync(CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var (years, reported) = (IndicatorHistory.YearsShown, plans.ReportedYears.ToHashSet());
        return [.. Enumerable.Range(years.FirstYear, years.Years).Select(year => new YearLine(
            YearOutcome.Of(plans, year), reported.Contains(year), plans.Histories.Count(h => h.In(year)?.Actual is not null)))];
    }
}
