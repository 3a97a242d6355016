using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ShapingbaPlans.Web.Tables;

/// <summary>JSON: what the table is, its schema, and its rows as objects; terms as codes in every language, numbers with the digits printed.</summary>
public sealed class JsonFormat(TableSchema schema) : ITableFormat
{
    internal const int SentAtBytes = 64 * 1024;

    // What browsers might take for markup stays escaped; Chinese stays readable.
    internal static readonly JsonWriterOptions Options = new() { Indented = false, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Suffix => "json";

    public string MediaType => "application/json";

    public async Task WriteAsync(TableDownload download, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(download);
        await using var json = new Utf8JsonWriter(destination, Options);
        json.WriteStartObject();
        json.WritePropertyName("about");
        TableSchema.WriteAbout(json, download.About);
        json.WritePropertyName("schema");
        schema.Write(json, download.Table);
        json.WriteStartArray("rows");
        await download.Table.WriteRowsAsync(new Rows(json, download.Table.Columns), cancellationToken);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private sealed class Rows(Utf8JsonWriter json, IReadOnlyList<Column> columns) : IRowWriter
    {
        private readonly JsonEncodedText[] _names = [.. columns.Select(c => JsonEncodedText.Encode(c.Name))];
        private int _at;

        public void Text(string? text)
        {
            Name();
            json.WriteStringValue(text);
        }

        public void Term(TermCell? term) => Text(term?.Code);

        public void Whole(long? number)
        {
            Name();
            if (number is { } n)
                json.WriteNumberValue(n);
            else
                json.WriteNullValue();
        }

        public void Number(decimal? number)
        {
            Name();
            if (number is { } n)
                json.WriteNumberValue(n);
            else
                json.WriteNullValue();
        }

        public void Date(DateOnly? day)
        {
            Name();
            if (day is { } d)
                json.WriteStringValue(d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            else
                json.WriteNullValue();
        }

        public async ValueTask EndRowAsync(CancellationToken cancellationToken)
        {
            json.WriteEndObject();
            _at = 0;
            if (json.BytesPending > SentAtBytes)
                await json.FlushAsync(cancellationToken);
        }

        private void Name()
        {
            if (_at == 0)
                json.WriteStartObject();
            json.WritePropertyName(_names[_at++]);
        }
    }
}
