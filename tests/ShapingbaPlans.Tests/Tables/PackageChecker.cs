using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>Checks a Data Package against the specification, version 2 (https://datapackage.org): the description, and every cell against its schema.</summary>
internal sealed partial class PackageChecker(ZipContent zip)
{
    private readonly Dictionary<string, CsvFile> _tables = [];
    private readonly List<string> _problems = [];

    public static IReadOnlyList<string> Problems(ZipContent zip) => new PackageChecker(zip).Check();

    private List<string> Check()
    {
        using var document = JsonDocument.Parse(zip.Files["datapackage.json"]);
        var package = document.RootElement;
        Demand(Text(package, "$schema") == "https://datapackage.org/profiles/2.0/datapackage.json", "$schema");
        Demand(Name().IsMatch(Text(package, "name") ?? ""), "name");
        Demand(DateTime.TryParse(Text(package, "created"), CultureInfo.InvariantCulture, out _), "created");
        Demand(Version().IsMatch(Text(package, "version") ?? ""), "version");
        Demand(Uri.TryCreate(Text(package, "homepage"), UriKind.Absolute, out _), "homepage");
        Demand(Items(package, "licenses").Count > 0 && Items(package, "licenses").All(l => Text(l, "name") is not null || Text(l, "path") is not null), "licenses");
        Demand(Items(package, "sources").Count > 0 && Items(package, "sources").All(s => Text(s, "title") is not null), "sources");
        var resources = Items(package, "resources");
        Demand(resources.Count > 0 && resources.Select(r => Text(r, "name")).Distinct().Count() == resources.Count, "resources");
        foreach (var resource in resources)
            CheckResource(resource);
        foreach (var resource in resources)
            CheckForeignKeys(resource);
        return _problems;
    }

    private void CheckResource(JsonElement resource)
    {
        var (name, path) = (Text(resource, "name") ?? "", Text(resource, "path") ?? "");
        Demand(Name().IsMatch(name), $"{name}: name");
        Demand(!path.StartsWith('/') && !path.Contains("..", StringComparison.Ordinal) && zip.Files.ContainsKey(path), $"{name}: path");
        Demand((Text(resource, "type"), Text(resource, "format"), Text(resource, "encoding")) == ("table", "csv", "utf-8"), $"{name}: type");
        if (!zip.Files.TryGetValue(path, out var file))
            return;
        var (table, schema) = (_tables[name] = CsvFile.Of(file), resource.GetProperty("schema"));
        var fields = Items(schema, "fields");
        Demand(fields.Select(f => Text(f, "name")).SequenceEqual(table.Header), $"{name}: fields and header");
        foreach (var field in fields)
        {
            var column = Text(field, "name")!;
            var categories = Items(field, "categories").Select(c => c.ValueKind == JsonValueKind.String ? c.GetString()! : Text(c, "value")!).ToHashSet();
            foreach (var cell in table.Rows.Select(r => r[column]).Where(c => c.Length > 0))
            {
                var fits = Text(field, "type") switch
                {
                    "string" => categories.Count == 0 || categories.Contains(cell),
                    "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
                    "number" => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
                    "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                    _ => false,
                };
                Demand(fits, $"{name}.{column}: {cell}");
            }
        }

        // Values of a primary key are unique, and there.
        var key = Items(schema, "primaryKey").Select(k => k.GetString()!).ToList();
        Demand(key.All(table.Header.Contains), $"{name}: primaryKey");
        var keys = table.Rows.Select(r => string.Join('\t', key.Select(k => r[k]))).ToList();
        Demand(key.Count == 0 || (keys.Distinct().Count() == keys.Count && table.Rows.All(r => key.All(k => r[k].Length > 0))), $"{name}: {string.Join('+', key)} is no key");
    }

    private void CheckForeignKeys(JsonElement resource)
    {
        foreach (var key in Items(resource.GetProperty("schema"), "foreignKeys"))
        {
            var (from, to) = (Text(resource, "name")!, key.GetProperty("reference"));
            var (column, there) = (Items(key, "fields").Single().GetString()!, Items(to, "fields").Single().GetString()!);
            var known = _tables.TryGetValue(Text(to, "resource")!, out var other) ? other.Rows.Select(r => r[there]).ToHashSet() : [];
            foreach (var cell in _tables[from].Rows.Select(r => r[column]).Where(c => c.Length > 0 && !known.Contains(c)))
                _problems.Add($"{from}.{column}: there is no {cell}");
        }
    }

    private void Demand(bool holds, string what)
    {
        if (!holds)
            _problems.Add(what);
    }

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<JsonElement> Items(JsonElement of, string name) => of.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    [GeneratedRegex("^[a-z0-9._-]+$")]
    private static partial Regex Name();

    [GeneratedRegex("^[0-9]+\\.[0-9]+\\.[0-9]+$")]
    private static partial Regex Version();
}
