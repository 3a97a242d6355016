using System.Reflection;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Features.Status;

/// <summary>What the status page shows: no secret, and no path of the machine.</summary>
public sealed record StatusView(
    Release? Release, DateTime StartedAt, string Version, Version Engine, int PendingMigrations, IReadOnlyList<KindCount> Counts, SeedReport Seed);

/// <summary>How many facts of a kind are published.</summary>
public sealed record KindCount(string Kind, int Count);

/// <summary>Asks the database and the program how they are.</summary>
public sealed class StatusQuery(IDbContextFactory<PlansDb> databases, DatabaseStart start)
{
    private static readonly string ProgramVersion =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public async Task<StatusView> LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var counts = await db.Database.SqlQueryRaw<KindCount>(CountEveryKind(db)).ToListAsync(cancellationToken);
        return new(
            await db.Releases.OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken),
            start.StartedAt,
            ProgramVersion,
            await DatabaseStart.EngineAsync(db, cancellationToken),
            (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count(),
            [.. FactKinds.All.Select(kind => counts.Single(c => c.Kind == kind.Name))],
            start.Seed);
    }

    // One question for all kinds; names and tables come from the model, nothing from outside.
    private static string CountEveryKind(PlansDb db) => string.Join(
        " UNION ALL ",
        FactKinds.All.Select(k => $"""SELECT '{k.Name}' AS "Kind", COUNT(*) AS "Count" FROM "{db.Model.FindEntityType(k.Type)!.GetTableName()}" """));
}
