using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Tables.JsonStat;

/// <summary>
/// JSON-stat 2.0: the figures as a cube, its dimensions with their labels. Only the cells that there are, are written. The cube's sides come before
/// its cells, so the rows wait in memory: some hundred bytes each.
/// </summary>
public sealed class JsonStatFormat(ColumnHeaders headers, IStringLocalizer<TableWords> words, IStringLocalizer<Words> terms) : ITableFormat
{
    private const string Metric = "metric";

    public string Suffix => "jsonstat.json";

    public string MediaType => "application/vnd.json-stat+json";

    public bool NeedsStructure => true;

    public async Task WriteAsync(TableDownload download, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(download);
        var cube = new StatCube(download.Table, download.Structure ?? throw new InvalidOperationException("A table without a structure is no cube."), download.About.RegionCode);
        await download.Table.WriteRowsAsync(cube, cancellationToken);
        cube.Close();
        await using var json = new Utf8JsonWriter(destination, JsonFormat.Options);
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", download.About.Title);
        json.WriteString("href", download.About.Link);
        json.WriteString("source", string.Join(words["notes.comma"], download.About.Sources.Select(d => d.Title)));
        if (download.About.ReleasedAt is { } at)
            json.WriteString("updated", at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        WriteSides(json, cube);
        await WriteValuesAsync(json, cube, cancellationToken);
        await WriteExtensionAsync(json, cube, download.About, cancellationToken);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private void WriteSides(Utf8JsonWriter json, StatCube cube)
    {
        json.WriteStartArray("id");
        foreach (var side in cube.Sides)
            json.WriteStringValue(side.Name);
        json.WriteStringValue(Metric);
        json.WriteEndArray();
        json.WriteStartArray("size");
        foreach (var side in cube.Sides)
            json.WriteNumberValue(side.Codes.Count);
        json.WriteNumberValue(cube.Measures.Count);
        json.WriteEndArray();
        json.WriteStartObject("role");
        WriteRole(json, "geo", DataStructure.Region);
        WriteRole(json, "time", cube.Structure.Time);
        WriteRole(json, "metric", Metric);
        json.WriteEndObject();
        json.WriteStartObject("dimension");
        foreach (var side in cube.Sides)
            WriteSide(json, side.Name, side.Codes.Select(code => (code, side.NameOf(code, terms), (string?)null)));
        WriteSide(json, Metric, cube.Measures.Select(m => (m.Name, headers.Of(m), m.Unit)));
        json.WriteEndObject();
    }

    private static void WriteRole(Utf8JsonWriter json, string role, string side)
    {
        json.WriteStartArray(role);
        json.WriteStringValue(side);
        json.WriteEndArray();
    }

    private void WriteSide(Utf8JsonWriter json, string name, IEnumerable<(string Code, string Label, string? Unit)> categories)
    {
        var all = categories.ToList();
        json.WriteStartObject(name);
        json.WriteString("label", headers.Of(new Column(name, CellKind.Text)));
        json.WriteStartObject("category");
        json.WriteStartArray("index");
        foreach (var (code, _, _) in all)
            json.WriteStringValue(code);
        json.WriteEndArray();
        json.WriteStartObject("label");
        foreach (var (code, label, _) in all)
            json.WriteString(code, label);
        json.WriteEndObject();
        if (all.Any(c => c.Unit is not null))
        {
            json.WriteStartObject("unit");
            foreach (var (code, _, unit) in all.Where(c => c.Unit is not null))
            {
                json.WriteStartObject(code);
                json.WriteString("label", unit);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static async Task WriteValuesAsync(Utf8JsonWriter json, StatCube cube, CancellationToken cancellationToken)
    {
        json.WriteStartObject("value");
        foreach (var (place, row) in cube.Rows)
        {
            for (var m = 0; m < cube.Measures.Count; m++)
            {
                if (row.Measures[m] is { } number)
                    json.WriteNumber(PlaceOf(place * cube.Measures.Count + m), number);
            }

            await SendAsync(json, cancellationToken);
        }

        json.WriteEndObject();
    }

    // What else a row says, by its place without the metric.
    private static async Task WriteExtensionAsync(Utf8JsonWriter json, StatCube cube, TableAbout about, CancellationToken cancellationToken)
    {
        json.WriteStartObject("extension");
        json.WriteNumber("release", about.Release);
        json.WriteStartObject("filters");
        foreach (var filter in about.Filters)
            json.WriteString(filter.Name, filter.Value);
        json.WriteEndObject();
        json.WriteStartObject("attributes");
        for (var a = 0; a < cube.Attributes.Count; a++)
        {
            json.WriteStartObject(cube.Attributes[a].Name);
            foreach (var (place, row) in cube.Rows)
            {
                if (row.Attributes[a] is { Length: > 0 } text)
                    json.WriteString(PlaceOf(place), text);
                await SendAsync(json, cancellationToken);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string PlaceOf(long place) => place.ToString(CultureInfo.InvariantCulture);

    private static async ValueTask SendAsync(Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        if (json.BytesPending > JsonFormat.SentAtBytes)
            await json.FlushAsync(cancellationToken);
    }
}
