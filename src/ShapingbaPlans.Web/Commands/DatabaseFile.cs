using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Commands;

/// <summary>A database file as a command finds it: opened as it is, neither migrated nor seeded.</summary>
public sealed record DatabaseFile(string Connection, HistoryKey Key)
{
    public string Path => new SqliteConnectionStringBuilder(Connection).DataSource;

    /// <summary>The file that the settings name, and the key that seals its history.</summary>
    public static DatabaseFile Configured(CommandContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(PlansData.ConnectionString(context.Settings.GetConnectionString("Plans"), context.ContentRoot), new HistoryKey(context.Settings, context.Host.Environment));
    }

    /// <summary>Another file whose history the same key seals.</summary>
    public DatabaseFile Copy(string path) => this with { Connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString() };

    public PlansDb Open() => new(new DbContextOptionsBuilder<PlansDb>().UseSqlite(Connection).Options, Key);
}
