using System.Globalization;
using System.Text.Json;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Data.Drafting;

/// <summary>A fact as the cells of a row, named by the columns of its seed file: forms, uploads and reverting all speak of it so.</summary>
public static class FactCells
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>The cells of a fact that is written as JSON; none for null.</summary>
    public static IReadOnlyDictionary<string, string> Of(FactKind kind, string? json)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (json is null)
            return None;
        using var fact = JsonDocument.Parse(json);
        var members = fact.RootElement;
        int? decimals = members.TryGetProperty("decimals", out var places) ? places.GetInt32() : null;
        return SeedSchema.For(kind).Columns.ToDictionary(c => c, c => members.TryGetProperty(c, out var member) ? Text(member, c, decimals) : "");
    }

    /// <summary>Reads a fact out of typed cells; null with the problems when a cell cannot be read. Cells that are not there count as empty.</summary>
    public static (IFact? Fact, IReadOnlyList<CellProblem> Problems) Read(FactKind kind, IReadOnlyDictionary<string, string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var file = SeedSchema.For(kind);
        var problems = new List<CellProblem>();
        var fact = file.Read(new SeedRow(file.Columns.ToDictionary(c => c, c => cells.GetValueOrDefault(c, "").Trim()), problems.Add));
        return (problems.Count == 0 ? fact : null, problems);
    }

    /// <summary>The type of the term that a cell holds; null for a cell of any other text.</summary>
    public static Type? TermOf(FactKind kind, string column)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Type.GetProperties().FirstOrDefault(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name) == column)?.PropertyType is { IsEnum: true } type ? type : null;
    }

    // A number is shown with its decimals as printed, which JSON does not keep.
    private static string Text(JsonElement member, string column, int? decimals) => member.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => member.GetString()!,
        JsonValueKind.Number when decimals is { } places && column is "value" or "upper_value"
            => member.GetDecimal().ToString("F" + (decimals ?? 0).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        _ => member.GetRawText(),
    };
}
