using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Commands;

/// <summary>
/// <c>backup FILE</c>: a whole copy of the database while it is in use, by SQLite's own means; a plain copy of the file would lose what
/// was written last. The copy's history is verified and its head printed: kept elsewhere, it proves later that nothing was cut off.
/// </summary>
public static class Backup
{
    public static readonly Command Command = new("backup", "NEW-FILE", 1, RunAsync);

    private static async Task<int> RunAsync(CommandContext context)
    {
        var source = DatabaseFile.Configured(context);
        var target = Path.GetFullPath(context.Arguments[0]);
        if (!File.Exists(source.Path) || Path.Exists(target) || !Directory.Exists(Path.GetDirectoryName(target)))
        {
            await context.Error.WriteLineAsync(!File.Exists(source.Path) ? $"There is no database at {source.Path}."
                : Path.Exists(target) ? $"{target} is there already; nothing is written over." : $"There is no folder {Path.GetDirectoryName(target)}.");
            return 2;
        }

        // It has its name only when it is whole.
        var making = $"{target}.part";
        Copy(source.Connection, making);
        if (!await IsWholeAsync(making))
        {
            await context.Error.WriteLineAsync("The copy is not a whole database; the original may be damaged. Nothing was kept.");
            File.Delete(making);
            return 2;
        }

        var proof = await ProofAsync(source.Copy(making));
        File.Move(making, target, overwrite: false);
        await context.Out.WriteLineAsync(proof switch
        {
            null => $"{target} is a whole copy, and its history was not verified: there is no key at {source.Key.File}, or the database is of another version.",
            { Fault: { } fault } => $"{target} is a whole copy of a history that is not what was written. {fault}",
            _ => $"{target}: {proof.Releases} releases, {proof.Revisions} revisions: the history is what was written. Head: {proof.Head}",
        });
        return proof is { Fault: null } ? 0 : 1;
    }

    private static void Copy(string from, string to)
    {
        // Password hashes are in it: it is its owner's alone, from its first byte.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(to, options).Dispose();
        using var source = new SqliteConnection(from);
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        using var oneFile = target.CreateCommand();
        // Read and kept as one file, without a log beside it.
        oneFile.CommandText = "PRAGMA journal_mode = DELETE";
        oneFile.ExecuteNonQuery();
    }

    private static async Task<HistoryProof?> ProofAsync(DatabaseFile copy)
    {
        if (copy.Key.Find() is not { } key)
            return null;
        await using var db = copy.Open();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
            return null;
        return await HistoryProof.OfAsync(db, key, keptHead: null);
    }

    private static async Task<bool> IsWholeAsync(string file)
    {
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await copy.OpenAsync();
        await using var check = copy.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return await check.ExecuteScalarAsync() is "ok";
    }
}
