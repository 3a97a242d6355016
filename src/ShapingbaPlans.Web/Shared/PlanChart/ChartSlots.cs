namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>Where the years stand: equal slots, and with a target half a slot more up to its pole.</summary>
/// <example>Five years and a target on 8 to 670: slots of 120.4, the first year in the middle of its own at 68.2.</example>
public sealed class ChartSlots
{
    private readonly ChartFrame _frame;
    private readonly int _firstYear;
    private readonly int? _goalYear;

    public ChartSlots(ChartFrame frame, int firstYear, int years, int? goalYear)
    {
        ArgumentNullException.ThrowIfNull(frame);
        (_frame, _firstYear, _goalYear) = (frame, firstYear, goalYear);
        Width = goalYear is null ? (frame.Right - frame.Left) / years : (frame.PoleX - frame.Left) / (years + 0.5m);
        Bar = Math.Min(frame.WidestBar, Width * frame.BarShare);
    }

    public decimal Width { get; }

    /// <summary>The width of a bar.</summary>
    public decimal Bar { get; }

    /// <summary>Half the width of a plan's mark.</summary>
    public decimal Reach => (Bar / 2) + _frame.Overhang;

    public decimal AxisEnd => _goalYear is null ? _frame.Right : _frame.PoleX + _frame.AxisBeyondPole;

    /// <summary>The middle of a year's slot; the target's year stands at the pole.</summary>
    public decimal Middle(int year) => year == _goalYear ? _frame.PoleX : _frame.Left + (Width * (year - _firstYear + 0.5m));
}
