namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>A rectangle that something takes up.</summary>
public readonly record struct ChartBox(decimal X, decimal Y, decimal Width, decimal Height)
{
    public decimal Right => X + Width;

    public decimal Bottom => Y + Height;

    public bool Overlaps(ChartBox other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public bool IsWithin(decimal left, decimal top, decimal right, decimal bottom) => X >= left && Y >= top && Right <= right && Bottom <= bottom;

    /// <summary>Small boxes along a line, as obstacles for labels.</summary>
    public static IEnumerable<ChartBox> Along((decimal X, decimal Y) from, (decimal X, decimal Y) to)
    {
        const decimal step = 6, half = 2;
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var pieces = Math.Max(1, (int)(Math.Max(Math.Abs(dx), Math.Abs(dy)) / step));
        for (var i = 0; i <= pieces; i++)
            yield return new(from.X + (dx * i / pieces) - half, from.Y + (dy * i / pieces) - half, 2 * half, 2 * half);
    }
}
