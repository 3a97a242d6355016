using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ShapingbaPlans.Web.Data.Migrations;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Data;

/// <summary>Opens the database at start: engine checked, stale lock cleared, migrations applied, seed published.</summary>
public sealed class DatabaseStart(
    IDbContextFactory<PlansDb> databases, SeedImport seed, IConfiguration settings, IHostEnvironment host, TimeProvider clock, ILogger<DatabaseStart> log)
{
    /// <summary>Below this, two writers can lose commits in WAL mode.</summary>
    public static readonly Version LeastEngine = new(3, 51, 3);

    /// <summary>When this start began, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>What the seed import of this start did.</summary>
    public SeedReport Seed { get; private set; } = SeedReport.None;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        StartedAt = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        CreateFolder(db.Database.GetDbConnection().DataSource);
        await CheckEngineAsync(db, cancellationToken);
        await ClearStaleLockAsync(db, cancellationToken);
        await SealOlderReleasesAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await CheckHistoryAsync(db, cancellationToken);
        await SeedAsync(cancellationToken);
    }

    private async Task SeedAsync(CancellationToken cancellationToken)
    {
        var folder = SeedFolder.Of(settings, host.ContentRootPath);
        try
        {
            Seed = await seed.RunAsync(folder, cancellationToken);
        }
        catch (HistoryKeyException)
        {
            // Said already when the history was checked; what is published can still be read.
            log.LogError("Seed of {Folder} not published: nothing can be", folder);
            return;
        }

        foreach (var problem in Seed.Problems)
            log.LogError("Seed of {Folder} not published: {Problem}", folder, problem);
        foreach (var conflict in Seed.Conflicts)
            log.LogWarning("Seed conflict: {Kind} {Key} was changed by a person; the file's change is not published", conflict.FactKind, conflict.FactKey);
        if (Seed.Release is { } release)
            log.LogInformation("Seed published as release {Release}: {Changed} changes; head {Head}", release.Number, Seed.Changed, release.Head);
    }

    public static async Task<Version> EngineAsync(PlansDb db, CancellationToken cancellationToken)
        => Version.Parse(await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS Value").SingleAsync(cancellationToken));

    private static void CreateFolder(string dataSource)
    {
        if (Path.GetDirectoryName(dataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
    }

    private static async Task CheckEngineAsync(PlansDb db, CancellationToken cancellationToken)
    {
        var engine = await EngineAsync(db, cancellationToken);
        if (engine < LeastEngine)
            throw new InvalidOperationException($"SQLite {engine} can lose commits; at least {LeastEngine} is needed.");
    }

    // A kill during migration leaves EF's lock row, and every later start would wait for it for ever.
    private async Task ClearStaleLockAsync(PlansDb db, CancellationToken cancellationToken)
    {
        var tables = await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (tables == 0)
            return;
        while (true)
        {
            var stale = clock.GetUtcNow().UtcDateTime.AddSeconds(-StaleLockSeconds);
            if (await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock WHERE Timestamp < {stale}", cancellationToken) > 0)
                log.LogWarning("Cleared a migration lock that a killed start had left");
            if (await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM __EFMigrationsLock").SingleAsync(cancellationToken) == 0)
                return;
            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellationToken);
        }
    }

    // A database of before the seals: its releases are sealed once, before the database begins to refuse changes, and never again.
    private async Task SealOlderReleasesAsync(PlansDb db, CancellationToken cancellationToken)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (!pending.Contains(AppendOnlyHistory.Id))
            return;
        // Only forwards: asked for one that is applied, the migrator takes back what came after it.
        if (pending.Contains(SealedHistory.Id))
            await db.GetService<IMigrator>().MigrateAsync(SealedHistory.Id, cancellationToken);
        if (await db.SealOlderReleasesAsync(cancellationToken) is { } release)
            log.LogWarning("The releases up to {Release} of an older database were sealed as they were found; head {Head}", release.Number, release.Head);
    }

    // Who may write the database file may take the triggers and the key away; the program then still shows what is published.
    private async Task CheckHistoryAsync(PlansDb db, CancellationToken cancellationToken)
    {
        foreach (var problem in new[] { await HistoryGuards.ProblemAsync(db, cancellationToken), await db.KeyProblemAsync(cancellationToken) })
        {
            if (problem is not null)
                log.LogError("{Problem}", problem);
        }
    }

    private const int StaleLockSeconds = 20;
}
