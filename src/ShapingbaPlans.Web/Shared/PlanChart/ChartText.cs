namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>Which end of a text stands at its place.</summary>
public enum TextAnchor { Start, Middle, End }

/// <summary>A text of the drawing at its base line.</summary>
public sealed record ChartText(string Text, decimal X, decimal Y, TextAnchor Anchor, string Css, decimal Size = ChartText.Normal)
{
    public const decimal Normal = 14, Value = 16, Small = 12;

    /// <summary>What it takes up.</summary>
    public ChartBox Box
    {
        get
        {
            var width = WidthOf(Text, Size);
            var left = Anchor switch { TextAnchor.Start => X, TextAnchor.Middle => X - (width / 2), _ => X - width };
            // From the top of a figure to a little under the base line.
            return new(left, Y - (Size * 0.8m), width, Size);
        }
    }

    /// <summary>About how wide a text is: a Chinese character one em, a figure a little over half of it. Rather too wide than too narrow.</summary>
    public static decimal WidthOf(string text, decimal size) => text.Sum(Em) * size;

    private static decimal Em(char letter) => letter switch
    {
        '.' or ',' or ' ' or ':' or 'i' or 'l' => 0.3m,
        '\u202f' => 0.25m,
        '\u2212' or '–' => 0.6m,
        < '\u2000' => 0.58m,
        _ => 1m,
    };
}
