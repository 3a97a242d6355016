using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>The keys of the fact tables, asked of the schema itself: nobody writes them down a second time.</summary>
public static class SeedKeys
{
    /// <summary>The columns that together tell the facts of a file apart.</summary>
    // A column is part of the key when another value of it makes another key.
    public static IReadOnlyList<string> PrimaryOf(SeedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var first = file.Columns.ToDictionary(c => c, c => Sample(file, c, 0));
        var key = Read(file, first).Key;
        return [.. file.Columns.Where(c => Read(file, new(first) { [c] = Sample(file, c, 1) }).Key != key)];
    }

    /// <summary>The columns that name a fact of another kind by its key.</summary>
    public static IReadOnlyList<(string Column, FactKind Kind)> ForeignOf(SeedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return [.. SeedReferences.NamedBy(Read(file, file.Columns.ToDictionary(c => c, c => Sample(file, c, 0)))).Select(n => (n.Column, FactKinds.Named(n.Kind)))];
    }

    private static IFact Read(SeedFile file, Dictionary<string, string> cells) => file.Read(new SeedRow(cells, _ => { }));

    private static string Sample(SeedFile file, string column, int which) => file.TypeOf(column) switch
    {
        { IsEnum: true } terms => Codes.All(terms)[which],
        var type when type == typeof(int) => which == 0 ? "2001" : "2002",
        var type when type == typeof(Period) => which == 0 ? "2001" : "2002",
        var type when type == typeof(DateOnly) => which == 0 ? "2001-01-01" : "2002-01-01",
        var type when type == typeof(decimal) => which == 0 ? "1" : "2",
        _ => which == 0 ? "a" : "b",
    };
}
