using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Api.Answers;

namespace ShapingbaPlans.Web.Api.Describing;

/// <summary>The schemas of what is answered.</summary>
internal static class ApiSchemas
{
    /// <summary>
    /// The document is made from the options that all JSON of the site shares. The API's own types, and they alone, are named there as
    /// <see cref="ApiJson"/> names them: forms and their scripts keep their names.
    /// </summary>
    public static void NameLikeAnswers(JsonSerializerOptions options)
    {
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(type =>
        {
            if (type.Type.Namespace?.StartsWith("ShapingbaPlans.Web.Api", StringComparison.Ordinal) != true)
                return;
            type.NumberHandling = JsonNumberHandling.Strict;
            foreach (var property in type.Properties)
            {
                property.Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
                property.NumberHandling = JsonNumberHandling.Strict;
            }
        });
    }

    /// <summary>A schema is called as its resource is: ApiFigure is Figure, its list FigureList.</summary>
    public static string? NameOf(JsonTypeInfo type)
    {
        if (type.Type.Namespace?.StartsWith("ShapingbaPlans.Web.Api", StringComparison.Ordinal) != true)
            return null;
        return type.Type.IsGenericType
            ? Plain(type.Type.GetGenericArguments()[0]) + (type.Type.GetGenericTypeDefinition() == typeof(ApiList<>) ? "List" : "Answer")
            : Plain(type.Type);
    }

    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var isNull = type != context.JsonTypeInfo.Type || context.JsonPropertyInfo is { IsGetNullable: true };
        if (type.IsEnum)
        {
            schema.Type = isNull ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
            // What the domain's documentation gives for an example is C#.
            schema.Examples = null;
            schema.Enum = [.. Codes.All(type).Select(code => (JsonNode)JsonValue.Create(code)!), .. isNull ? [JsonNullSentinel.JsonNull] : Array.Empty<JsonNode>()];
        }

        // Numbers are numbers; the site's own options also read them from text.
        if (schema.Type is { } kind && (kind.HasFlag(JsonSchemaType.Number) || kind.HasFlag(JsonSchemaType.Integer)))
        {
            schema.Type = kind & ~JsonSchemaType.String;
            schema.Pattern = null;
        }

        // With ?fields= an answer has only those asked for.
        if (type.Namespace == typeof(Resources.ApiFigure).Namespace && type.GetProperty("Links") is not null)
            schema.Required = null;
        if (schema.Format is "double" or "int32")
            schema.Format = null;
        return Task.CompletedTask;
    }

    private static string Plain(Type type) => type.Name["Api".Length..];
}
