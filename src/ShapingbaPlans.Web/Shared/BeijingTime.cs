using System.Globalization;

namespace ShapingbaPlans.Web.Shared;

/// <summary>Moments as readers in China see them on the clock: eight hours before UTC, in summer and winter.</summary>
public static class BeijingTime
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(8);

    /// <summary>The day it is in China.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime + Ahead);
    }

    /// <example>2026-11-23T18:00Z → "2026-11-24".</example>
    public static string Day(DateTime utc) => (utc + Ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Ahead);

    /// <example>2026-11-23T18:00Z → "2026-11-24 02:00".</example>
    public static string Minute(DateTime utc) => (utc + Ahead).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
