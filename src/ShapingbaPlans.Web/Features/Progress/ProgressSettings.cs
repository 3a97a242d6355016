using ShapingbaPlans.Domain.Verdicts;

namespace ShapingbaPlans.Web.Features.Progress;

/// <summary>The settings under <c>Progress</c>: the lines between the states, and the day on which a month is due.</summary>
public sealed record ProgressSettings(ProgressThresholds Lines, int DueDay)
{
    private const int UsualDueDay = 15;

    public static ProgressSettings Of(IConfiguration settings)
    {
        var usual = ProgressThresholds.Default;
        var given = settings.GetSection("Progress");
        var lines = new ProgressThresholds
        {
            AheadBy = given.GetValue(nameof(usual.AheadBy), usual.AheadBy),
            BehindBy = given.GetValue(nameof(usual.BehindBy), usual.BehindBy),
            FarBehindBy = given.GetValue(nameof(usual.FarBehindBy), usual.FarBehindBy),
            RateAheadBy = given.GetValue(nameof(usual.RateAheadBy), usual.RateAheadBy),
            RateBehindBy = given.GetValue(nameof(usual.RateBehindBy), usual.RateBehindBy),
            RateFarBehindBy = given.GetValue(nameof(usual.RateFarBehindBy), usual.RateFarBehindBy),
        };
        var day = given.GetValue(nameof(DueDay), UsualDueDay);
        return lines.AreInOrder && day is >= 1 and <= 31 ? new(lines, day)
            : throw new InvalidOperationException("Settings under Progress: no line may be negative, FarBehindBy not below BehindBy, RateFarBehindBy not below RateBehindBy, DueDay is 1 to 31.");
    }

    /// <summary>The day on which the figures of a month are due: in the next month, its last day where it is shorter.</summary>
    public DateOnly DueOf(int year, int month)
    {
        var next = new DateOnly(year, month, 1).AddMonths(1);
        return next.AddDays(Math.Min(DueDay, DateTime.DaysInMonth(next.Year, next.Month)) - 1);
    }
}
