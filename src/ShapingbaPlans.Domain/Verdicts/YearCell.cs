using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>One indicator in one year: what was planned, what was reported, and the verdict.</summary>
/// <param name="Year">The year.</param>
/// <param name="Plan">The plan: from the report of the year before, else from another document; null when there is none.</param>
/// <param name="Actual">The actual: from the report of the year, else the earliest statement of it; null when there is none.</param>
/// <param name="Link">Says that the two are worded differently and yet the same thing.</param>
/// <param name="Verdict">The year's verdict or state.</param>
/// <param name="ChangeOnYearBefore">The actual against last year's; null when one is missing or the units do not convert.</param>
/// <param name="Unanswered">The stated fate of a promise without a figure for an answer; null when there is an answer, or nobody has classed it.</param>
public sealed record YearCell(int Year, Figure? Plan, Figure? Actual, Link? Link, YearVerdict Verdict, YearChange? ChangeOnYearBefore, UnansweredPromise? Unanswered = null)
{
    /// <summary>True when neither a plan nor an actual is known.</summary>
    public bool IsEmpty => Plan is null && Actual is null;
}

/// <summary>A horizon target with its path.</summary>
public sealed record HorizonCell(Figure Target, HorizonPath Path);

/// <summary>What a change on the year before is counted in.</summary>
public enum ChangeUnit
{
    /// <summary>Percentage points, for rates.</summary>
    Points,

    /// <summary>Percent of last year's value, for levels.</summary>
    Percent,

    /// <summary>Places in a ranking; negative is a better place.</summary>
    Places,
}

/// <summary>The change of an actual on the year before.</summary>
/// <param name="Value">Signed, in <paramref name="Unit"/>; percent at one decimal place, half away from zero.</param>
/// <param name="Unit">Points, percent or places.</param>
/// <param name="IsApproximate">One of the two is itself a bound, a range or approximate: the printed numbers were used.</param>
/// <example>4295列 after 3923列 is +9.5 percent; 5.5% after 5.3% is +0.2 points.</example>
public sealed record YearChange(decimal Value, ChangeUnit Unit, bool IsApproximate)
{
    /// <summary>The change between two actuals; null when one is missing, a unit does not convert, or last year's level is not above zero.</summary>
    public static YearChange? Between(Indicator indicator, Figure? before, Figure? now)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (before is null || now is null || Measured.In(indicator.Unit, before) is not { } old || Measured.In(indicator.Unit, now) is not { } current)
            return null;
        var difference = (current.Bound.Value - old.Bound.Value).WithoutZeros();
        var approximate = before.Comparator != Comparator.Eq || now.Comparator != Comparator.Eq;
        if (indicator.IsRate)
            return new(difference, ChangeUnit.Points, approximate);
        if (indicator.Measure == Measure.Rank)
            return new(difference, ChangeUnit.Places, approximate);
        return old.Bound.Value <= 0 ? null
            : new(Math.Round(difference * 100m / old.Bound.Value, 1, MidpointRounding.AwayFromZero).WithoutZeros(), ChangeUnit.Percent, approximate);
    }
}
