using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Api.Answers;

/// <summary>How answers are written: snake_case, terms as their codes, numbers with the digits printed, times in UTC to the second, Chinese readable.</summary>
public static class ApiJson
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<string>> Names = [];

    public static readonly JsonSerializerOptions Options = Made();

    /// <summary>The fields of a resource, in their order.</summary>
    public static IReadOnlyList<string> FieldsOf(Type resource) => Names.GetOrAdd(resource, static type => [.. Options.GetTypeInfo(type).Properties.Select(p => p.Name)]);

    /// <summary>A resource cut to some of its fields; they keep their order.</summary>
    public static JsonObject Cut<T>(T resource, IReadOnlySet<string> fields)
    {
        var whole = JsonSerializer.SerializeToNode(resource, Options)!.AsObject();
        foreach (var name in FieldsOf(typeof(T)).Where(name => !fields.Contains(name)))
            whole.Remove(name);
        return whole;
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters = { new CodeConverters(), new UtcSeconds() },
        };
        options.MakeReadOnly();
        return options;
    }

    private sealed class CodeConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && typeToConvert.Assembly == typeof(Codes).Assembly;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
            => (JsonConverter)Activator.CreateInstance(typeof(CodeConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class CodeConverter<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Codes.Parse<T>(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Codes.Of(value));
    }

    private sealed class UtcSeconds : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => DateTime.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

        // The database forgets that its times are UTC.
        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
            => writer.WriteStringValue(value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
