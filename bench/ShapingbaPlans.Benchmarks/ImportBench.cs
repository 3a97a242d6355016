using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Benchmarks;

/// <summary>A seed folder of many figures through the one door, all checks on, against <c>sqlite3 .import</c> of its figures file.</summary>
internal static class ImportBench
{
    public static async Task RunAsync(long figures, string folder)
    {
        var set = LargeSet.Of(figures);
        var files = Path.Combine(folder, "seed");
        LargeFiles.Write(set, files);
        var (ours, changed) = await PublishAsync(folder, files);
        var (bare, same) = (Import(folder, files, "bare.db", await SchemaAsync(folder, bare: true)), Import(folder, files, "same.db", await SchemaAsync(folder, bare: false)));
        var what = string.Create(CultureInfo.InvariantCulture, $"{changed:N0} facts from CSV: checked, published, history sealed");
        Markdown.Row("import", what, ours, "`sqlite3 .import` of figures.csv into the same table, its key and indexes, the same cache", same, "≤ 3");
        Markdown.Row("import", "the same", ours, "`sqlite3 .import` into a table without key or index", bare, "");
    }

    private static async Task<(TimeSpan Time, int Changed)> PublishAsync(string folder, string files)
    {
        await using var app = await Product.OpenAsync(Path.Combine(folder, "ours.db"));
        var from = Stopwatch.GetTimestamp();
        var report = await app.Services.GetRequiredService<SeedImport>().RunAsync(files, CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(from);
        if (report.Problems.Count > 0)
            throw new InvalidOperationException(report.Problems[0].ToString());
        Console.Error.WriteLine($"peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        return (time, report.Changed);
    }

    private static TimeSpan Import(string folder, string files, string name, IEnumerable<string> schema)
    {
        var database = Path.Combine(folder, name);
        foreach (var statement in schema)
            Shell.Sqlite3(database, null, statement);
        return Shell.Sqlite3(database, "/dev/null", "PRAGMA journal_mode = WAL; PRAGMA cache_size = -393216;", ".mode csv", $".import --skip 1 {Path.Combine(files, "figures.csv")} Figures");
    }

    // The columns of the file; with the key and the indexes that the product keeps, as far as the file has their columns.
    private static async Task<IReadOnlyList<string>> SchemaAsync(string folder, bool bare)
    {
        var columns = SeedSchema.Files.Single(f => f.Name == "figures.csv").Columns;
        var types = columns.Select(c => $"{c.Replace("_", "", StringComparison.Ordinal)} {(c is "paragraph" or "start" or "length" ? "INTEGER" : "TEXT")}");
        if (bare)
            return [$"CREATE TABLE Figures ({string.Join(", ", types)})"];
        await using var app = await Product.OpenAsync(Path.Combine(folder, "schema.db"));
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PlansDb>>().CreateDbContextAsync();
        var indexes = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND tbl_name = 'Figures' AND sql IS NOT NULL").ToListAsync();
        // A region's part is its document's: the file has no column for it.
        return [$"CREATE TABLE Figures ({string.Join(", ", types)}, PRIMARY KEY (IndicatorId, Period, Role, DocumentId))", .. indexes.Select(i => i.Replace("RegionCode", "DocumentId", StringComparison.Ordinal))];
    }
}
