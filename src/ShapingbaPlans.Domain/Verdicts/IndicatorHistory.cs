using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>
/// Everything the pages show of one indicator, put together from published facts: a cell for each year, the horizon targets with
/// their paths, and the life line. The one place where a plan and an actual are paired.
/// </summary>
public sealed record IndicatorHistory
{
    /// <summary>The years shown where there is no annual report to say which; see <see cref="ReportedYears.Shown"/>.</summary>
    public static readonly Period YearsShown = new(2022, 2026);

    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>One cell for each year, in order, without gaps.</summary>
    public required IReadOnlyList<YearCell> Years { get; init; }

    /// <summary>The horizon targets with their paths; empty when there is none.</summary>
    public required IReadOnlyList<HorizonCell> Horizon { get; init; }

    /// <summary>The steps of all its promises.</summary>
    public required IReadOnlyList<LifeStep> LifeLine { get; init; }

    /// <summary>The cell of a year; null outside the years shown.</summary>
    public YearCell? In(int year) => Years.FirstOrDefault(c => c.Year == year);

    /// <summary>Puts one indicator's history together.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="figures">Published figures; those of other indicators are ignored, but for <paramref name="yearlyGrowth"/>.</param>
    /// <param name="links">Links; those of other indicators are ignored.</param>
    /// <param name="documents">The documents of one region: they say which years are reported.</param>
    /// <param name="unanswered">Stated fates of promises without an answer; those of other indicators are ignored.</param>
    /// <param name="yearlyGrowth">For a yearly-average target: the actuals of the companion series, see <see cref="CompanionOf"/>.</param>
    /// <param name="yearsShown">The years of the cells; null for 2022–2026.</param>
    /// <exception cref="ArgumentException">Two documents have the same id, or two links the same indicator and year.</exception>
    public static IndicatorHistory Of(
        Indicator indicator, IEnumerable<Figure> figures, IEnumerable<Link> links, IEnumerable<Document> documents,
        IEnumerable<UnansweredPromise>? unanswered = null, IReadOnlyList<Figure>? yearlyGrowth = null, Period? yearsShown = null)
        => Of(indicator, figures, links, unanswered ?? [], new ReportedYears(documents), yearlyGrowth, yearsShown ?? YearsShown);

    /// <summary>The histories of many indicators, in their order. Yearly-average indicators find their companion by <see cref="CompanionOf"/>.</summary>
    public static IReadOnlyList<IndicatorHistory> OfAll(
        IEnumerable<Indicator> indicators, IEnumerable<Figure> figures, IEnumerable<Link> links, IEnumerable<Document> documents,
        IEnumerable<UnansweredPromise>? unanswered = null, Period? yearsShown = null)
    {
        var years = new ReportedYears(documents);
        var figuresOf = figures.ToLookup(f => f.IndicatorId, StringComparer.Ordinal);
        var linksOf = links.ToLookup(l => l.IndicatorId, StringComparer.Ordinal);
        var fatesOf = (unanswered ?? []).ToLookup(u => u.IndicatorId, StringComparer.Ordinal);
        return [.. indicators.Select(i => Of(
            i, figuresOf[i.IndicatorId], linksOf[i.IndicatorId], fatesOf[i.IndicatorId], years,
            CompanionOf(i.IndicatorId) is { } companion ? [.. figuresOf[companion]] : null, yearsShown ?? YearsShown))];
    }

    /// <summary>The yearly growth series that answers a yearly-average target: <c>gdp-avg-growth</c> is answered by <c>gdp-growth</c>.</summary>
    /// <returns>The companion's id, or null when the id does not end in <c>-avg-growth</c>.</returns>
    public static string? CompanionOf(string indicatorId)
        => indicatorId.EndsWith("-avg-growth", StringComparison.Ordinal) ? indicatorId[..^"-avg-growth".Length] + "-growth" : null;

    private static IndicatorHistory Of(
        Indicator indicator, IEnumerable<Figure> figures, IEnumerable<Link> links, IEnumerable<UnansweredPromise> unanswered,
        ReportedYears years, IReadOnlyList<Figure>? yearlyGrowth, Period shown)
    {
        var own = figures.Where(f => f.IndicatorId == indicator.IndicatorId).ToList();
        var fates = unanswered.Where(u => u.IndicatorId == indicator.IndicatorId).ToList();
        var ownLinks = links.Where(l => l.IndicatorId == indicator.IndicatorId).ToList();
        return new IndicatorHistory
        {
            Indicator = indicator,
            Years = [.. Enumerable.Range(shown.FirstYear, shown.Years).Select(year => Cell(indicator, own, ownLinks, fates, years, year))],
            Horizon = [.. HorizonTargets(own, years, shown).Select(target => new HorizonCell(target, Path(indicator, target, own, years, yearlyGrowth)))],
            LifeLine = Verdicts.LifeLine.Of(indicator, own, ownLinks, years, fates),
        };
    }

    private static YearCell Cell(Indicator indicator, List<Figure> figures, List<Link> links, List<UnansweredPromise> fates, ReportedYears years, int year)
    {
        var (plan, actual) = (years.PlanOf(year, figures), years.ActualOf(year, figures));
        return new YearCell(
            year, plan, actual, links.FirstOrDefault(l => l.Year == year),
            YearVerdict.Judge(indicator, plan, actual, years.IsReported(year)),
            YearChange.Between(indicator, years.ActualOf(year - 1, figures), actual),
            plan is not null && actual is null ? fates.FirstOrDefault(u => u.Year == year) : null);
    }

    // A span, the last year of an action plan, or a year beyond those shown. Stated twice, the latest statement counts.
    private static IEnumerable<Figure> HorizonTargets(List<Figure> figures, ReportedYears years, Period shown)
        => figures.Where(f => f.Role == Role.Plan && (!f.Period.IsSingleYear || f.Period.LastYear > shown.LastYear || years.IsHorizonOfItsPlan(f)))
            .GroupBy(f => f.Period).OrderBy(g => g.Key.LastYear).ThenBy(g => g.Key.FirstYear)
            .Select(g => g.OrderByDescending(years.Order).First());

    private static HorizonPath Path(Indicator indicator, Figure target, List<Figure> figures, ReportedYears years, IReadOnlyList<Figure>? yearlyGrowth)
    {
        var source = indicator.Measure == Measure.AvgGrowth && yearlyGrowth is not null ? yearlyGrowth : figures;
        var known = source.Where(f => f.Role == Role.Actual && f.Period.IsSingleYear).Select(f => f.Period.LastYear).Distinct();
        return HorizonPath.Judge(indicator, target, [.. known.Select(year => years.ActualOf(year, source)!)], years.LastReported);
    }
}
