using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Data;

/// <summary>What a start finds and does before the first page.</summary>
public sealed class DatabaseStartTests : IDisposable
{
    private readonly SmallSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Fact]
    public async Task The_first_start_creates_the_database_with_all_migrations()
    {
        using var app = new TestApp(_seed.Folder, _seed.AppFolder);
        await using var db = app.OpenDatabase();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Token));
        Assert.True(await DatabaseStart.EngineAsync(db, Token) >= DatabaseStart.LeastEngine);
    }

    [Fact]
    public async Task A_migration_lock_that_a_killed_start_left_is_cleared()
    {
        await LeaveLockAsync(TimeProvider.System.GetUtcNow().AddHours(-1));
        using var app = new TestApp(_seed.Folder, _seed.AppFolder);
        await using var db = app.OpenDatabase();
        Assert.Equal(1, await db.Releases.MaxAsync(r => r.Number, Token));
        Assert.Equal(0, await LocksAsync());
    }

    [Fact]
    public async Task A_young_migration_lock_is_another_start_at_work_and_is_waited_for()
    {
        await LeaveLockAsync(TimeProvider.System.GetUtcNow());
        using var app = new TestApp(_seed.Folder, _seed.AppFolder);
        var start = Task.Run(() => app.Server, Token);
        await Task.Delay(TimeSpan.FromSeconds(2), Token);
        Assert.False(start.IsCompleted);
        Assert.Equal(1, await LocksAsync());
        await RunAsync("DELETE FROM __EFMigrationsLock");
        await start.WaitAsync(TimeSpan.FromSeconds(15), Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Connection => $"Data Source={Path.Combine(_seed.AppFolder, "plans.db")}";

    // The table and the row as EF writes them when a migration begins.
    private async Task LeaveLockAsync(DateTimeOffset since)
    {
        await RunAsync("CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL)");
        await RunAsync($"INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '{since:yyyy-MM-dd HH:mm:ss.fffffffzzz}')");
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new SqliteConnection(Connection);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only this test's own sentences.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Token);
    }

    private async Task<long> LocksAsync()
    {
        await using var connection = new SqliteConnection(Connection);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM __EFMigrationsLock";
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }
}
