using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Migrations;

namespace ShapingbaPlans.Tests.Data;

/// <summary>A database of the version before the sealed history: nothing is lost, it is sealed once as it was found, and never again.</summary>
public sealed class OlderDatabaseTests : IDisposable
{
    private static readonly byte[] OtherKey = new byte[32];

    private readonly string _folder = Directory.CreateTempSubdirectory("plans-older-").FullName;
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    private string KeyFile => Path.Combine(_folder, "history.key");

    [Fact]
    public async Task Every_published_row_is_kept_and_sealed()
    {
        await OlderDatabase.MakeAsync(_folder);
        using (var app = Start())
        {
            await using var db = app.OpenDatabase();
            var revisions = await db.Revisions.AsNoTracking().OrderBy(r => r.RevisionId).ToListAsync(_stop);
            Assert.Equal(
                ["1 topic economy seed 1 ", "2 topic rural seed 1 ", "3 topic rural wang 2 名称"],
                revisions.Select(r => $"{r.RevisionId} {r.FactKind} {r.FactKey} {r.Author} {r.ReleaseNumber} {r.Reason}"));
            Assert.Contains("农村", revisions[2].After, StringComparison.Ordinal);
            Assert.All(revisions, r => Assert.Equal(64, r.Seal.Length));
            var releases = await db.Releases.AsNoTracking().OrderBy(r => r.Number).ToListAsync(_stop);
            Assert.Equal(["seed-data 2026-09-01 08:00:00.0000000", "更正 2026-10-01 09:30:00.1234567"], releases.Select(r => $"{r.Title} {r.PublishedAt:yyyy-MM-dd HH:mm:ss.fffffff}"));
            Assert.Equal(["经济", "农村"], await db.Topics.OrderBy(t => t.Sort).Select(t => t.NameZh).ToListAsync(_stop));
            Assert.Empty(await HistoryGuards.MissingAsync(db, _stop));
        }

        var verified = await VerifyAsync();
        Assert.Equal((0, "2 releases, 3 revisions: the history is what was written."), (verified.ExitCode, verified.Output.Split(" Head:")[0]));
    }

    [Fact]
    public async Task It_is_then_published_into_as_any_other()
    {
        await OlderDatabase.MakeAsync(_folder);
        using (var app = Start())
            Assert.Equal(3, (await PublishAsync(app)).Number);
        Assert.Equal(0, (await VerifyAsync()).ExitCode);
    }

    [Fact]
    public async Task A_start_killed_before_the_sealing_is_healed_by_the_next()
    {
        await OlderDatabase.MakeAsync(_folder, SealedHistory.Id);
        Start().Dispose();
        Assert.Equal(0, (await VerifyAsync()).ExitCode);
    }

    [Fact]
    public async Task A_start_killed_before_its_key_had_a_name_is_healed_by_the_next()
    {
        await OlderDatabase.MakeAsync(_folder, SealedHistory.Id);
        await File.WriteAllTextAsync(KeyFile + ".new", Convert.ToHexString(OtherKey), _stop);
        Start().Dispose();
        Assert.Equal(Convert.ToHexString(OtherKey), await File.ReadAllTextAsync(KeyFile, _stop));
        Assert.Equal(0, (await VerifyAsync()).ExitCode);
    }

    [Fact]
    public async Task A_sealed_history_is_never_sealed_again_though_its_seals_are_wiped_out()
    {
        await OlderDatabase.MakeAsync(_folder);
        using (var app = Start())
        {
            await using var db = app.OpenDatabase();
            await Tampering.RunAsync(db, "UPDATE Revisions SET Author = 'nobody', Seal = ''", "UPDATE Releases SET Head = ''");
        }

        await NothingIsSealedAsync();
    }

    [Fact]
    public async Task Nor_when_the_database_is_made_to_look_as_if_it_had_never_been_sealed()
    {
        await OlderDatabase.MakeAsync(_folder);
        Start().Dispose();
        await using (var db = new SqliteConnection($"Data Source={Path.Combine(_folder, "plans.db")};Pooling=False"))
        {
            await db.OpenAsync(_stop);
            var wipe = db.CreateCommand();
            wipe.CommandText = $"""
                DROP TRIGGER Revisions_refuse_UPDATE; DROP TRIGGER Releases_refuse_UPDATE; DROP TRIGGER Revisions_refuse_DELETE; DROP TRIGGER Releases_refuse_DELETE;
                UPDATE Revisions SET Author = 'nobody', Seal = ''; UPDATE Releases SET Head = '';
                DELETE FROM __EFMigrationsHistory WHERE MigrationId = '{AppendOnlyHistory.Id}';
                """;
            await wipe.ExecuteNonQueryAsync(_stop);
        }

        await NothingIsSealedAsync();
    }

    [Fact]
    public async Task Without_its_key_a_history_is_read_and_nothing_is_published()
    {
        await OlderDatabase.MakeAsync(_folder);
        Start().Dispose();
        File.Move(KeyFile, KeyFile + ".away");
        using (var app = Start())
            await NothingIsPublishedAsync(app, "The key that seals the history is missing; put its file back before anything is published.");
        Assert.False(File.Exists(KeyFile));
        Assert.Contains("The key that seals the history is missing", await LogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_another_key_a_history_is_read_and_nothing_is_published()
    {
        await OlderDatabase.MakeAsync(_folder);
        Start().Dispose();
        await File.WriteAllTextAsync(KeyFile, Convert.ToHexString(OtherKey), _stop);
        using var app = Start();
        await NothingIsPublishedAsync(app, "The last release was not sealed with this key, or was changed since; put the right key back, or look with verify-history, before anything is published.");
    }

    [Fact]
    public async Task A_start_without_the_key_publishes_no_changed_seed_and_goes_on()
    {
        using var seed = new SeedCopy();
        new TestApp(seed.Folder, _folder).OpenDatabase().Dispose();
        SqliteConnection.ClearAllPools();
        File.Delete(KeyFile);
        seed.Set("topics.csv", 2, "name_en", "The economy");
        using var app = new TestApp(seed.Folder, _folder);
        using var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/years/2024", _stop)).StatusCode);
        Assert.Equal(1, (await app.PlansAsync()).Release);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // The seed says nothing of these topics, and would take none of them back.
    private TestApp Start()
    {
        var app = new TestApp("nowhere", _folder);
        _ = app.Server;
        return app;
    }

    private async Task NothingIsSealedAsync()
    {
        using (var app = Start())
        {
            await using var db = app.OpenDatabase();
            Assert.All(await db.Revisions.ToListAsync(_stop), r => Assert.Equal("", r.Seal));
            await Assert.ThrowsAsync<HistoryKeyException>(() => PublishAsync(app));
        }

        var verified = await VerifyAsync();
        Assert.Equal(1, verified.ExitCode);
        Assert.StartsWith("Revision 1 of release 1: the seal does not fit", verified.Output, StringComparison.Ordinal);
    }

    private async Task NothingIsPublishedAsync(TestApp app, string sentence)
    {
        Assert.Equal(sentence, (await Assert.ThrowsAsync<HistoryKeyException>(() => PublishAsync(app))).Message);
        using var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/history", _stop)).StatusCode);
        using var health = await visitor.GetAsync("/health/ready", _stop);
        Assert.Contains("\"Degraded\"", await health.Content.ReadAsStringAsync(_stop), StringComparison.Ordinal);
        await using var db = app.OpenDatabase();
        Assert.Equal(2, await db.Releases.CountAsync(_stop));
    }

    private async Task<Release> PublishAsync(TestApp app)
    {
        await using var db = app.OpenDatabase();
        var topic = await db.Topics.AsNoTracking().SingleAsync(t => t.TopicId == "rural", _stop);
        var kind = FactKinds.Named("topic");
        var revision = new Revision { FactKind = "topic", FactKey = "rural", Before = kind.Write(topic), After = kind.Write(topic with { NameEn = "Rural" }), Author = "wang", SubmittedAt = DateTime.UnixEpoch };
        return await db.PublishAsync([revision], "英文名", "li", DateTime.UnixEpoch, _stop);
    }

    private Task<CommandLine.Outcome> VerifyAsync()
        => CommandLine.RunAsync(Path.Combine(Repository.Root, "src", "ShapingbaPlans.Web"), "verify-history", "-", $"--ConnectionStrings:Plans=Data Source={Path.Combine(_folder, "plans.db")}");

    private async Task<string> LogAsync()
        => string.Concat(await Task.WhenAll(Directory.GetFiles(Path.Combine(_folder, "logs")).Select(f => File.ReadAllTextAsync(f, _stop))));
}
