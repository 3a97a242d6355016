using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Tables;

/// <summary>The columns of a table as a Table Schema (Frictionless, v2): name, title, type and, for terms, the codes with their words.</summary>
public sealed class TableSchema(ColumnHeaders headers, IStringLocalizer<Words> words)
{
    public static void WriteAbout(Utf8JsonWriter json, TableAbout about)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(about);
        json.WriteStartObject();
        json.WriteString("title", about.Title);
        json.WriteNumber("release", about.Release);
        json.WriteString("released_at", about.ReleasedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("link", about.Link);
        json.WriteStartObject("filters");
        foreach (var filter in about.Filters)
            json.WriteString(filter.Name, filter.Value);
        json.WriteEndObject();
        json.WriteStartArray("sources");
        foreach (var document in about.Sources)
        {
            json.WriteStartObject();
            json.WriteString("document_id", document.DocumentId);
            json.WriteString("title", document.Title);
            json.WriteString("publisher", document.PublisherZh);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the schema, with the keys where they are known.</summary>
    public void Write(Utf8JsonWriter json, Table table, TableKeys? keys = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(table);
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
            WriteField(json, column);
        json.WriteEndArray();
        if (keys is not null)
            WriteKeys(json, keys);
        json.WriteEndObject();
    }

    private static void WriteKeys(Utf8JsonWriter json, TableKeys keys)
    {
        WriteList(json, "primaryKey", keys.Primary);
        if (keys.Foreign.Count == 0)
            return;
        json.WriteStartArray("foreignKeys");
        foreach (var (column, resource, field) in keys.Foreign)
        {
            json.WriteStartObject();
            WriteList(json, "fields", [column]);
            json.WriteStartObject("reference");
            json.WriteString("resource", resource);
            WriteList(json, "fields", [field]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void WriteField(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("title", headers.ChineseOf(column.Name));
        json.WriteString("type", column.Kind switch
        {
            CellKind.Whole => "integer",
            CellKind.Number => "number",
            CellKind.Date => "date",
            _ => "string",
        });
        if (column.Unit is { } unit)
            json.WriteString("unit", unit);
        if (column.Terms is { } terms)
        {
            json.WriteStartArray("categories");
            foreach (var code in Codes.All(terms))
            {
                json.WriteStartObject();
                json.WriteString("value", code);
                json.WriteString("label", TermCell.Of(terms, code) is { } term ? words[term.WordKey].Value : code);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}

/// <summary>The keys of a table in a package: the columns that tell its rows apart, and those that name a row of another table.</summary>
public sealed record TableKeys(IReadOnlyList<string> Primary, IReadOnlyList<(string Column, string Resource, string Field)> Foreign);
