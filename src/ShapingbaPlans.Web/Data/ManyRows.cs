using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace ShapingbaPlans.Web.Data;

/// <summary>
/// What makes very many rows quick within one transaction: room for the pages they touch, and indexes that are made once, sorted, after the
/// rows instead of row by row. Keys stay, and with them every check; whoever reads meanwhile sees the state before.
/// </summary>
internal static class ManyRows
{
    /// <summary>From here on it pays.</summary>
    public const int Many = 20_000;

    /// <summary>How many go from one thread to the other at once.</summary>
    public const int Batch = 1000;

    private const int FewBatches = 8;

    // In KiB, as SQLite counts with a minus; what a connection has at the start.
    private const int RoomForMany = -384 * 1024;
    private const int Room = -2000;

    public static Task MakeRoomAsync(PlansDb db, int rows, CancellationToken cancellationToken)
        => rows < Many ? Task.CompletedTask : RunAsync(db, $"PRAGMA cache_size = {RoomForMany}", cancellationToken);

    public static Task GiveRoomBackAsync(PlansDb db, int rows)
        => rows < Many ? Task.CompletedTask : RunAsync(db, $"PRAGMA cache_size = {Room}", CancellationToken.None);

    /// <summary>Writes rows to a table; where they are more than what is there, without its indexes, which are made again after.</summary>
    public static async Task WriteAsync(PlansDb db, Type type, int rows, Func<Task> write, CancellationToken cancellationToken)
    {
        var table = db.Model.FindEntityType(type)!.GetTableName()!;
        var indexes = rows >= Many && await IsSmallerAsync(db, table, rows, cancellationToken)
            ? await db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND tbl_name = {table} AND sql IS NOT NULL").ToListAsync(cancellationToken)
            : [];
        // CREATE INDEX name ON …
        foreach (var name in indexes.Select(sql => sql.Split(' ')[2]))
            await RunAsync(db, $"DROP INDEX {name}", cancellationToken);
        await write();
        foreach (var index in indexes)
            await RunAsync(db, index, cancellationToken);
    }

    /// <summary>
    /// Prepares batches in their order, the next few while one is being used: of two processors each has its work.
    /// </summary>
    public static IEnumerable<TResult> Ahead<T, TResult>(IEnumerable<T> batches, Func<T, TResult> prepare, CancellationToken cancellationToken)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var prepared = new BlockingCollection<TResult>(FewBatches);
        var preparing = Task.Run(() =>
        {
            try
            {
                foreach (var batch in batches)
                    prepared.Add(prepare(batch), stopped.Token);
            }
            finally
            {
                prepared.CompleteAdding();
            }
        }, stopped.Token);
        try
        {
            foreach (var batch in prepared.GetConsumingEnumerable(cancellationToken))
                yield return batch;
            preparing.GetAwaiter().GetResult();
        }
        finally
        {
            stopped.Cancel();
            // Nothing of it runs on after its collection is gone; what went wrong there was thrown above.
            ((IAsyncResult)preparing).AsyncWaitHandle.WaitOne();
        }
    }

    private static async Task<bool> IsSmallerAsync(PlansDb db, string table, int rows, CancellationToken cancellationToken)
    {
        var count = "SELECT COALESCE(MAX(rowid), 0) AS Value FROM " + table;
        return await db.Database.SqlQueryRaw<long>(count).SingleAsync(cancellationToken) < rows;
    }

    // Only ever given what the schema itself says.
    private static Task<int> RunAsync(PlansDb db, string sql, CancellationToken cancellationToken) => db.Database.ExecuteSqlRawAsync(sql, cancellationToken);
}
