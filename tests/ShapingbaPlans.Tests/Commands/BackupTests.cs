using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Commands;

public sealed class BackupTests : IDisposable
{
    private readonly TestApp _app = new();
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(_app.Folder, "copy.db");

    [Fact]
    public async Task A_backup_of_a_database_in_use_is_one_whole_file_and_prints_its_head()
    {
        var head = await HeadAsync();
        // Written, and not yet in the file itself: what a plain copy would lose.
        await using var writer = _app.OpenDatabase();
        await writer.Database.ExecuteSqlRawAsync("UPDATE Topics SET NameEn = NameEn", _stop);
        var made = await BackupAsync();
        Assert.Equal((0, ""), (made.ExitCode, made.Errors));
        Assert.StartsWith($"{Copy}: 1 releases, ", made.Output, StringComparison.Ordinal);
        Assert.EndsWith($"the history is what was written. Head: {head}", made.Output.Trim(), StringComparison.Ordinal);
        Assert.Equal(["copy.db"], Directory.EnumerateFiles(_app.Folder, "copy.db*").Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy));
    }

    [Fact]
    public async Task A_backup_put_in_place_is_the_database_it_was()
    {
        var head = await HeadAsync();
        await BackupAsync();
        var restored = Directory.CreateTempSubdirectory("plans-restored-").FullName;
        File.Copy(Copy, Path.Combine(restored, "plans.db"));
        File.Copy(Path.Combine(_app.Folder, "history.key"), Path.Combine(restored, "history.key"));
        try
        {
            using var app = new TestApp(Repository.SeedFolder, restored);
            await using var db = app.OpenDatabase();
            Assert.Equal(head, (await db.Releases.SingleAsync(_stop)).Head);
        }
        finally
        {
            Directory.Delete(restored, recursive: true);
        }
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        await HeadAsync();
        await File.WriteAllTextAsync(Copy, "mine", _stop);
        var refused = await BackupAsync();
        Assert.Equal((2, $"{Copy} is there already; nothing is written over."), (refused.ExitCode, refused.Errors.Trim()));
        Assert.Equal("mine", await File.ReadAllTextAsync(Copy, _stop));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said()
    {
        await HeadAsync();
        var refused = await CommandLine.RunAsync(_app.Folder, "backup", Path.Combine(_app.Folder, "nowhere", "copy.db"), $"--ConnectionStrings:Plans=Data Source={_app.DatabaseFile}");
        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith("There is no folder ", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_a_history_that_was_changed_says_so_and_is_kept()
    {
        await using (var db = _app.OpenDatabase())
            await Tampering.RunAsync(db, "UPDATE Revisions SET Author = 'li' WHERE RevisionId = 7");
        var made = await BackupAsync();
        Assert.Equal(1, made.ExitCode);
        Assert.Contains("is a whole copy of a history that is not what was written. Revision 7 of release 1", made.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Copy));
    }

    public void Dispose() => _app.Dispose();

    private async Task<string> HeadAsync()
    {
        await using var db = _app.OpenDatabase();
        return (await db.Releases.OrderByDescending(r => r.Number).FirstAsync(_stop)).Head;
    }

    private Task<CommandLine.Outcome> BackupAsync()
        => CommandLine.RunAsync(_app.Folder, "backup", Copy, $"--ConnectionStrings:Plans=Data Source={_app.DatabaseFile}", $"--History:KeyFile={Path.Combine(_app.Folder, "history.key")}");
}
