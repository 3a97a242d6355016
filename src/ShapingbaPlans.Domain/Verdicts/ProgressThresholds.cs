namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>
/// The lines between the states of a part-year, in percentage points. Source: this product's rule; those of rates are the lines of the
/// year's verdict (超额完成, 基本完成). Each may be set, and the legend prints what is in force.
/// </summary>
public sealed record ProgressThresholds
{
    /// <summary>The rules in force unless set otherwise.</summary>
    public static readonly ProgressThresholds Default = new();

    /// <summary>Ahead from this many points before the time gone, inclusive.</summary>
    public decimal AheadBy { get; init; } = 5m;

    /// <summary>On schedule down to this many points behind the time gone, inclusive.</summary>
    public decimal BehindBy { get; init; } = 5m;

    /// <summary>Behind down to this many points, inclusive; far behind beyond.</summary>
    public decimal FarBehindBy { get; init; } = 15m;

    /// <summary>Rates: ahead from this many points better than the plan, inclusive.</summary>
    public decimal RateAheadBy { get; init; } = 0.5m;

    /// <summary>Rates: on schedule down to this many points short of the plan, inclusive.</summary>
    public decimal RateBehindBy { get; init; } = 0.2m;

    /// <summary>Rates: behind down to this many points short, inclusive; far behind beyond.</summary>
    public decimal RateFarBehindBy { get; init; } = 1m;

    /// <summary>True when the lines stand in their order.</summary>
    public bool AreInOrder => AheadBy >= 0 && BehindBy >= 0 && FarBehindBy >= BehindBy && RateAheadBy >= 0 && RateBehindBy >= 0 && RateFarBehindBy >= RateBehindBy;

    /// <summary>The state of a lead in points.</summary>
    internal ProgressState StateOf(decimal lead, bool isRate)
    {
        var (ahead, behind, far) = isRate ? (RateAheadBy, RateBehindBy, RateFarBehindBy) : (AheadBy, BehindBy, FarBehindBy);
        // A line of zero points is no line: being level with the plan is not ahead of it.
        return lead >= ahead && lead > 0 ? ProgressState.Ahead
            : lead >= -behind ? ProgressState.OnSchedule
            : lead >= -far ? ProgressState.Behind : ProgressState.FarBehind;
    }
}
