using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>
/// The checks between figures. Each gives warnings with both figures; none changes anything.
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

    /// <summary>
    /// Printed growth against printed levels of the same thing: actuals that are plain numbers, the first given of a year.
    /// 突破1200亿元 is a bound, from which no growth can be reckoned.
    /// </summary>
    /// <example>Trade 3013.3 (2024) and 3218.1 (2025) make 6.8 %; printed 6.8 %: no warning. Levels at current prices and growth at constant prices may differ.</example>
    public static IReadOnlyList<ConsistencyWarning> GrowthAgainstLevels(IEnumerable<Figure> levels, IEnumerable<Figure> growths)
    {
        var level = ActualsByYear(levels.Where(f => f.Comparator == Comparator.Eq));
        return [.. ActualsByYear(growths.Where(f => f.Comparator == Comparator.Eq)).Values.SelectMany(growth => Check(growth))];

        IEnumerable<ConsistencyWarning> Check(Figure growth)
        {
            var year = growth.Period.LastYear;
            if (!level.TryGetValue(year, out var now) || !level.TryGetValue(year - 1, out var before)
                || UnitWords.Convert(now.Value, now.Unit, before.Unit) is not { } current || before.Value <= 0)
                yield break;
            var reckoned = 100m * ((current / before.Value) - 1m);
            if (Math.Abs(growth.Value - reckoned) > GrowthTolerancePoints)
                yield return new(ConsistencyCheck.GrowthAgainstLevels, growth, now, growth.Value, reckoned) { Others = [before] };
        }
    }

    /// <summary>Actuals further than a factor of 5 from last year's; levels above zero only.</summary>
    /// <example>45列 after 4295列 is warned about; 3923列 is not.</example>
    public static IReadOnlyList<ConsistencyWarning> FarFromLastYear(Indicator indicator, IEnumerable<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.IsRate || indicator.Measure == Measure.Rank)
            return [];
        var actuals = ActualsByYear(figures.Where(f => f.IndicatorId == indicator.IndicatorId));
        return [.. from now in actuals.Values
            let before = actuals.GetValueOrDefault(now.Period.LastYear - 1)
            where before is { Value: > 0 } && now.Value > 0
            let last = UnitWords.Convert(before.Value, before.Unit, now.Unit)
            where last is not null && (now.Value > last * YearFactor || now.Value * YearFactor < last)
            select new ConsistencyWarning(ConsistencyCheck.FarFromLastYear, now, before, now.Value, last.Value)];
    }

    /// <summary>The same indicator, period and role with two values in different documents, after unit conversion.</summary>
    /// <example>8.5万辆 in one document and 85000辆 in another say the same; 8万辆 does not.</example>
    public static IReadOnlyList<ConsistencyWarning> TwoValues(IEnumerable<Figure> figures)
        => [.. from same in figures.GroupBy(f => (f.IndicatorId, f.Period, f.Role))
            let first = same.First()
            from other in same.Skip(1)
            where other.DocumentId != first.DocumentId && !LifeLine.SaysTheSame(first, other)
            select new ConsistencyWarning(ConsistencyCheck.TwoValues, other, first, other.Value,
                UnitWords.Convert(first.Value, first.Unit, other.Unit) ?? first.Value)];

    /// <summary>
    /// Annual targets that, even if all met, do not lead to the horizon target. The path of the targets is judged as if they were
    /// actuals; years without a target go on at the pace of those that have one. Null when they lead there, or too few are known.
    /// </summary>
    /// <param name="indicator">The indicator of the horizon target.</param>
    /// <param name="target">The horizon target.</param>
    /// <param name="annualTargets">Plans of single years; for a yearly-average target the plans of the companion growth series.</param>
    /// <param name="start">The actual that the first target starts from; null when there is none.</param>
    /// <example>GDP growth targets of 6, 6, 5.5 and 5 % average 5.62 %: short of a yearly average of 6 %.</example>
    public static ConsistencyWarning? ShortOfHorizon(Indicator indicator, Figure target, IReadOnlyList<Figure> annualTargets, Figure? start = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        var met = annualTargets.Where(f => f.Role == Role.Plan && f.Period.IsSingleYear && f.Period.LastYear <= target.Period.LastYear)
            .OrderBy(f => f.Period.LastYear).ToList();
        var asIfMet = met.Select(f => f with { Role = Role.Actual });
        var path = HorizonPath.Judge(indicator, target, [.. start is null ? asIfMet : asIfMet.Prepend(start)]);
        if (met.Count == 0 || path.State is HorizonState.Reached or HorizonState.NotEnoughData || path.Projected is not { } projected)
            return null;
        var accepted = AcceptedValues.Of(Measured.In(indicator.Unit, target)!.Value, indicator.Direction, 0m);
        return accepted.Contains(projected) ? null
            : new(ConsistencyCheck.ShortOfHorizon, met[^1], target, path.TargetValue!.Value, projected) { Others = met };
    }

    /// <summary>A total against an explicit list of parts. The tolerance is what rounding of all printed numbers can add up to.</summary>
    /// <returns>Null when they fit, there are no parts, or a unit does not convert.</returns>
    /// <example>0.5 %, 26.4 % and 73.1 % make 100.0 %. Parts at one decimal place may miss by 0.05 each, and the total by its own half digit.</example>
    public static ConsistencyWarning? TotalAgainstParts(Figure total, IReadOnlyList<Figure> parts)
    {
        ArgumentNullException.ThrowIfNull(total);
        var measured = parts.Select(p => Measured.In(total.Unit, p)).ToList();
        if (parts.Count == 0 || measured.Contains(null) || Measured.In(total.Unit, total) is not { } whole)
            return null;
        var sum = measured.Sum(m => m!.Value.Bound.Value);
        var rounding = (whole.Quantum + measured.Sum(m => m!.Value.Quantum)) / 2m;
        return Math.Abs(sum - total.Value) <= rounding ? null
            : new(ConsistencyCheck.TotalAgainstParts, total, parts[0], total.Value, sum) { Others = parts };
    }

    private static Dictionary<int, Figure> ActualsByYear(IEnumerable<Figure> figures)
        => figures.Where(f => f.Role == Role.Actual && f.Period.IsSingleYear).DistinctBy(f => f.Period.LastYear).ToDictionary(f => f.Period.LastYear);
}
