using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Support;

/// <summary>A database as the version before the sealed history left it: two releases without seals, and one proposal that nobody published.</summary>
public static class OlderDatabase
{
    /// <summary>The last migration of that version.</summary>
    public const string Version = "20261123171302_Evidence";

    // Written in the order of that version, numbered by the database; number 3 was taken by a proposal.
    private static readonly string[] Rows =
    [
        "INSERT INTO Releases (Number, PublishedAt, PublishedBy, Title) VALUES (1, '2026-09-01 08:00:00', 'seed', 'seed-data'), (2, '2026-10-01 09:30:00.1234567', 'li', '更正')",
        $"""
        INSERT INTO Revisions (FactKind, FactKey, Before, After, Author, SubmittedAt, Reason, State, ReleaseNumber) VALUES
            ('topic', 'economy', NULL, '{Topic("economy", "经济", 1)}', 'seed', '2026-09-01 08:00:00', '', 'published', 1),
            ('topic', 'rural', NULL, '{Topic("rural", "乡村", 2)}', 'seed', '2026-09-01 08:00:00', '', 'published', 1),
            ('topic', 'urban', NULL, '{Topic("urban", "城市", 3)}', 'wang', '2026-09-20 08:00:00', '', 'submitted', NULL),
            ('topic', 'rural', '{Topic("rural", "乡村", 2)}', '{Topic("rural", "农村", 2)}', 'wang', '2026-09-30 08:00:00', '名称', 'published', 2)
        """,
        "INSERT INTO Topics (TopicId, NameZh, NameEn, Sort) VALUES ('economy', '经济', 'en', 1), ('rural', '农村', 'en', 2)",
    ];

    /// <param name="folder">Where it is made, as plans.db.</param>
    /// <param name="version">How far it is migrated after its rows are in; the version of then when not said.</param>
    public static async Task MakeAsync(string folder, string version = Version)
    {
        using (var app = new TestApp("nowhere", folder))
        {
            await using var db = new PlansDb(new DbContextOptionsBuilder<PlansDb>().UseSqlite($"Data Source={app.DatabaseFile}").Options, null!);
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync(Version, TestContext.Current.CancellationToken);
            foreach (var rows in Rows)
                await db.Database.ExecuteSqlRawAsync(rows.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            await migrator.MigrateAsync(version, TestContext.Current.CancellationToken);
        }

        SqliteConnection.ClearAllPools();
    }

    private static string Topic(string id, string name, int sort) => $$"""{"topic_id":"{{id}}","name_zh":"{{name}}","name_en":"en","sort":{{sort}}}""";
}
