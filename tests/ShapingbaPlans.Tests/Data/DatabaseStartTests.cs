using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Data;

public sealed class DatabaseStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plans-lock-").FullName;
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_migration_lock_that_a_killed_start_left_is_cleared()
    {
        using (var killed = new TestApp(Repository.SeedFolder, _folder))
        {
            await using var db = killed.OpenDatabase();
            // The row that EF Core writes before it migrates, an hour old.
            var then = TimeProvider.System.GetUtcNow().AddHours(-1);
            await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, {then})", _stop);
        }

        using var app = new TestApp(Repository.SeedFolder, _folder);
        var started = Task.Run(() => app.Server, _stop);
        await started.WaitAsync(TimeSpan.FromSeconds(30), _stop);
        await using var later = app.OpenDatabase();
        Assert.Equal(0, await later.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM __EFMigrationsLock").SingleAsync(_stop));
        Assert.Equal(1, await later.Releases.CountAsync(_stop));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
