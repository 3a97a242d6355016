using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared.PlanChart;

namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>One month of the chart. A month without a figure has no bar: it is never drawn as zero.</summary>
public sealed record ChartMonth(int Month, decimal? Value, string Label, ProgressState? State);

/// <summary>What the chart of a plan's months draws, in the indicator's unit.</summary>
public sealed record MonthChartFacts(IReadOnlyList<ChartMonth> Months, ChartPlan? Plan, ProgressBasis? Basis, decimal Start, bool IsRank)
{
    /// <summary>What an even pace would have reached by the end of a month; null where time plays no part.</summary>
    public decimal? EvenAt(int month) => Plan is { } plan && IsAgainstTime ? Start + ((plan.Value - Start) * month / 12m) : null;

    public bool IsAgainstTime => Basis is ProgressBasis.ShareOfPlan or ProgressBasis.ShareOfAllowance or ProgressBasis.ShareOfIncrease;

    public int LastMonth => Months.Where(m => m.Value is not null).Select(m => m.Month).DefaultIfEmpty(0).Max();
}

/// <summary>Places the months, the mark of the plan at the end of the year and the line of an even pace, by the grammar of the other charts.</summary>
public sealed class MonthChart
{
    private const int Months = 12;

    private readonly MonthChartFacts _facts;

    public MonthChart(MonthChartFacts facts, ChartFrame frame)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(frame);
        (_facts, Frame) = (facts, frame);
        // The plan's number stands at its mark: beside it where there is room, above it on a phone.
        Right = frame.HasWords ? frame.Right - Math.Max(56m, ChartText.WidthOf(facts.Plan?.Label ?? "", ChartText.Normal) + 8m) : frame.Right;
        Scale = new ChartScale(frame,
            [.. facts.Months.Select(m => m.Value).OfType<decimal>(), .. facts.Plan is { } plan ? [plan.Low, plan.High, plan.Value] : Array.Empty<decimal>()],
            facts.IsRank);
        Mark = facts.Plan is null ? null : IsAcross
            ? PlanMark.Of(facts.Plan, (frame.Left + Right) / 2, (Right - frame.Left) / 2, Scale)
            : PlanMark.Of(facts.Plan, MiddleOf(Months), Math.Min((BarWidth / 2) + frame.Overhang, SlotWidth / 2), Scale);
    }

    public ChartFrame Frame { get; }

    public decimal Right { get; }

    public ChartScale Scale { get; }

    public PlanMark? Mark { get; }

    /// <summary>A rate has its plan all year long; what adds up has it at the end of December.</summary>
    public bool IsAcross => !_facts.IsAgainstTime;

    public decimal SlotWidth => (Right - Frame.Left) / Months;

    public decimal BarWidth => Math.Min(Frame.WidestBar, SlotWidth * Frame.BarShare);

    public decimal MiddleOf(int month) => Frame.Left + (SlotWidth * (month - 0.5m));

    /// <summary>The bar of a month, or for a month that was left out the stub of an empty slot; null for months to come.</summary>
    public ChartBox? BoxOf(ChartMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        var left = MiddleOf(month.Month) - (BarWidth / 2);
        if (month.Value is not { } value)
            return month.Month < _facts.LastMonth ? new(left, Scale.Zero - 28m, BarWidth, 28m) : null;
        var (one, other) = (Scale.Y(value), Scale.Zero);
        return new(left, Math.Min(one, other), BarWidth, Math.Abs(one - other));
    }

    /// <summary>The ends of the even pace: the end of January and the end of December.</summary>
    public ((decimal X, decimal Y) From, (decimal X, decimal Y) To)? EvenPace
        => _facts.EvenAt(1) is { } first && _facts.EvenAt(Months) is { } last ? ((MiddleOf(1), Scale.Y(first)), (MiddleOf(Months), Scale.Y(last))) : null;

    /// <summary>A value beyond the end of its bar, or beyond the plan's mark when that lies there.</summary>
    public ChartText ValueAt(string label, decimal middle, decimal value, decimal size)
    {
        var below = Scale.IsBelow(value);
        var text = new ChartText(label, middle, below ? Scale.Y(value) + 6m + size : Scale.Y(value) - 8m, TextAnchor.Middle, "v", size);
        return Mark is { } mark && mark.Box.Overlaps(text.Box) ? text with { Y = below ? mark.Box.Bottom + 4m + size : mark.Box.Y - 6m } : text;
    }

    /// <summary>The size in which all values fit their slots; null when none does, and only the last one is said.</summary>
    public decimal? ValueSize => new decimal?[] { ChartText.Normal, ChartText.Small }
        .FirstOrDefault(size => _facts.Months.All(m => ChartText.WidthOf(m.Label, size!.Value) <= SlotWidth - 3m));
}
