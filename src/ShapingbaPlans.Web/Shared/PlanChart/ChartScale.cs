namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>
/// From values to heights. Zero is always on the scale, for a bar's length is its value; negative values reach below it.
/// Of ranks the first place stands highest and the last one known still has a bar.
/// </summary>
/// <example>0 to 8000 on 336 to 42: 4000 stands at 189.</example>
public sealed class ChartScale
{
    private readonly decimal _top, _bottom, _lowest, _highest;
    private readonly bool _isRank;

    public ChartScale(ChartFrame frame, IReadOnlyCollection<decimal> values, bool isRank)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(values);
        (_isRank, _lowest, _highest) = (isRank, values.Append(0m).Min(), values.Append(0m).Max());
        if (_lowest == _highest)
            _highest = 1m;
        // Where nothing is above zero, the stubs of empty years still are.
        (_top, _bottom) = (_highest > 0 ? frame.Top : frame.Top + frame.RoomBelow, _lowest < 0 ? frame.Bottom - frame.RoomBelow : frame.Bottom);
    }

    /// <summary>The height of zero; of ranks, the foot of the bars.</summary>
    public decimal Zero => _isRank ? _bottom : Y(0m);

    public decimal Y(decimal value)
    {
        var share = _isRank ? (_highest - value + 1m) / _highest : (value - _lowest) / (_highest - _lowest);
        return _bottom - (share * (_bottom - _top));
    }

    /// <summary>True when a bar of this value hangs below zero.</summary>
    public bool IsBelow(decimal value) => !_isRank && value < 0;

    /// <summary>True when larger values stand higher.</summary>
    public bool IsUpward => !_isRank;

    public static ChartScale Of(ChartFrame frame, ChartFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(frame, facts.Values, facts.IsRank);
    }
}
