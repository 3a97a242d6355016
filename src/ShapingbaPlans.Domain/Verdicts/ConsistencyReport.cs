using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>One check, run over all figures.</summary>
/// <param name="Check">Which check.</param>
/// <param name="Compared">Everything that was compared, whether it fits or not.</param>
/// <param name="Uncompared">
/// What the check looked at and could not compare: growth rates without two plain levels, actuals without last year's, horizon targets
/// without annual plans ahead, totals that no document prints with all parts. Of two values: none.
/// </param>
public sealed record CheckRun(ConsistencyCheck Check, IReadOnlyList<Comparison> Compared, int Uncompared)
{
    /// <summary>What does not fit.</summary>
    public IEnumerable<Comparison> Warnings => Compared.Where(c => !c.Fits);
}

/// <summary>The five checks between figures, run over everything published.</summary>
/// <param name="Runs">One for each check, in their declared order.</param>
public sealed record ConsistencyReport(IReadOnlyList<CheckRun> Runs)
{
    /// <summary>All warnings, in the order of the checks.</summary>
    public IReadOnlyList<Comparison> Warnings { get; } = [.. Runs.SelectMany(r => r.Warnings)];

    /// <summary>How many comparisons were made.</summary>
    public int Compared => Runs.Sum(r => r.Compared.Count);

    /// <summary>The warnings that a figure of this indicator went into.</summary>
    public IEnumerable<Comparison> WarningsAbout(string indicatorId) => Warnings.Where(w => w.IsAbout(indicatorId));

    /// <summary>Runs all checks.</summary>
    /// <param name="histories">The indicators with their years and paths.</param>
    /// <param name="figures">All figures, by indicator, older documents first.</param>
    /// <param name="totalParts">The parts of totals, by the total's indicator.</param>
    public static ConsistencyReport Of(IReadOnlyList<IndicatorHistory> histories, ILookup<string, Figure> figures, ILookup<string, string> totalParts)
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(totalParts);
        var indicators = histories.Select(h => h.Indicator).ToDictionary(i => i.IndicatorId, StringComparer.Ordinal);
        return new(
        [
            Growth(indicators, figures), LastYear(indicators.Values, figures),
            new(ConsistencyCheck.TwoValues, ConsistencyChecks.TwoValues(figures.SelectMany(f => f)), 0),
            Horizon(histories), Totals(indicators, figures, totalParts),
        ]);
    }

    private static CheckRun Growth(Dictionary<string, Indicator> indicators, ILookup<string, Figure> figures)
    {
        var growths = indicators.Values.Where(i => i.Measure == Measure.Growth).ToList();
        var compared = growths.SelectMany(growth => GrowthLevels.LevelOf(growth, indicators) is { } level
            ? ConsistencyChecks.GrowthAgainstLevels(figures[level.IndicatorId], figures[growth.IndicatorId]) : []).ToList();
        return new(ConsistencyCheck.GrowthAgainstLevels, compared, growths.Sum(g => Actuals(figures[g.IndicatorId])) - compared.Count);
    }

    private static CheckRun LastYear(IEnumerable<Indicator> indicators, ILookup<string, Figure> figures)
    {
        var levels = indicators.Where(ConsistencyChecks.HasFactors).ToList();
        var compared = levels.SelectMany(i => ConsistencyChecks.FarFromLastYear(i, figures[i.IndicatorId])).ToList();
        return new(ConsistencyCheck.FarFromLastYear, compared, levels.Sum(i => Actuals(figures[i.IndicatorId])) - compared.Count);
    }

    private static CheckRun Horizon(IReadOnlyList<IndicatorHistory> histories)
    {
        var byId = histories.ToDictionary(h => h.Indicator.IndicatorId, StringComparer.Ordinal);
        var targets = histories.SelectMany(h => h.Horizon.Select(cell => (History: h, cell.Path))).ToList();
        var compared = targets.Select(t => AnnualTargets.Toward(t.History.Indicator, t.Path, Answers(t.History))?.Comparison).OfType<Comparison>().ToList();
        return new(ConsistencyCheck.ShortOfHorizon, compared, targets.Count - compared.Count);

        IndicatorHistory Answers(IndicatorHistory history)
            => history.Indicator.Measure == Measure.AvgGrowth && IndicatorHistory.CompanionOf(history.Indicator.IndicatorId) is { } id
                ? byId.GetValueOrDefault(id, history) : history;
    }

    private static CheckRun Totals(Dictionary<string, Indicator> indicators, ILookup<string, Figure> figures, ILookup<string, string> totalParts)
    {
        var compared = totalParts.Select(parts => TotalParts(indicators, figures, parts).ToList()).ToList();
        return new(ConsistencyCheck.TotalAgainstParts, [.. compared.SelectMany(c => c)], compared.Count(c => c.Count == 0));
    }

    // Compared where one document prints plain numbers for all: another document may draw its lines elsewhere.
    private static IEnumerable<Comparison> TotalParts(Dictionary<string, Indicator> indicators, ILookup<string, Figure> figures, IGrouping<string, string> parts)
    {
        var isWhole = IsWholeOfShares(indicators, parts);
        var ids = isWhole ? [.. parts] : parts.Prepend(parts.Key).ToList();
        return from statement in ids.SelectMany(id => figures[id]).Where(f => f.Comparator == Comparator.Eq).GroupBy(f => (f.DocumentId, f.Period, f.Role))
               let numbers = ids.Select(id => statement.FirstOrDefault(f => f.IndicatorId == id)).OfType<Figure>().ToList()
               where numbers.Count == ids.Count
               let comparison = isWhole ? ConsistencyChecks.SharesOfWhole(numbers) : ConsistencyChecks.TotalAgainstParts(numbers[0], numbers[1..])
               where comparison is not null
               select comparison;
    }

    /// <summary>A total that is a level and whose parts are all shares stands for the whole: its shares make 100 %, whatever its own number.</summary>
    private static bool IsWholeOfShares(Dictionary<string, Indicator> indicators, IGrouping<string, string> parts)
        => indicators.GetValueOrDefault(parts.Key) is { IsRate: false }
            && parts.All(id => indicators.GetValueOrDefault(id) is { Measure: Measure.Share });

    private static int Actuals(IEnumerable<Figure> figures)
        => figures.Where(f => f.Role == Role.Actual && f.Period.IsSingleYear).DistinctBy(f => f.Period.LastYear).Count();
}
