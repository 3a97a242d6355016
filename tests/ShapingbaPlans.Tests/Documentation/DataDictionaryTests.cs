using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Documentation;

/// <summary>The data dictionary says what the database and the seed files are, no more and no less.</summary>
public class DataDictionaryTests(SharedApp app)
{
    [Fact]
    public void Every_column_of_the_database_is_in_the_dictionary_and_no_other()
    {
        using var db = app.OpenDatabase();
        // What is kept as JSON is one column of its owner's table.
        var (json, rows) = (db.Model.GetEntityTypes().Where(e => e.IsMappedToJson()), db.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()));
        var stored = json.Select(e => $"{e.GetTableName()}.{e.GetContainerColumnName()}").Concat(rows
            .SelectMany(e => e.GetProperties().Select(p => $"{e.GetTableName()}.{p.GetColumnName()}"))).Order(StringComparer.Ordinal);
        Assert.Equal(stored, Described().Select(d => $"{d.Table}.{d.Column}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_seed_file_has_the_columns_of_its_table()
    {
        foreach (var table in Described().Where(d => d.File is not null).GroupBy(d => d.File!))
        {
            var header = File.ReadLines(Path.Combine(Repository.SeedFolder, table.Key)).First().Split(',');
            var described = table.Select(d => SnakeCase(d.Column)).Where(c => c != "decimals");
            Assert.Equal(described.Order(StringComparer.Ordinal), header.Order(StringComparer.Ordinal));
        }
    }

    private static List<(string Table, string? File, string Column)> Described()
    {
        var described = new List<(string, string?, string)>();
        var (table, file) = ("", (string?)null);
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "data-dictionary.md")))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                var parts = line[4..].Split(" · ");
                (table, file) = (parts[0], parts.Length > 1 ? parts[1].Trim('`') : null);
            }
            else if (table.Length > 0 && line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| column", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            {
                described.Add((table, file, line.Split('|')[1].Trim()));
            }
        }

        return described;
    }

    private static string SnakeCase(string name)
        => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
