using System.Text.RegularExpressions;

namespace ShapingbaPlans.Web.Tables;

/// <summary>
/// What the columns of a table of figures are to statistical formats: dimensions tell which observation a row is, measures are what was observed,
/// and every other column is an attribute. docs/exports.md states the structures for their readers.
/// </summary>
/// <param name="Id">The name in SDMX.</param>
/// <param name="Dimensions">The columns that together are the key of a row, besides the region.</param>
/// <param name="Time">The dimension that is a period.</param>
/// <param name="Measures">The columns of observed numbers; a table may have only some.</param>
public sealed partial record DataStructure(string Id, IReadOnlyList<string> Dimensions, string Time, IReadOnlyList<string> Measures)
{
    /// <summary>A row for each figure.</summary>
    public static readonly DataStructure Figures = new("FIGURES", ["indicator_id", "period", "role", "document_id"], "period", ["value", "upper_value"]);

    /// <summary>A row for each indicator and year: its plan beside its actual.</summary>
    public static readonly DataStructure Years = new("YEARS", ["indicator_id", "year"], "year",
        ["plan_value", "plan_upper_value", "actual_value", "actual_upper_value", "difference", "completion_rate", "change_on_year_before"]);

    public static readonly IReadOnlyList<DataStructure> All = [Figures, Years];

    /// <summary>The region, which is the same in every row and no column of its own.</summary>
    public const string Region = "region_code";

    // The concepts that SDMX has a usual name for; all others are the column's own name.
    private static readonly Dictionary<string, string> Concepts = new()
    {
        [Region] = "REF_AREA",
        ["indicator_id"] = "INDICATOR",
        ["indicator"] = "INDICATOR_NAME",
        ["period"] = "TIME_PERIOD",
        ["year"] = "TIME_PERIOD",
        ["document_id"] = "SOURCE_DOCUMENT",
        ["value"] = "OBS_VALUE",
        ["unit"] = "UNIT_MEASURE",
    };

    /// <summary>The column that says an id's name.</summary>
    public static string? NameOf(string dimension) => dimension == "indicator_id" ? "indicator" : null;

    /// <summary>What a column is called in SDMX.</summary>
    public static string ConceptOf(string column) => Concepts.GetValueOrDefault(column) ?? column.ToUpperInvariant();

    /// <summary>A period as SDMX writes it: a year as it is, 2023-2027 as five years from its start.</summary>
    public static string TimeOf(string period)
        => Span().Match(period) is { Success: true } span
            ? $"{span.Groups[1].Value}-01-01/P{int.Parse(span.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - int.Parse(span.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) + 1}Y"
            : period;

    /// <summary>True when a table has all dimensions and a measure: a reader may have chosen its columns.</summary>
    public bool Fits(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Dimensions.All(d => table.Columns.Any(c => c.Name == d)) && table.Columns.Any(c => Measures.Contains(c.Name));
    }

    [GeneratedRegex("^([0-9]{4})-([0-9]{4})$")]
    private static partial Regex Span();
}
