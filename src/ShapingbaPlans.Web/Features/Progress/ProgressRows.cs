using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>Sets the part-years of one year beside its plans.</summary>
public sealed class ProgressRows(PublishedPlans plans, ProgressThresholds lines, int year)
{
    /// <summary>The plans of the year, in the order of the indicators, each with its latest part-year up to a month.</summary>
    public IReadOnlyList<ProgressRow> At(int month) => [.. YearOutcome.Of(plans, year).Promises.Select(p => At(p, month))];

    /// <summary>A row for each part-year of one plan, by month.</summary>
    public IReadOnlyList<ProgressRow> Months(Promise promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return [.. FiguresOf(promise, year).Select(f => At(promise, f.Month))];
    }

    /// <summary>The last month that any plan of the year has a figure for; null when none has.</summary>
    public int? LastMonth => YearOutcome.Of(plans, year).Promises.SelectMany(p => FiguresOf(p, year)).Select(f => (int?)f.Month).Max();

    private ProgressRow At(Promise promise, int month)
    {
        var known = FiguresOf(promise, year).Where(f => f.Month <= month).ToList();
        var row = new ProgressRow(promise.Indicator, plans.Topic(promise.Indicator.TopicId), promise.Cell.Plan!, plans.Tasks.LeadsOf(promise.Indicator.IndicatorId));
        if (known.Count == 0)
            return row;
        var latest = known[^1];
        return row with
        {
            Latest = latest,
            Progress = YearProgress.Judge(promise.Indicator, promise.Cell.Plan!, latest, promise.History.In(year - 1)?.Actual, lines),
            Before = known.Count > 1 ? known[^2] : null,
            YearBefore = FiguresOf(promise, year - 1).FirstOrDefault(f => f.Month == latest.Month),
        };
    }

    private IEnumerable<ProgressFigure> FiguresOf(Promise promise, int of) => plans.Progress[promise.Indicator.IndicatorId].Where(f => f.Year == of);
}
