using Microsoft.EntityFrameworkCore;

namespace ShapingbaPlans.Web.Data;

/// <summary>The triggers by which the database refuses to change its history: whether they are there, and are what they were.</summary>
public static class HistoryGuards
{
    private const string Refusal = "BEGIN SELECT RAISE(ABORT, 'The history is only ever added to.'); END";

    // As the migrations wrote them: a trigger of that name that does nothing is none.
    private static readonly Dictionary<string, string> Expected = new[] { ("Revisions", "RevisionId"), ("Releases", "Number") }.SelectMany(table => new[]
    {
        Of(table.Item1, "UPDATE"),
        Of(table.Item1, "DELETE"),
        Replacing(table.Item1, table.Item2),
    }).ToDictionary(guard => guard.Name, guard => guard.Sql);

    /// <summary>The triggers that are missing or changed, by name.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(PlansDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(cancellationToken);
        return [.. Expected.Where(guard => !found.Contains(guard.Value)).Select(guard => guard.Key)];
    }

    /// <summary>What is wrong, in one sentence; null when all are there.</summary>
    public static async Task<string?> ProblemAsync(PlansDb db, CancellationToken cancellationToken)
        => await MissingAsync(db, cancellationToken) is { Count: > 0 } missing
            ? $"The database no longer refuses to change its history: {string.Join(", ", missing)} missing or changed."
            : null;

    private static (string Name, string Sql) Of(string table, string change)
        => ($"{table}_refuse_{change}", $"CREATE TRIGGER {table}_refuse_{change} BEFORE {change} ON {table} {Refusal}");

    // INSERT OR REPLACE takes the old row out without asking the trigger that refuses DELETE.
    private static (string Name, string Sql) Replacing(string table, string key) => ($"{table}_refuse_REPLACE",
        $"CREATE TRIGGER {table}_refuse_REPLACE BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key}) {Refusal}");
}
