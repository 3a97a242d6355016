using System.Globalization;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data.Streaming;

/// <summary>Which figures are asked for; what is not said does not narrow. The database is asked for these and no others.</summary>
/// <example>
/// The three main questions: an indicator over the years in a region is <c>new() { Region = "500106", IndicatorId = "gdp" }</c>; a region's
/// scorecard <c>new() { Region = "500106", Year = 2024 }</c>; all regions in the order of their values, in which a region has its rank,
/// <c>new() { IndicatorId = "gdp", Year = 2024, Role = Role.Actual, Order = FigureOrder.HighestFirst }</c>.
/// </example>
public sealed record FiguresAsked
{
    /// <summary>GB/T 2260 code; null for all regions.</summary>
    public string? Region { get; init; }

    public string? IndicatorId { get; init; }

    /// <summary>Figures of this single year.</summary>
    public int? Year { get; init; }

    /// <summary>Figures whose period begins in this year or later.</summary>
    public int? FromYear { get; init; }

    /// <summary>Figures whose period begins in this year or earlier.</summary>
    public int? ToYear { get; init; }

    public Role? Role { get; init; }

    public FigureOrder Order { get; init; }

    /// <summary>Whether it asks for a figure of its region: what the database answers, asked of one that is at hand.</summary>
    public bool Includes(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return (IndicatorId is null || figure.IndicatorId == IndicatorId)
            && (Year is null || figure.Period == new Period(Year.Value))
            && (FromYear is null || figure.Period.FirstYear >= FromYear)
            && (ToYear is null || figure.Period.FirstYear <= ToYear)
            && (Role is null || figure.Role == Role);
    }

    /// <summary>The query as one text, for other programs that read the database.</summary>
    public string AsText()
    {
        var (sql, parameters) = Query();
        // From the last: $1 is the beginning of $10.
        foreach (var (name, value) in parameters.Reverse())
            sql = sql.Replace(name, $"'{value.Replace("'", "''", StringComparison.Ordinal)}'", StringComparison.Ordinal);
        return sql + ";";
    }

    /// <summary>The SQL and its parameters. Every condition is on columns of one table, so that one index answers the whole question.</summary>
    internal (string Sql, IReadOnlyList<(string Name, string Value)> Parameters) Query()
    {
        var conditions = new List<string>();
        var parameters = new List<(string, string)>();
        void Where(string condition, string? value)
        {
            if (value is null)
                return;
            var name = "$" + parameters.Count.ToString(CultureInfo.InvariantCulture);
            conditions.Add($"{condition} {name}");
            parameters.Add((name, value));
        }

        Where("RegionCode =", Region);
        Where("IndicatorId =", IndicatorId);
        Where("Period =", Text(Year));
        // Periods are text: 2024 and 2024-2027 both begin with their first year.
        Where("Period >=", Text(FromYear));
        Where("Period <", Text(ToYear + 1));
        Where("Role =", Role is { } role ? Codes.Of(role) : null);
        var order = Order == FigureOrder.HighestFirst ? "CAST(Value AS REAL) DESC" : "IndicatorId, Period, Role, DocumentId";
        return ($"SELECT {FigureRow.Columns} FROM Figures{(conditions.Count > 0 ? " WHERE " : "")}{string.Join(" AND ", conditions)} ORDER BY {order}", parameters);
    }

    private static string? Text(int? year) => year?.ToString("0000", CultureInfo.InvariantCulture);
}

/// <summary>The order in which figures come.</summary>
public enum FigureOrder
{
    /// <summary>By their keys: indicator, period, role, document. The same set always comes in the same order.</summary>
    ByKey,

    /// <summary>By the number as printed, the highest first: for figures of one indicator and unit.</summary>
    HighestFirst,
}
