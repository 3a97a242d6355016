using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ShapingbaPlans.Tests.Api;

/// <summary>
/// Holds a value against a schema: the part of JSON Schema 2020-12 that the document uses. A keyword that is not known here fails, and so
/// does a property that the schema does not name: what is answered and not described is a fault too.
/// </summary>
internal sealed class SchemaCheck(JsonObject document)
{
    private static readonly HashSet<string> Told = ["description", "examples", "format"];

    public IEnumerable<string> Problems(JsonNode? value, JsonNode schema, string at = "$")
    {
        var rules = schema.AsObject();
        if (rules["$ref"] is { } reference)
        {
            foreach (var problem in Problems(value, Resolve((string)reference!), at))
                yield return problem;
        }

        foreach (var (keyword, rule) in rules)
        {
            foreach (var problem in keyword switch
            {
                "$ref" => [],
                "type" => Types(rule!).Contains(KindOf(value)) || (KindOf(value) == "integer" && Types(rule!).Contains("number")) ? [] : [$"{at}: {KindOf(value)} is no {rule!.ToJsonString()}"],
                "enum" => rule!.AsArray().Any(one => JsonNode.DeepEquals(one, value)) ? [] : [$"{at}: {value?.ToJsonString()} is not among {rule.ToJsonString()}"],
                "required" => value is JsonObject whole ? rule!.AsArray().Where(name => !whole.ContainsKey((string)name!)).Select(name => $"{at}: {name} is missing") : [],
                "properties" => value is JsonObject row ? row.SelectMany(p => rule![p.Key] is { } own ? Problems(p.Value, own, $"{at}.{p.Key}") : [$"{at}.{p.Key} is not described"]) : [],
                "items" => value is JsonArray list ? list.SelectMany((one, i) => Problems(one, rule!, $"{at}[{i.ToString(CultureInfo.InvariantCulture)}]")) : [],
                "oneOf" => rule!.AsArray().Count(one => !Problems(value, one!, at).Any()) == 1 ? [] : [$"{at}: not one of {rule.ToJsonString()}"],
                _ when Told.Contains(keyword) => keyword == "format" ? OfFormat(value, (string)rule!, at) : [],
                _ => [$"{at}: the keyword {keyword} is not known to this check"],
            })
                yield return problem;
        }
    }

    private static IEnumerable<string> OfFormat(JsonNode? value, string format, string at) => format switch
    {
        _ when value is null => [],
        "date-time" => Regex.IsMatch((string)value!, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$") ? [] : [$"{at}: {value} is no date-time"],
        "date" => DateOnly.TryParseExact((string)value!, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? [] : [$"{at}: {value} is no date"],
        _ => [$"{at}: the format {format} is not known to this check"],
    };

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray several ? several.Select(t => (string)t!) : [(string)rule!];

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        _ => "boolean",
    };

    private JsonNode Resolve(string reference) => reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)document, (at, name) => at[name] ?? throw new KeyNotFoundException(reference));
}
