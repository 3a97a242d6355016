using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Verdicts;

/// <summary>What every method of a path works on: the target and the points in one unit, and the working as it is written.</summary>
internal sealed class PathInputs
{
    private readonly Measured? target;

    public PathInputs(Indicator indicator, Figure target, IReadOnlyList<Figure> actuals, int? lastReportedYear, HorizonThresholds thresholds)
    {
        (Indicator, Target, Thresholds) = (indicator, target, thresholds);
        this.target = Measured.In(indicator.Unit, target);
        var tolerance = target.Comparator == Comparator.About && this.target is { } t
            ? YearThresholds.InForce.AboutDistance(indicator, t.Bound.Value) : 0m;
        Accepted = AcceptedValues.Of(this.target ?? default, indicator.Direction, tolerance);
        Working.Add(YearJudge.WorkStepOf(StepCode.Target, target, this.target is null ? null : Goal, indicator.Unit));
        if (this.target is null)
            Working.Add(new(StepCode.UnitsDiffer, Unit: indicator.Unit, Figure: target, Outcome: target.Unit));
        Points = [.. Observed(actuals)];
        LastReportedYear = Math.Max(lastReportedYear ?? 0, Points.Count > 0 ? Points[^1].Year : 0);
    }

    public Indicator Indicator { get; }

    public Figure Target { get; }

    public HorizonThresholds Thresholds { get; }

    public AcceptedValues Accepted { get; }

    public IReadOnlyList<PathPoint> Points { get; }

    public int LastReportedYear { get; }

    public List<WorkStep> Working { get; } = [];

    public bool HasTarget => target is not null;

    public decimal Goal => Accepted.Plain;

    public PathPoint First => Points[0];

    public PathPoint Last => Points[^1];

    public int YearsLeft => Target.Period.LastYear - Last.Year;

    /// <summary>+1 when values have to rise, −1 when they have to fall; neutral: towards the target.</summary>
    public int Sign => Accepted.Side switch
    {
        BoundSide.AtLeast => 1,
        BoundSide.AtMost => -1,
        _ => Math.Sign(Goal - First.Value) is var sign && sign == 0 ? 1 : sign,
    };

    public bool IsReachedBy(PathPoint point) => Measured.In(Indicator.Unit, point.Figure) is { } value && Accepted.Contains(value);

    public void Note(StepCode code, decimal? result, string unit, params decimal[] inputs)
        => Working.Add(new(code, result, unit) { Inputs = inputs });

    /// <summary>Ends a path; once the target year is over, a path that is short of the target is not on track any more.</summary>
    public HorizonPath End(HorizonMethod method, HorizonState state)
    {
        if (state == HorizonState.OnTrack && Points.Count > 0 && YearsLeft <= 0)
            state = HorizonState.NeedsAcceleration;
        Working.Add(new(StepCode.State, Outcome: Codes.Of(state)));
        return new HorizonPath
        {
            State = state,
            Method = method,
            Target = Target,
            Unit = Indicator.Unit,
            TargetValue = HasTarget ? Goal : null,
            Points = Points,
            Working = Working,
        };
    }

    private IEnumerable<PathPoint> Observed(IReadOnlyList<Figure> actuals)
    {
        var years = actuals.Where(f => f.Role == Role.Actual && f.Period.IsSingleYear && f.Period.LastYear <= Target.Period.LastYear)
            .DistinctBy(f => f.Period.LastYear).OrderBy(f => f.Period.LastYear);
        foreach (var figure in years)
        {
            if (Measured.In(Indicator.Unit, figure)?.Compared(Accepted) is { } value)
            {
                Working.Add(YearJudge.WorkStepOf(StepCode.Point, figure, value, Indicator.Unit));
                yield return new PathPoint(figure.Period.LastYear, value, figure);
            }
            else
            {
                Working.Add(new(StepCode.UnitsDiffer, Unit: Indicator.Unit, Figure: figure, Year: figure.Period.LastYear, Outcome: figure.Unit));
            }
        }
    }
}
