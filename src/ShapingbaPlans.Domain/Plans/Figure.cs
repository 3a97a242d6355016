namespace ShapingbaPlans.Domain.Plans;

/// <summary>
/// One statement "indicator, period, role, comparator, value, unit" with its citation (数字).
/// Its natural key is indicator, period, role and document: one document says one thing once.
/// </summary>
public sealed record Figure : IFact
{
    /// <summary>The indicator.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>The year or years it speaks of.</summary>
    public required Period Period { get; init; }

    /// <summary>Promised or reported as done.</summary>
    public required Role Role { get; init; }

    /// <summary>How the value bounds the quantity.</summary>
    public required Comparator Comparator { get; init; }

    /// <summary>Firm, or soft for 力争 / 争取 / 努力.</summary>
    public Strength Strength { get; init; }

    /// <summary>The value in <see cref="Unit"/>, sign applied: 下降1.6% is -1.6.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper value of a range.</summary>
    public decimal? UpperValue { get; init; }

    /// <summary>Decimal places as printed; kept apart because databases drop trailing zeros.</summary>
    public required int Decimals { get; init; }

    /// <summary>The unit of the value.</summary>
    public required string Unit { get; init; }

    /// <summary>The document it stands in.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The paragraph it stands in, from 1.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Offset in the trimmed paragraph, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>Length of the slice, in UTF-16 code units.</summary>
    public required int Length { get; init; }

    /// <summary>The slice: the figure as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>A judgement call of the person who read it; empty otherwise.</summary>
    public string Note { get; init; } = "";

    /// <inheritdoc/>
    public string Key => $"{IndicatorId}/{Period}/{Codes.Of(Role)}/{DocumentId}";

    /// <summary>The document that a key ends with.</summary>
    /// <example>Of <c>gdp/2024/actual/report-2024</c> it is <c>report-2024</c>.</example>
    public static string DocumentOf(string key) => key[(key.LastIndexOf('/') + 1)..];

    /// <summary>The value with the decimal places as printed: 9 printed as 9.0 is 9.0 again after a round trip through a database.</summary>
    public decimal ValueAsPrinted => AsPrinted(Value, Decimals);

    /// <summary>The upper value with the decimal places as printed.</summary>
    public decimal? UpperValueAsPrinted => UpperValue is { } upper ? AsPrinted(upper, Decimals) : null;

    /// <summary>Comparator with its value or values.</summary>
    public Bound Bound => new(Comparator, Value, UpperValue);

    /// <summary>The place it comes from.</summary>
    public Citation Citation => new(DocumentId, Paragraph, Start, Length, Printed);

    /// <summary>A number with the decimal places as printed.</summary>
    // Adding a zero of the wanted scale gives a decimal its trailing zeros back.
    public static decimal AsPrinted(decimal value, int decimals) => decimal.Round(value, decimals) + new decimal(0, 0, 0, false, (byte)decimals);

    /// <summary>True for a target of several years, or of a year beyond its document's plan year: see the path to 2027.</summary>
    public bool IsHorizonTarget(int horizonYear) => Role == Role.Plan && Period.LastYear == horizonYear;
}
