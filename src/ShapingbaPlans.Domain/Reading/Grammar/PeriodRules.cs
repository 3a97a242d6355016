using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Reading.Frames;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>The role and the years of a figure: what its sentence says, else what the headings say.</summary>
internal static class PeriodRules
{
    /// <summary>The role and the period of a figure.</summary>
    /// <param name="spot">The figure.</param>
    /// <param name="part">What the headings say.</param>
    /// <param name="time">The word of time that holds here; null for none.</param>
    /// <param name="years">The years of the text.</param>
    /// <example>Under a heading of 2025 the clause 到2027年，森林覆盖率达到55% is a plan for 2027.</example>
    public static (Role Role, Period? Period) Of(Spot spot, PartFrame part, TimeReference? time, DocumentYears years)
    {
        var role = part.Role;
        int? first = part.FirstYear, last = part.LastYear;
        if (spot.OwnYear is { } own)
            return (own <= years.Outcome || years.Outcome is null ? Role.Actual : Role.Plan, new Period(own));
        if (time is not null)
        {
            role = RoleOf(part, time, years);
            (first, last) = time.IsDue && role == Role.Plan && part.FirstYear < time.Last && SumsUp(spot, part) ? (part.FirstYear, time.Last) : (time.First, time.Last);
        }

        if (spot.Measure == Measure.AvgGrowth && spot.BaseYear is { } from && from < last && first == last)
            first = from + 1;
        if (role == Role.Actual && !part.IsSpan && TargetWords.Quotes(spot))
            role = Role.Plan;

        if (first is null || last is null || first > last || first < 1949 || last > 2100)
            return (role, null);
        if (first < last)
            return (role, HoldsForSpan(spot, role) ? new Period(first.Value, last.Value) : new Period(last.Value));
        return (role, new Period(first.Value));
    }

    // A year after the one reported is a plan; one before the planned year, in a plan, is a report.
    private static Role RoleOf(PartFrame part, TimeReference time, DocumentYears years)
    {
        if (part.Role == Role.Actual)
            return time.Last > years.Outcome && time.First >= years.Plan ? Role.Plan : Role.Actual;
        return time.Last <= years.Outcome && !time.IsDue ? Role.Actual : Role.Plan;
    }

    // 到2030年，年均增长6%: the due year ends a span that its part began.
    private static bool SumsUp(Spot spot, PartFrame part)
        => spot.Measure == Measure.AvgGrowth || part.IsSpan || spot.Phrase.Contains("五年", StringComparison.Ordinal) || spot.Phrase.Contains("累计", StringComparison.Ordinal);

    // What is done within the span sums up over it; a state is that of its last year.
    private static bool HoldsForSpan(Spot spot, Role role) => spot.Measure switch
    {
        Measure.AvgGrowth or Measure.ChangePp => true,
        Measure.Growth => role == Role.Actual,
        Measure.Rank => spot.Phrase.Contains("保持", StringComparison.Ordinal) || spot.Phrase.Contains("持续", StringComparison.Ordinal),
        Measure.Share or Measure.Progress or Measure.Completion or Measure.Other => false,
        _ => spot.Phrase.Contains("每年", StringComparison.Ordinal) || spot.Phrase.Contains("年均", StringComparison.Ordinal) || spot.Phrase.Contains("累计", StringComparison.Ordinal) || spot.Phrase.Contains("五年", StringComparison.Ordinal)
            || spot.Subject.EndsWith("建设", StringComparison.Ordinal) || (ContentVerbs.Creates(spot.Subject) || ContentVerbs.LeadingIn(spot.Subject) is not null) && !StatesLevel(spot),
    };

    private static bool StatesLevel(Spot spot)
    {
        var phrase = spot.Phrase.TrimEnd();
        return phrase.EndsWith("达到", StringComparison.Ordinal) || phrase.EndsWith("增加到", StringComparison.Ordinal) || phrase.EndsWith("增至", StringComparison.Ordinal) || phrase.EndsWith("发展到", StringComparison.Ordinal);
    }
}
