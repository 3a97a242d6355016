using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Domain.Revising;

/// <summary>
/// The place that a draft fills. The slot of a year's actual figure takes either answer to the promise: the figure, or the statement that
/// none was published.
/// </summary>
/// <param name="Kind">The kind of fact, e.g. <c>figure</c>.</param>
/// <param name="Key">The natural key of the fact.</param>
/// <example><c>DraftSlot.Parse("figure:gdp/2025/actual/report-2025")</c> has the key <c>gdp/2025/actual/report-2025</c>.</example>
public sealed record DraftSlot(string Kind, string Key)
{
    /// <summary>The longest slot that is taken.</summary>
    public const int Longest = 300;

    /// <summary>Reads a slot; null when the text is none.</summary>
    public static DraftSlot? Parse(string? text)
        => text is { Length: <= Longest } && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && at + 1 < text.Length ? new(text[..at], text[(at + 1)..]) : null;

    /// <summary>The parts of a figure's slot; null where the slot is no figure's, or its key is not that of one.</summary>
    public FigureSlot? Figure => Kind == "figure" && Key.Split('/') is [{ Length: > 0 } indicator, var period, var role, { Length: > 0 } document]
        && Period.TryParse(period, out var years) && Codes.TryParse<Role>(role, out var part) ? new(indicator, years, part, document) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{Key}";
}
