using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ShapingbaPlans.Web.Data.Streaming;

/// <summary>
/// Published figures of one region or of all, straight from the database's cursor: no list, no entities, memory that does not grow with the
/// number of rows. For questions that are too large, or too wide, for <see cref="PublishedPlans"/>.
/// </summary>
public sealed class FigureRows(IDbContextFactory<PlansDb> databases)
{
    private const int LooksUpEvery = 1024;

    /// <summary>The figures asked for, in a stable order. All of them are of one release, whatever is published meanwhile.</summary>
    /// <returns>The same row object again and again: see <see cref="FigureRow"/>.</returns>
    public async IAsyncEnumerable<FigureRow> ReadAsync(FiguresAsked asked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var command = await CommandAsync(db, asked, "", cancellationToken);
        // One statement sees one state of the database from its first row to its last.
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (row, read) = (default(FigureRow), 0);
        while (reader.Read())
        {
            if (++read % LooksUpEvery == 0)
                cancellationToken.ThrowIfCancellationRequested();
            yield return row ??= new(reader);
        }
    }

    /// <summary>How the database would find them: the lines of its query plan.</summary>
    public async Task<IReadOnlyList<string>> PlanAsync(FiguresAsked asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var command = await CommandAsync(db, asked, "EXPLAIN QUERY PLAN ", cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            lines.Add(reader.GetString(3));
        return lines;
    }

    /// <summary>Whether any document of a region is published.</summary>
    public async Task<bool> HasRegionAsync(string region, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Documents.AnyAsync(d => d.RegionCode == region, cancellationToken);
    }

    private static async Task<SqliteCommand> CommandAsync(PlansDb db, FiguresAsked asked, string before, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var (sql, parameters) = asked.Query();
        var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
#pragma warning disable CA2100 // Made of column names; what is asked for are parameters.
        command.CommandText = before + sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
