using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Tables;

/// <summary>A table in a package: its file's name, and its keys where they are known.</summary>
public sealed record PackagedTable(string Name, Table Table, TableKeys? Keys);

/// <summary>Writes tables as a Data Package (version 2): CSV files, <c>datapackage.json</c> with their schemas, README and licence, in a zip file.</summary>
public sealed class DataPackage(TableSchema schema, DownloadNotes notes, IStringLocalizer<TableWords> words)
{
    /// <summary>Where the package of the whole site is.</summary>
    public const string Path = "/datapackage.zip";

    private const string LicenceFile = "LICENSE";

    // The program's own licence holds for what it compiles.
    private static readonly Lazy<byte[]> Licence = new(() =>
    {
        using var text = typeof(DataPackage).Assembly.GetManifestResourceStream(LicenceFile)!;
        using var read = new MemoryStream();
        text.CopyTo(read);
        return read.ToArray();
    });

    public async Task WriteAsync(string name, IReadOnlyList<PackagedTable> tables, TableAbout about, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(about);
        var zip = await DatedZip.OpenAsync(destination, about.ReleasedAt, cancellationToken);
        await zip.AddAsync("datapackage.json", Description(name, tables, about), cancellationToken);
        await zip.AddAsync("README.md", Readme(tables, about), cancellationToken);
        await zip.AddAsync(LicenceFile, Licence.Value, cancellationToken);
        foreach (var table in tables)
        {
            await using var file = await zip.BeginAsync(PathOf(table), cancellationToken);
            await CsvRows.WriteAsync(table.Table, file, cancellationToken);
        }

        await zip.FinishAsync(cancellationToken);
    }

    private static string PathOf(PackagedTable table) => $"data/{table.Name}.csv";

    private byte[] Description(string name, IReadOnlyList<PackagedTable> tables, TableAbout about)
    {
        using var made = new MemoryStream();
        using (var json = new Utf8JsonWriter(made, JsonFormat.Options with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
            json.WriteString("name", name);
            json.WriteString("title", about.Title);
            json.WriteString("description", words["package.description", about.Release.ToString(CultureInfo.InvariantCulture)]);
            json.WriteString("homepage", about.Link);
            json.WriteString("version", $"{about.Release}.0.0");
            if (about.ReleasedAt is { } at)
                json.WriteString("created", at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            WriteLicences(json);
            WriteSources(json, about);
            json.WriteStartArray("resources");
            foreach (var table in tables)
                WriteResource(json, table);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return made.ToArray();
    }

    private void WriteResource(Utf8JsonWriter json, PackagedTable table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("type", "table");
        json.WriteString("path", PathOf(table));
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WritePropertyName("schema");
        schema.Write(json, table.Table, table.Keys);
        json.WriteEndObject();
    }

    private static void WriteLicences(Utf8JsonWriter json)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", "MIT");
        json.WriteString("path", "https://opensource.org/license/mit");
        json.WriteString("title", "MIT License");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // The schema wants at least one source, and an empty database has none.
    private static void WriteSources(Utf8JsonWriter json, TableAbout about)
    {
        if (about.Sources.Count == 0)
            return;
        json.WriteStartArray("sources");
        foreach (var document in about.Sources)
        {
            json.WriteStartObject();
            json.WriteString("title", document.Title);
            json.WriteString("version", document.DocumentId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private string Readme(IReadOnlyList<PackagedTable> tables, TableAbout about)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {about.Title}\n\n");
        foreach (var (subject, line) in notes.Lines(about))
            text.Append(CultureInfo.InvariantCulture, $"- {subject}: {line}\n");
        text.Append(CultureInfo.InvariantCulture, $"\n## {words["package.files"]}\n\n");
        foreach (var table in tables)
            text.Append(CultureInfo.InvariantCulture, $"- `{PathOf(table)}`: {string.Join(", ", table.Table.Columns.Select(c => $"`{c.Name}`"))}\n");
        return text.Append(CultureInfo.InvariantCulture, $"\n{words["package.licence", LicenceFile]}\n").ToString();
    }
}
