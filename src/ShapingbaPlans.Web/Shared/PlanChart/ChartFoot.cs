using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>A state's shape under its year.</summary>
public sealed record ChartShape(YearState State, decimal X, decimal Y, decimal Size);

/// <summary>What stands under the axis: the years, how each ended or why it is empty, and where need be the plans.</summary>
public static class ChartFoot
{
    private const decimal ShapeWithWord = 14, ShapeAlone = 16, Space = 5;

    public static IEnumerable<ChartText> Of(PlanChartLayout layout, ChartWords words)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(words);
        var line = layout.Frame.StateLine;
        foreach (var year in layout.Years)
        {
            yield return YearText(year.Facts.Year, year.Middle, layout.Frame);
            if (!layout.Frame.HasStates)
                continue;
            if (!year.Facts.IsEmpty && layout.Frame.HasWords)
                yield return new(words.State(year.Facts.State), WordStart(year, words), line, TextAnchor.Start, Css(year.Facts.State));
            // Why the slot is empty.
            if (year.Facts.IsEmpty && Fitting(Reason(year.Facts, words), layout, year.Middle, line, "q") is { } reason)
                yield return reason;
        }

        if (layout.Goal is { } goal)
        {
            yield return YearText(goal.Facts.Year, goal.X, layout.Frame);
            if (layout.Frame.HasWords)
                yield return new(words.TargetYear, goal.X, line, TextAnchor.Middle, "q");
        }
    }

    public static IEnumerable<ChartShape> Shapes(PlanChartLayout layout, ChartWords words)
    {
        ArgumentNullException.ThrowIfNull(layout);
        foreach (var year in layout.Years.Where(y => layout.Frame.HasStates && !y.Facts.IsEmpty))
        {
            yield return layout.Frame.HasWords
                ? new(year.Facts.State, WordStart(year, words) - Space - ShapeWithWord, layout.Frame.StateLine - 12, ShapeWithWord)
                : new(year.Facts.State, year.Middle - (ShapeAlone / 2), layout.Frame.StateLine - 13, ShapeAlone);
        }
    }

    /// <summary>The row of plans; the word stands in a slot without one.</summary>
    public static IEnumerable<ChartText> Plans(PlanChartLayout layout, ChartWords words)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(words);
        var line = layout.Frame.PlanLine;
        if (layout.Years.All(y => y.Mark is null))
            yield break;
        var named = layout.Years[0].Mark is null;
        foreach (var year in layout.Years)
        {
            if (year.Facts.Plan is { } plan)
                yield return Fitting(plan.Label, layout, year.Middle, line, "") ?? new(plan.Label, year.Middle, line, TextAnchor.Middle, "", ChartText.Small);
            else
                yield return new(named && year == layout.Years[0] ? words.Plan : FigureText.None, year.Middle, line, TextAnchor.Middle, "q");
        }
    }

    private static ChartText YearText(int year, decimal middle, ChartFrame frame)
        => new(FigureText.Number(year, 0), middle, frame.YearLine, TextAnchor.Middle, "year");

    private static string Reason(ChartYear year, ChartWords words) => year.IsReported ? words.NoFigure : words.State(YearState.NoPlan);

    private static ChartText? Fitting(string text, PlanChartLayout layout, decimal middle, decimal line, string css)
        => new[] { ChartText.Normal, ChartText.Small }.Where(s => ChartText.WidthOf(text, s) <= layout.Slots.Width - 2)
            .Select(s => new ChartText(text, middle, line, TextAnchor.Middle, css, s)).FirstOrDefault();

    private static decimal WordStart(DrawnYear year, ChartWords words)
        => year.Middle - ((ShapeWithWord + Space + ChartText.WidthOf(words.State(year.Facts.State), ChartText.Normal)) / 2) + ShapeWithWord + Space;

    private static string Css(YearState state) => "s-" + StateMark.Css(state);
}
