using System.Globalization;

namespace ShapingbaPlans.Domain.Plans;

/// <summary>The years a figure speaks of: one year (<c>2024</c>) or a span of whole years (<c>2023-2027</c>).</summary>
/// <example><c>Period.Parse("2023-2027").Years</c> is 5.</example>
public readonly record struct Period
{
    /// <summary>A single year, or the years from <paramref name="firstYear"/> to <paramref name="lastYear"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The years are out of order or not of four digits.</exception>
    public Period(int firstYear, int lastYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstYear, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastYear, 2999);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstYear, lastYear);
        (FirstYear, LastYear) = (firstYear, lastYear);
    }

    /// <summary>A single year.</summary>
    public Period(int year)
        : this(year, year)
    {
    }

    /// <summary>The first year.</summary>
    public int FirstYear { get; }

    /// <summary>The last year; the year itself for a single year.</summary>
    public int LastYear { get; }

    /// <summary>How many years, at least 1.</summary>
    public int Years => LastYear - FirstYear + 1;

    /// <summary>The years, in order.</summary>
    public IEnumerable<int> EachYear => Enumerable.Range(FirstYear, Years);

    /// <summary>True for one year.</summary>
    public bool IsSingleYear => FirstYear == LastYear;

    /// <summary>Reads <c>2024</c> or <c>2023-2027</c>; false for anything else.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        var parts = (text ?? "").Split('-');
        if (parts.Length > 2 || !TryYear(parts[0], out var first) || !TryYear(parts[^1], out var last) || first > last
            || (parts.Length == 2 && first == last))
            return false;
        period = new Period(first, last);
        return true;
    }

    /// <summary>Reads a period that is known to be one.</summary>
    /// <exception cref="FormatException">The text is neither a year nor a span of years.</exception>
    public static Period Parse(string text)
        => TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is no year and no span of years.");

    /// <inheritdoc/>
    public override string ToString()
        => IsSingleYear ? FirstYear.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{FirstYear}-{LastYear}");

    private static bool TryYear(string text, out int year)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2999;
}
