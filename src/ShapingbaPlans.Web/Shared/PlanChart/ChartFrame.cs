namespace ShapingbaPlans.Web.Shared.PlanChart;

/// <summary>The fixed measures of one drawing, in user units; at full width one unit is one pixel.</summary>
public sealed record ChartFrame
{
    /// <summary>Above 640 px: words under the years, plans labelled beside their marks.</summary>
    public static readonly ChartFrame Broad = new()
    {
        Width = 760,
        Height = 410,
        Right = 752,
        PoleX = 670,
        AxisBeyondPole = 14,
        Top = 42,
        Bottom = 336,
        BarShare = 0.46m,
        Overhang = 7,
        YearLine = 359,
        StateLine = 381,
        PlanLine = 403,
        HasWords = true,
        Css = "broad",
    };

    /// <summary>On a phone: shapes under the years, plans in a row of their own.</summary>
    public static readonly ChartFrame Narrow = new()
    {
        Width = 358,
        Height = 400,
        Right = 350,
        PoleX = 324,
        AxisBeyondPole = 18,
        Top = 50,
        Bottom = 318,
        BarShare = 0.5m,
        Overhang = 5,
        YearLine = 341,
        StateLine = 363,
        PlanLine = 388,
        HasWords = false,
        Css = "narrow",
    };

    /// <summary>One of several side by side: shapes under the years, plans in a row of their own.</summary>
    public static readonly ChartFrame Small = new()
    {
        Width = 344,
        Height = 222,
        Left = 4,
        Right = 340,
        PoleX = 316,
        AxisBeyondPole = 16,
        Top = 34,
        Bottom = 150,
        Stub = 20,
        BarShare = 0.5m,
        WidestBar = 44,
        Overhang = 5,
        YearLine = 170,
        StateLine = 192,
        PlanLine = 215,
        HasWords = false,
        Css = "small",
    };

    /// <summary>Like <see cref="Small"/>, for values that no plan stands beside.</summary>
    public static readonly ChartFrame SmallPlain = Small with { Height = 178, HasStates = false };

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Where the first slot begins.</summary>
    public decimal Left { get; init; } = 8;

    /// <summary>Where the last slot ends when no target stands beside it.</summary>
    public required decimal Right { get; init; }

    /// <summary>The pole of the target's flag.</summary>
    public required decimal PoleX { get; init; }

    public required decimal AxisBeyondPole { get; init; }

    /// <summary>The highest value stands here; above it there is room for its label.</summary>
    public required decimal Top { get; init; }

    public required decimal Bottom { get; init; }

    /// <summary>Under negative bars there is room for their labels.</summary>
    public decimal RoomBelow { get; init; } = 26;

    /// <summary>A bar's share of its slot.</summary>
    public required decimal BarShare { get; init; }

    public decimal WidestBar { get; init; } = 72;

    /// <summary>How far a plan's mark reaches beyond the bar on each side.</summary>
    public required decimal Overhang { get; init; }

    public required decimal YearLine { get; init; }

    public required decimal StateLine { get; init; }

    public required decimal PlanLine { get; init; }

    /// <summary>States have their word beside the shape, and plans are labelled at their marks.</summary>
    public required bool HasWords { get; init; }

    /// <summary>How each year ended stands under it.</summary>
    public bool HasStates { get; init; } = true;

    /// <summary>The height of the empty slot of a year without figures.</summary>
    public decimal Stub { get; init; } = 44;

    /// <summary>The drawing's class: a broad one gives way to a narrow one on a phone, a small one stays.</summary>
    public required string Css { get; init; }
}
