using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Data;

/// <summary>Only a lock that a killed start left is cleared; a young one belongs to another start at work.</summary>
public sealed class YoungLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plans-young-").FullName;
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_young_migration_lock_is_waited_for_and_left_alone()
    {
        using var other = new TestApp(Repository.SeedFolder, _folder);
        await using var db = other.OpenDatabase();
        var now = TimeProvider.System.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, {now})", _stop);

        using var app = new TestApp(Repository.SeedFolder, _folder);
        var start = Task.Run(() => app.Server, _stop);
        await Task.Delay(TimeSpan.FromSeconds(2), _stop);
        Assert.False(start.IsCompleted);
        Assert.Equal(1, await LocksAsync(db));

        await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", _stop);
        await start.WaitAsync(TimeSpan.FromSeconds(60), _stop);
    }

    private Task<int> LocksAsync(PlansDb db) => db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM __EFMigrationsLock").SingleAsync(_stop);
}
