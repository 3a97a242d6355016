using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>
/// The checks between figures. Each gives what was compared, with all figures, and says whether they fit; none changes anything.
/// Source: docs/methods.md, "Checks between figures".
/// </summary>
public static class ConsistencyChecks
{
    /// <summary>The version of these rules.</summary>
    public const string RuleVersion = "checks-1";

    /// <summary>Points by which a printed growth may differ from the growth of two printed levels, inclusive.</summary>
    public const decimal GrowthTolerancePoints = 1m;

    /// <summary>The factor within which an actual lies of last year's, inclusive.</summary>
    public const decimal YearFactor = 5m;

    /// <summary>What the shares of a whole make together, in %.</summary>
    public const decimal Whole = 100m;

    /// <summary>
    /// Printed growth against printed levels of the same thing: actuals that are plain numbers, the first given of a year.
    /// 突破1200亿元 is a bound, from which no growth can be reckoned.
    /// </summary>
    /// <example>Trade 3013.3 (2024) and 3218.1 (2025) make 6.8 %; printed 6.8 %: it fits. Levels at current prices and growth at constant prices may differ.</example>
    public static IReadOnlyList<Comparison> GrowthAgainstLevels(IEnumerable<Figure> levels, IEnumerable<Figure> growths)
    {
        var level = ActualsByYear(levels.Where(f => f.Comparator == Comparator.Eq));
        return [.. ActualsByYear(growths.Where(f => f.Comparator == Comparator.Eq)).Values.Select(Compared).OfType<Comparison>()];

        Comparison? Compared(Figure growth)
        {
            var year = growth.Period.LastYear;
            if (!level.TryGetValue(year, out var now) || !level.TryGetValue(year - 1, out var before)
                || UnitWords.Convert(now.Value, now.Unit, before.Unit) is not { } current || before.Value <= 0)
                return null;
            var reckoned = 100m * ((current / before.Value) - 1m);
            return new(ConsistencyCheck.GrowthAgainstLevels, growth, now, growth.Value, reckoned, Math.Abs(growth.Value - reckoned) <= GrowthTolerancePoints)
            {
                Others = [before],
            };
        }
    }

    /// <summary>Actuals against last year's: within a factor of 5, either way; levels above zero only.</summary>
    /// <example>45列 after 4295列 is a warning; 3923列 is not.</example>
    public static IReadOnlyList<Comparison> FarFromLastYear(Indicator indicator, IEnumerable<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (!HasFactors(indicator))
            return [];
        var actuals = ActualsByYear(figures.Where(f => f.IndicatorId == indicator.IndicatorId));
        return [.. from now in actuals.Values
            let before = actuals.GetValueOrDefault(now.Period.LastYear - 1)
            where before is { Value: > 0 } && now.Value > 0
            let last = UnitWords.Convert(before.Value, before.Unit, now.Unit)
            where last is not null
            select new Comparison(
                ConsistencyCheck.FarFromLastYear, now, before, now.Value, last.Value, now.Value <= last * YearFactor && now.Value * YearFactor >= last)];
    }

    /// <summary>The same indicator, period and role in different documents, after unit conversion.</summary>
    /// <example>8.5万辆 in one document and 85000辆 in another say the same; 8万辆 does not.</example>
    public static IReadOnlyList<Comparison> TwoValues(IEnumerable<Figure> figures)
        => [.. from same in figures.GroupBy(f => (f.IndicatorId, f.Period, f.Role))
            let first = same.First()
            from other in same.Skip(1)
            where other.DocumentId != first.DocumentId
            select new Comparison(ConsistencyCheck.TwoValues, other, first, other.Value,
                UnitWords.Convert(first.Value, first.Unit, other.Unit) ?? first.Value, LifeLine.SaysTheSame(first, other))];

    /// <summary>
    /// Annual targets against the horizon target: whether, all met, they lead there. The path of the targets is judged as if they were
    /// actuals; years without a target go on at the pace of those that have one. A target for each year is asked of each. Null when too few are known.
    /// </summary>
    /// <param name="indicator">The indicator of the horizon target.</param>
    /// <param name="target">The horizon target.</param>
    /// <param name="annualTargets">Plans of single years; for a yearly-average target the plans of the companion growth series.</param>
    /// <param name="start">The actual that the first target starts from; null when there is none.</param>
    /// <example>GDP growth targets of 6, 6, 5.5 and 5 % average 5.62 %: short of a yearly average of 6 %.</example>
    public static Comparison? ShortOfHorizon(Indicator indicator, Figure target, IReadOnlyList<Figure> annualTargets, Figure? start = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(target);
        var met = annualTargets.Where(f => f.Role == Role.Plan && f.Period.IsSingleYear && f.Period.LastYear <= target.Period.LastYear
                && UnitWords.AreConvertible(f.Unit, indicator.Unit))
            .OrderBy(f => f.Period.LastYear).ToList();
        var asIfMet = met.Select(f => f with { Role = Role.Actual });
        var path = HorizonPath.Judge(indicator, target, [.. start is null ? asIfMet : asIfMet.Prepend(start)]);
        if (met.Count == 0 || path.State == HorizonState.NotEnoughData || path.TargetValue is not { } goal)
            return null;
        var accepted = AcceptedValues.Of(Measured.In(indicator.Unit, target)!.Value, indicator.Direction, 0m);
        var outside = path.Method == HorizonMethod.EveryYear ? met.FirstOrDefault(f => !accepted.Contains(ValueOf(f))) : null;
        var questioned = outside ?? met[^1];
        if ((path.Method == HorizonMethod.EveryYear || path.State == HorizonState.Reached ? ValueOf(questioned) : path.Projected) is not { } leadsTo)
            return null;
        return new(ConsistencyCheck.ShortOfHorizon, questioned, target, goal, leadsTo, path.State == HorizonState.Reached || accepted.Contains(leadsTo))
        {
            Others = start is null ? met : [start, .. met],
        };

        decimal ValueOf(Figure figure) => Measured.In(indicator.Unit, figure)!.Value.Compared(accepted);
    }

    /// <summary>
    /// A total against an explicit list of parts. The tolerance is what rounding of all printed numbers can add up to; whole things that are
    /// counted one by one are not rounded.
    /// </summary>
    /// <returns>Null when there are no parts, or a unit does not convert.</returns>
    /// <example>Projects completed 72, under construction 129 and in preparation 6 make 207.</example>
    public static Comparison? TotalAgainstParts(Figure total, IReadOnlyList<Figure> parts)
    {
        ArgumentNullException.ThrowIfNull(total);
        var measured = parts.Select(p => Measured.In(total.Unit, p)).ToList();
        if (parts.Count == 0 || measured.Contains(null) || Measured.In(total.Unit, total) is not { } whole)
            return null;
        var sum = measured.Sum(m => m!.Value.Bound.Value);
        var rounding = parts.Append(total).All(IsExact) ? 0m : (whole.Quantum + measured.Sum(m => m!.Value.Quantum)) / 2m;
        return new(ConsistencyCheck.TotalAgainstParts, total, parts[0], total.Value, sum, Math.Abs(sum - total.Value) <= rounding) { Others = parts };
    }

    /// <summary>Shares that together make a whole: 100 %, up to the rounding of each.</summary>
    /// <returns>Null when there are fewer than two, or a unit does not convert.</returns>
    /// <example>0.5 %, 26.4 % and 73.1 % make 100.0 %. Shares at one decimal place may miss by 0.05 each.</example>
    public static Comparison? SharesOfWhole(IReadOnlyList<Figure> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var measured = shares.Select(s => Measured.In("%", s)).ToList();
        if (shares.Count < 2 || measured.Contains(null))
            return null;
        var sum = measured.Sum(m => m!.Value.Bound.Value);
        return new(ConsistencyCheck.TotalAgainstParts, shares[0], shares[1], Whole, sum, Math.Abs(sum - Whole) <= measured.Sum(m => m!.Value.Quantum) / 2m)
        {
            Others = shares,
        };
    }

    /// <summary>True when values of two years can be a factor apart: not for rates and ranks.</summary>
    internal static bool HasFactors(Indicator indicator) => !indicator.IsRate && indicator.Measure != Measure.Rank;

    private static bool IsExact(Figure figure) => figure.Decimals == 0 && UnitWords.IsCount(figure.Unit);

    private static Dictionary<int, Figure> ActualsByYear(IEnumerable<Figure> figures)
        => figures.Where(f => f.Role == Role.Actual && f.Period.IsSingleYear).DistinctBy(f => f.Period.LastYear).ToDictionary(f => f.Period.LastYear);
}
