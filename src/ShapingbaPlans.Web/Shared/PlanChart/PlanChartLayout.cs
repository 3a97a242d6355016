using ShapingbaPlans.Domain.Verdicts;
using static ShapingbaPlans.Web.Shared.PlanChart.ChartNumbers;

namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>One year of the drawing.</summary>
/// <param name="Facts">What is drawn.</param>
/// <param name="Middle">The middle of its slot.</param>
/// <param name="Bar">The bar of the actual; null when there is none.</param>
/// <param name="Slot">The dashed slot of a year without an actual: up to its plan, or a stub.</param>
/// <param name="Mark">The mark of the plan.</param>
public sealed record DrawnYear(ChartYear Facts, decimal Middle, ChartBox? Bar, ChartBox? Slot, PlanMark? Mark);

/// <summary>The target at the right edge: pole and flag.</summary>
public sealed record DrawnGoal(ChartGoal Facts, decimal X, decimal Y, decimal Foot)
{
    public const decimal FlagWidth = 24, HalfFlag = 8;

    public string Flag => $"M{Pixel(X)} {Pixel(Y - HalfFlag)}h24l-7 8 7 8h-24z";
}

/// <summary>
/// One drawing of plan and actual: where everything stands. Bars are actuals from zero, marks are plans, the flag is the target
/// and the dotted line the path needed. Labels that would overlap move, plans into a row below; none is drawn over another.
/// </summary>
public sealed class PlanChartLayout
{
    public PlanChartLayout(ChartFacts facts, ChartFrame frame, ChartWords words)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(frame);
        (Frame, Scale) = (frame, ChartScale.Of(frame, facts));
        Slots = new ChartSlots(frame, facts.Years[0].Year, facts.Years.Count, facts.Goal?.Year);
        Years = [.. facts.Years.Select(Drawn)];
        Goal = facts.Goal is { } goal ? new(goal, frame.PoleX, Scale.Y(goal.Value), Scale.Zero) : null;
        NeedPoints = [.. Path(facts)];
        Needed = facts.Needed;
        Labels = ChartLabels.Of(this, words);
    }

    public ChartFrame Frame { get; }

    public ChartScale Scale { get; }

    public ChartSlots Slots { get; }

    public IReadOnlyList<DrawnYear> Years { get; }

    public DrawnGoal? Goal { get; }

    /// <summary>The path needed, from the top right corner of the last bar to the target; empty when none is needed or known.</summary>
    public IReadOnlyList<(decimal X, decimal Y)> NeedPoints { get; }

    public IReadOnlyList<ChartNeed> Needed { get; }

    /// <summary>Every text, placed.</summary>
    public IReadOnlyList<ChartText> Labels { get; }

    /// <summary>The years between the last actual and the target: a ring on the path for each.</summary>
    public IEnumerable<(ChartNeed Need, decimal X, decimal Y)> Rings
        => Needed.Where(n => NeedPoints.Count > 0 && n.Year != Goal?.Facts.Year).Select(n => (n, Slots.Middle(n.Year), Scale.Y(n.Value)));

    public string NeedLine => NeedPoints.Count == 0 ? "" : "M" + string.Join('L', NeedPoints.Select(p => $"{Pixel(p.X)} {Pixel(p.Y)}"));

    private DrawnYear Drawn(ChartYear year)
    {
        var middle = Slots.Middle(year.Year);
        var mark = year.Plan is { } plan ? PlanMark.Of(plan, middle, Slots.Reach, Scale) : null;
        return new(year, middle,
            year.Actual is { } actual ? FromZero(middle, Scale.Y(actual)) : null,
            year.Actual is not null ? null : FromZero(middle, year.Plan is { } open ? Scale.Y(open.Value) : Scale.Zero - Frame.Stub),
            mark);
    }

    private ChartBox FromZero(decimal middle, decimal y)
        => new(middle - (Slots.Bar / 2), Math.Min(y, Scale.Zero), Slots.Bar, Math.Abs(Scale.Zero - y));

    private IEnumerable<(decimal X, decimal Y)> Path(ChartFacts facts)
    {
        var last = facts.Years.LastOrDefault(y => y.Actual is not null);
        if (last is null || facts.Needed.Count == 0 || facts.Goal is null || facts.Needed[0].Year <= last.Year)
            yield break;
        yield return (Slots.Middle(last.Year) + (Slots.Bar / 2), Scale.Y(last.Actual!.Value));
        foreach (var need in facts.Needed)
            yield return (Slots.Middle(need.Year), Scale.Y(need.Value));
    }
}

/// <summary>The words that a drawing needs, in the reader's language.</summary>
public sealed record ChartWords(string Plan, string Needed, string Target, string SoftTarget, string TargetYear, string NoFigure, Func<YearState, string> State);
