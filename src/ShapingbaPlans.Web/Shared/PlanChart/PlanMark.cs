using ShapingbaPlans.Domain.Plans;
using static ShapingbaPlans.Web.Shared.PlanChart.ChartNumbers;

namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>
/// The mark of a plan across its bar's place: a line; for at least and at most a tick towards the side that is accepted;
/// for about a band of its tolerance with a thin line; for a range a band with two edges; for a soft target dashed.
/// </summary>
public sealed record PlanMark
{
    private const decimal Tick = 10, HalfLine = 1.5m;

    /// <summary>The lines.</summary>
    public required string Line { get; init; }

    /// <summary>The lines' paper-coloured halo, so that they stand out on a bar; null for bands.</summary>
    public string? Halo { get; init; }

    /// <summary>The band of a range or of a tolerance.</summary>
    public ChartBox? Band { get; init; }

    /// <summary>What the mark takes up.</summary>
    public required ChartBox Box { get; init; }

    public required string Css { get; init; }

    /// <summary>Draws a plan around the middle of its slot.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="middle">The middle of the slot.</param>
    /// <param name="reach">Half the width of the mark.</param>
    /// <param name="scale">Gives the heights.</param>
    public static PlanMark Of(ChartPlan plan, decimal middle, decimal reach, ChartScale scale)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scale);
        var (left, right, y) = (middle - reach, middle + reach, scale.Y(plan.Value));
        var (one, other) = (scale.Y(plan.Low), scale.Y(plan.High));
        var (top, bottom) = (Math.Min(one, other), Math.Max(one, other));
        return plan.Comparator switch
        {
            Comparator.Range => new()
            {
                Line = Level(left, right, top) + Level(left, right, bottom),
                Band = new(left, top, 2 * reach, bottom - top),
                Box = new(left, top - 1, 2 * reach, bottom - top + 2),
                Css = Class("edge", plan),
            },
            Comparator.About => new()
            {
                Line = Level(left, right, y),
                Band = new(left, top, 2 * reach, bottom - top),
                Box = new(left, top, 2 * reach, bottom - top),
                Css = Class("thin", plan),
            },
            Comparator.Ge or Comparator.Gt => Ticked(plan, left, right, y, scale.IsUpward),
            Comparator.Le or Comparator.Lt => Ticked(plan, left, right, y, !scale.IsUpward),
            _ => new()
            {
                Line = Level(left, right, y),
                Halo = Level(left, right, y),
                Box = new(left, y - HalfLine, right - left, 2 * HalfLine),
                Css = Class("", plan),
            },
        };
    }

    private static PlanMark Ticked(ChartPlan plan, decimal left, decimal right, decimal y, bool up) => new()
    {
        Line = $"{Level(left, right, y)}M{Pixel(right)} {Pixel(up ? y + HalfLine : y - HalfLine)}V{Pixel(up ? y - Tick : y + Tick)}",
        Halo = Level(left, right, y),
        Box = new(left, up ? y - Tick : y - HalfLine, right - left, Tick + HalfLine),
        Css = Class("", plan),
    };

    private static string Level(decimal left, decimal right, decimal y) => $"M{Pixel(left)} {Pixel(y)}H{Pixel(right)}";

    private static string Class(string kind, ChartPlan plan) => string.Join(' ', new[] { "plan", kind, plan.IsSoft ? "soft" : "" }.Where(c => c.Length > 0));
}
