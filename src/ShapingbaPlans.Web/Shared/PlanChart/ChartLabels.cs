using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>Places the texts of a drawing so that none stands on another, on a mark or on the path.</summary>
internal sealed class ChartLabels
{
    private const decimal Gap = 5;

    private readonly PlanChartLayout _layout;
    private readonly ChartWords _words;
    private readonly List<ChartText> _placed = [];
    private readonly List<ChartBox> _taken = [];
    private readonly List<ChartBox> _path;

    private ChartLabels(PlanChartLayout layout, ChartWords words)
    {
        (_layout, _words) = (layout, words);
        _taken.AddRange(layout.Years.SelectMany(y => new[] { y.Bar, y.Slot, y.Mark?.Box }).OfType<ChartBox>());
        _path = [.. layout.NeedPoints.Zip(layout.NeedPoints.Skip(1)).SelectMany(p => ChartBox.Along(p.First, p.Second))];
        _taken.AddRange(_path);
        _taken.AddRange(layout.Rings.Select(r => new ChartBox(r.X - 6, r.Y - 6, 12, 12)));
        _taken.Add(new(layout.Frame.Left, layout.Scale.Zero - 1, layout.Slots.AxisEnd - layout.Frame.Left, 2));
        if (layout.Goal is { } goal)
        {
            _taken.Add(new(goal.X - 1, Math.Min(goal.Y, goal.Foot), 2, Math.Abs(goal.Foot - goal.Y)));
            _taken.Add(new(goal.X, goal.Y - DrawnGoal.HalfFlag, DrawnGoal.FlagWidth, 2 * DrawnGoal.HalfFlag));
        }
    }

    private ChartFrame Frame => _layout.Frame;

    public static IReadOnlyList<ChartText> Of(PlanChartLayout layout, ChartWords words)
    {
        var labels = new ChartLabels(layout, words);
        labels.Actuals();
        labels.Goal();
        labels.Plans();
        labels.Rings();
        labels._placed.AddRange(ChartFoot.Of(layout, words));
        return labels._placed;
    }

    // All values in one size: the largest at which the longest fits its slot.
    private void Actuals()
    {
        var known = _layout.Years.Where(y => y.Bar is not null).ToList();
        var size = new[] { ChartText.Value, ChartText.Normal }
            .FirstOrDefault(s => known.All(y => ChartText.WidthOf(y.Facts.ActualLabel, s) <= _layout.Slots.Width - 4), ChartText.Small);
        foreach (var year in known)
        {
            var text = new ChartText(year.Facts.ActualLabel, year.Middle, 0, TextAnchor.Middle, "v", size);
            var below = _layout.Scale.IsBelow(year.Facts.Actual!.Value);
            var end = _layout.Scale.Y(year.Facts.Actual.Value);
            var marks = year.Mark is { } mark ? new[] { mark.Box } : [];
            // Beyond the end of the bar, or beyond the plan's mark when that lies there.
            var first = text with { Y = below ? end + 6 + (size * 0.8m) : end - 10 };
            Put(marks.All(m => !m.Overlaps(first.Box)) ? OffThePath(first)
                : text with { Y = below ? marks[0].Bottom + 4 + (size * 0.8m) : Math.Min(marks[0].Y, end) - 7 });
        }

        foreach (var year in _layout.Years.Where(y => y.Slot is not null && (y.Facts.IsEmpty || y.Facts.State == YearState.Unreported)))
            Put(new(FigureText.None, year.Middle, Inside(year.Slot!.Value), TextAnchor.Middle, "q"));
    }

    // A wide value beside a narrow bar would stand on the path that starts at the bar's corner: it goes up.
    private ChartText OffThePath(ChartText text) => Enumerable.Range(0, 4).Select(i => text with { Y = text.Y - (4 * i) })
        .FirstOrDefault(t => !_path.Any(p => p.Overlaps(t.Box))) ?? text;

    private void Goal()
    {
        if (_layout.Goal is not { } goal)
            return;
        var word = goal.Facts.IsSoft ? _words.SoftTarget : _words.Target;
        var beside = new ChartText(goal.Facts.Label, goal.X + DrawnGoal.FlagWidth + 8, goal.Y - 2, TextAnchor.Start, "pt", ChartText.Value);
        if (Frame.HasWords && beside.Box.Right <= Frame.Width)
        {
            Put(beside);
            Put(new(word, beside.X, beside.Y + 19, TextAnchor.Start, "q"));
            return;
        }

        var left = new ChartText($"{word} {goal.Facts.Label}", goal.X - 8, goal.Y - 1, TextAnchor.End, "pt", ChartText.Value);
        var above = left with { X = goal.X + DrawnGoal.FlagWidth, Y = goal.Y - 14 };
        PutFirst([left, left with { Y = goal.Y - 12 }, above, left with { Y = goal.Y + 22 }, left with { Y = goal.Y + 40 }], orElse: left with { Y = goal.Y - 12 });
    }

    // Beside its mark where there is room for all of them; else all in the row below, for one reads them together.
    private void Plans()
    {
        var planned = _layout.Years.Where(y => y.Mark is not null).ToList();
        var (placed, taken) = (_placed.Count, _taken.Count);
        if (Frame.HasWords && planned.All(PutBeside))
            return;
        _placed.RemoveRange(placed, _placed.Count - placed);
        _taken.RemoveRange(taken, _taken.Count - taken);
        _placed.AddRange(ChartFoot.Plans(_layout, _words));
    }

    private bool PutBeside(DrawnYear year)
    {
        var (x, y) = (year.Middle + _layout.Slots.Reach + Gap, _layout.Scale.Y(year.Facts.Plan!.Value));
        foreach (var line in new[] { y + 5, y - 13, y + 14, y - 22 })
        {
            var word = new ChartText(_words.Plan, x, line, TextAnchor.Start, "q");
            var number = new ChartText(year.Facts.Plan.Label, x, line + 18, TextAnchor.Start, "");
            if (!IsFree(word) || !IsFree(number))
                continue;
            Put(word);
            Put(number);
            return true;
        }

        return false;
    }

    // A ring without room keeps silent: its number stands beside the chart and in the working.
    private void Rings()
    {
        foreach (var (need, x, y) in _layout.Rings)
        {
            var text = new ChartText($"{_words.Needed} {need.Label}", x - 14, y - 6, TextAnchor.End, "pt");
            PutFirst([text, text with { X = x, Y = y - 12, Anchor = TextAnchor.Middle }, text with { X = x + 6, Y = y + 22, Anchor = TextAnchor.Start },
                text with { X = x - 6, Y = y + 22 }, text with { X = x, Y = y + 24, Anchor = TextAnchor.Middle }]);
        }
    }

    private decimal Inside(ChartBox slot) => slot.Height >= 26 ? slot.Y + slot.Height - 17 : _layout.Scale.Zero - 6;

    private bool IsFree(ChartText text)
        => text.Box.IsWithin(2, 2, Frame.Width, Frame.YearLine - 12) && !_taken.Any(t => t.Overlaps(text.Box));

    private void PutFirst(IEnumerable<ChartText> candidates, ChartText? orElse = null)
    {
        if ((candidates.FirstOrDefault(IsFree) ?? orElse) is { } text)
            Put(text);
    }

    private void Put(ChartText text)
    {
        _placed.Add(text);
        _taken.Add(text.Box);
    }
}
