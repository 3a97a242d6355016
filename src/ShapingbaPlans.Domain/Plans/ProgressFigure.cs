using System.Globalization;

namespace ShapingbaPlans.Domain.Plans;

/// <summary>
/// How far an indicator came in a year under way: one value, cumulative from January to the end of a month (序时进度). A quarter is its
/// last month. It is no actual of the year: verdicts, comparisons and paths never read it.
/// </summary>
/// <example>980 trains from January to March 2026 has the key <c>international-trains-run/2026-03</c>.</example>
public sealed record ProgressFigure : IFact
{
    /// <summary>The indicator.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The last month counted, 1–12; the first quarter is 3.</summary>
    public required int Month { get; init; }

    /// <summary>The value in <see cref="Unit"/>, from January to the end of <see cref="Month"/>; a rate, share or stock as of then.</summary>
    public required decimal Value { get; init; }

    /// <summary>Decimal places as printed; kept apart because databases drop trailing zeros.</summary>
    public required int Decimals { get; init; }

    /// <summary>The unit of the value.</summary>
    public required string Unit { get; init; }

    /// <summary>Where the number comes from, in Chinese: 区统计局月报.</summary>
    public required string SourceZh { get; init; }

    /// <summary>The day it was reported, where it is known.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>What has to be known of it; empty otherwise.</summary>
    public string Note { get; init; } = "";

    /// <inheritdoc/>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{IndicatorId}/{Year}-{Month:00}");

    /// <summary>The value with the decimal places as printed.</summary>
    public decimal ValueAsPrinted => decimal.Round(Value, Decimals) + new decimal(0, 0, 0, false, (byte)Decimals);
}
