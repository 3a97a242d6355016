using ShapingbaPlans.Domain.Comparing;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Pictures;
using ShapingbaPlans.Web.Shared.PlanChart;

namespace ShapingbaPlans.Web.Features.Compare;

/// <summary>The fixed measures of the picture of indexes.</summary>
public sealed record IndexFrame(int Width, decimal Left, decimal Right, decimal Top, decimal Bottom, bool NamesBeside, string Css)
{
    public static readonly IndexFrame Broad = new(760, 44, 486, 30, 360, true, "broad");

    /// <summary>On a phone the names stand below.</summary>
    public static readonly IndexFrame Narrow = new(358, 36, 346, 30, 260, false, "narrow");
}

/// <summary>One line: its pieces, for a missing year is a gap; its points; and its name at the end.</summary>
public sealed record IndexLine(int Number, IndexSeries Series, IReadOnlyList<string> Pieces, IReadOnlyList<(decimal X, decimal Y)> Points)
{
    public string Css => $"line{Number}";
}

/// <summary>A name beside its line, with a thin line to it where it had to move.</summary>
public sealed record IndexName(IndexLine Line, IReadOnlyList<ChartText> Texts, (decimal X, decimal Y) Mark, string? Leader);

/// <summary>Where everything stands in the picture of indexes. The axis holds the values with 100 among them; it need not start at zero, for lines are no bars.</summary>
public sealed class IndexLayout
{
    private const decimal Leading = 17, RowGap = 8;

    private readonly IReadOnlyList<int> _years;

    public IndexLayout(IReadOnlyList<IndexSeries> series, IReadOnlyList<int> years, IndexFrame frame)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(frame);
        (Frame, _years) = (frame, years);
        var values = series.SelectMany(s => s.Points).Select(p => p.Value).Append(100m).ToList();
        Ticks = ChartTicks.Around(values.Min(), values.Max(), 5);
        Lines = [.. series.Index().Where(s => s.Item.Reason is null).Select(s => LineOf(s.Index + 1, s.Item))];
        Names = [.. frame.NamesBeside ? Beside() : Below()];
    }

    public IndexFrame Frame { get; }

    public IReadOnlyList<decimal> Ticks { get; }

    public IReadOnlyList<IndexLine> Lines { get; }

    public IReadOnlyList<IndexName> Names { get; }

    public IEnumerable<(int Year, decimal X)> Years => _years.Select(y => (y, X(y)));

    public decimal Height => Frame.NamesBeside ? Math.Max(Frame.Bottom + 40, LowestName + 8) : LowestName + 8;

    private decimal LowestName => Names.SelectMany(n => n.Texts).Select(t => t.Box.Bottom).DefaultIfEmpty(Frame.Bottom + 40).Max();

    public decimal Y(decimal value) => Frame.Bottom - ((value - Ticks[0]) / (Ticks[^1] - Ticks[0]) * (Frame.Bottom - Frame.Top));

    private decimal X(int year)
    {
        var inset = 18m;
        return _years.Count == 1 ? (Frame.Left + Frame.Right) / 2
            : Frame.Left + inset + ((Frame.Right - Frame.Left - (2 * inset)) * (year - _years[0]) / (_years[^1] - _years[0]));
    }

    private IndexLine LineOf(int number, IndexSeries series)
    {
        var points = series.Points.Select(p => (p.Year, X: X(p.Year), Y: Y(p.Value))).ToList();
        return new(number, series,
            [.. points.Zip(points.Skip(1)).Where(p => p.Second.Year == p.First.Year + 1)
                .Select(p => FormattableString.Invariant($"M{p.First.X:0.#} {p.First.Y:0.#}L{p.Second.X:0.#} {p.Second.Y:0.#}"))],
            [.. points.Select(p => (p.X, p.Y))]);
    }

    // From the highest end down; a name that would stand on the one above moves down, and all move up where the last falls off.
    private IEnumerable<IndexName> Beside()
    {
        const decimal markX = 508, textX = 520;
        var sorted = Lines.OrderBy(l => l.Points[^1].Y).Select(l => (Line: l, Texts: NameOf(l, Frame.Width - textX - 4))).ToList();
        var tops = new List<decimal>();
        foreach (var (line, texts) in sorted)
            tops.Add(Math.Max(line.Points[^1].Y - 10, tops.Count == 0 ? 4 : tops[^1] + (sorted[tops.Count - 1].Texts.Count * Leading) + 4));
        for (var i = tops.Count - 1; i >= 0; i--)
            tops[i] = Math.Max(4, Math.Min(tops[i], (i == tops.Count - 1 ? Frame.Bottom + 24 : tops[i + 1] - 4) - (sorted[i].Texts.Count * Leading)));
        foreach (var (i, (line, texts)) in sorted.Index())
        {
            var mark = (X: markX, Y: tops[i] + 9);
            var end = line.Points[^1];
            yield return new(line, [.. texts.Select((t, n) => t with { X = textX, Y = tops[i] + 14 + (n * Leading) })], mark,
                FormattableString.Invariant($"M{end.X + 8:0.#} {end.Y:0.#}L{mark.X - 8:0.#} {mark.Y:0.#}"));
        }
    }

    private IEnumerable<IndexName> Below()
    {
        var y = Frame.Bottom + 44;
        foreach (var line in Lines.OrderBy(l => l.Points[^1].Y))
        {
            var texts = NameOf(line, Frame.Width - 30);
            yield return new(line, [.. texts.Select((t, n) => t with { X = 26, Y = y + 14 + (n * Leading) })], (12, y + 9), null);
            y += (texts.Count * Leading) + RowGap;
        }
    }

    // The year is said where it is not the last of the axis.
    private List<ChartText> NameOf(IndexLine line, decimal width)
    {
        var last = line.Series.Points[^1];
        var text = $"{ValueText(last)} {line.Series.Indicator.Name}{(last.Year == _years[^1] ? "" : $" ({last.Year})")}";
        return [.. SheetLines.Of(text, ChartText.Normal, width).Select(t => new ChartText(t, 0, 0, TextAnchor.Start, ""))];
    }

    public static string ValueText(IndexPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return (point.IsApproximate ? "≈" : "") + FigureText.Number(point.Value, 1);
    }
}
