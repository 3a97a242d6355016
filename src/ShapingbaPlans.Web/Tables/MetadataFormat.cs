using System.Text.Json;

namespace ShapingbaPlans.Web.Tables;

/// <summary>What a table is, without its rows: title, filters, release, sources, schema.</summary>
public sealed class MetadataFormat(TableSchema schema) : ITableFormat
{
    public string Suffix => "metadata.json";

    public string MediaType => "application/vnd.shapingba.metadata+json";

    public async Task WriteAsync(TableDownload download, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(download);
        await using var json = new Utf8JsonWriter(destination, JsonFormat.Options with { Indented = true });
        json.WriteStartObject();
        json.WritePropertyName("about");
        TableSchema.WriteAbout(json, download.About);
        json.WritePropertyName("schema");
        schema.Write(json, download.Table);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }
}
