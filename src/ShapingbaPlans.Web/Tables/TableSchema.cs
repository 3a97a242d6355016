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

    public void Write(Utf8JsonWriter json, Table table)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(table);
        json.WriteStartObject();
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
            WriteField(json, column);
        json.WriteEndArray();
        json.WriteEndObject();
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
