using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Years;

/// <summary>One year of the index.</summary>
/// <param name="Outcome">What became of its promises.</param>
/// <param name="IsReported">The report of the year is among the documents.</param>
/// <param name="Actuals">How many indicators have an actual.</param>
public sealed record YearLine(YearOutcome Outcome, bool IsReported, int Actuals);

/// <summary>What the index of the years shows.</summary>
/// <param name="Lines">The years, in order.</param>
/// <param name="Moves">The lowered plans and moved targets: the last year first, then by topic.</param>
/// <param name="Plans">The published facts it comes from.</param>
public sealed record YearsView(IReadOnlyList<YearLine> Lines, IReadOnlyList<PlanMove> Moves, PublishedPlans Plans);

/// <summary>Reads the index of the years.</summary>
public sealed class YearsQuery(PublishedPlansReader reader)
{
    public async Task<YearsView> LoadAsync(CancellationToken cancellationToken)
    {
        var plans = await reader.LoadAsync(cancellationToken);
        var reported = plans.ReportedYears.ToHashSet();
        return new(
            [.. plans.YearsShown.EachYear.Select(year => new YearLine(
                YearOutcome.Of(plans, year), reported.Contains(year), plans.Histories.Count(h => h.In(year)?.Actual is not null)))],
            MovesOf(plans), plans);
    }

    internal static IReadOnlyList<PlanMove> MovesOf(PublishedPlans plans)
        // Histories come by topic, and sorting keeps that order.
        => plans.View(nameof(MovesOf), () => plans.Histories.SelectMany(PlanMoves.Of).OrderByDescending(m => m.Now.Period.LastYear).ThenBy(m => m.Kind).ToList());
}
