using ShapingbaPlans.Domain.Comparing;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Pictures;
using ShapingbaPlans.Web.Shared.PlanChart;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>The fixed measures of the picture of a ranking.</summary>
public sealed record RankingFrame(int Width, decimal NameX, decimal NameWidth, decimal Left, decimal Right, decimal Shape, bool NamesAbove, string Css)
{
    public static readonly RankingFrame Broad = new(760, 26, 236, 276, 690, 16, false, "broad");

    /// <summary>On a phone each name stands above its bar.</summary>
    public static readonly RankingFrame Narrow = new(358, 24, 330, 6, 296, 16, true, "narrow");
}

/// <summary>One target: its bar from zero, its name, its value at the end of the bar.</summary>
public sealed record RankingRow(RankedTarget Target, ChartBox Bar, IReadOnlyList<ChartText> Name, ChartText Value, (decimal X, decimal Y) Shape);

/// <summary>Where everything stands in the picture of a ranking: bars from zero, the plan as the one line across all of them, and the spread above.</summary>
public sealed class RankingLayout
{
    private const decimal SpreadTop = 26, SpreadHeight = 22, Leading = 16, BarHeight = 14;

    private readonly decimal _least, _greatest;

    /// <param name="targets">In order.</param>
    /// <param name="plan">Where the plan stands: 100 % or 0 points.</param>
    /// <param name="valueText">A value with its unit.</param>
    /// <param name="frame">Broad or narrow.</param>
    public RankingLayout(IReadOnlyList<RankedTarget> targets, decimal plan, Func<decimal, string> valueText, RankingFrame frame)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(frame);
        (Frame, Plan) = (frame, plan);
        var values = targets.Select(t => t.Value).Append(plan).Append(0m).ToList();
        (_least, _greatest) = (values.Min(), values.Max());
        if (_least == _greatest)
            _greatest = _least + 1;
        // Room for the text at the end of a bar that hangs to the left.
        if (_least < 0)
            _least -= (_greatest - _least) * 0.14m;
        Spread = Spread.Of(targets.Select(t => t.Value))!;
        Rows = [.. Placed(targets, valueText)];
        Bottom = Rows[^1].Bar.Bottom + 10;
    }

    public RankingFrame Frame { get; }

    public decimal Plan { get; }

    public Spread Spread { get; }

    public IReadOnlyList<RankingRow> Rows { get; }

    /// <summary>Where the axis lies.</summary>
    public decimal Bottom { get; }

    public decimal Height => Bottom + 46;

    public decimal SpreadMiddle => SpreadTop + (SpreadHeight / 2);

    /// <summary>The middle half.</summary>
    public ChartBox Half => new(X(Spread.FirstQuartile), SpreadTop, Math.Max(2, X(Spread.ThirdQuartile) - X(Spread.FirstQuartile)), SpreadHeight);

    public IReadOnlyList<decimal> Ticks => ChartTicks.Within(_least, _greatest, Frame.NamesAbove ? 3 : 5);

    /// <summary>The plan's line: one across all bars; where names stand above the bars a piece across each, so that it strikes through no name.</summary>
    public IEnumerable<(decimal From, decimal To)> PlanLine
        => Frame.NamesAbove ? Rows.Select(r => (r.Bar.Y - 3, r.Bar.Bottom + 3)) : [(SpreadMiddle + 22, Bottom)];

    public decimal X(decimal value) => Frame.Left + ((value - _least) / (_greatest - _least) * (Frame.Right - Frame.Left));

    private IEnumerable<RankingRow> Placed(IReadOnlyList<RankedTarget> targets, Func<decimal, string> valueText)
    {
        var y = SpreadTop + SpreadHeight + 22;
        foreach (var target in targets)
        {
            var lines = SheetLines.Of(target.Indicator.Name, ChartText.Normal, Frame.NameWidth);
            var height = Frame.NamesAbove ? (lines.Count * Leading) + BarHeight + 14 : Math.Max(26, (lines.Count * Leading) + 8);
            var first = Frame.NamesAbove ? y + 13 : y + ((height - (lines.Count * Leading)) / 2) + 12;
            var barTop = Frame.NamesAbove ? y + (lines.Count * Leading) + 4 : y + ((height - BarHeight) / 2);
            var (zero, end) = (X(0), X(target.Value));
            yield return new(target,
                new(Math.Min(zero, end), barTop, Math.Abs(end - zero), BarHeight),
                [.. lines.Select((l, n) => new ChartText(l, Frame.NameX, first + (n * Leading), TextAnchor.Start, ""))],
                ValueAt(valueText(target.Value), target.Value, end, barTop + 12),
                (Frame.NameX - 22, first - 13));
            y += height;
        }
    }

    // At the end of the bar; where the plan's line would stand in it, beyond the line.
    private ChartText ValueAt(string text, decimal value, decimal end, decimal y)
    {
        if (value < 0)
            return new(text, end - 6, y, TextAnchor.End, "year");
        var beside = new ChartText(text, end + 7, y, TextAnchor.Start, "year");
        return value >= Plan || beside.Box.Right + 4 < X(Plan) ? beside : beside with { X = X(Plan) + 7 };
    }
}
