using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ShapingbaPlans.Web.Data.Seeding;

namespace ShapingbaPlans.Web.Data;

/// <summary>Registers the database and everything that reads or seeds it.</summary>
public static class PlansData
{
    public static void AddPlansData(this WebApplicationBuilder builder)
    {
        var connection = ConnectionString(builder.Configuration.GetConnectionString("Plans"), builder.Environment.ContentRootPath);
        builder.Services.AddDbContextFactory<PlansDb>(options => options.UseSqlite(connection));
        builder.Services.AddSingleton(services => new ReleaseWatch(connection, services.GetRequiredService<ILogger<ReleaseWatch>>()));
        builder.Services.AddSingleton<HistoryKey>();
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SeedImport>();
        builder.Services.AddSingleton<DatabaseStart>();
        builder.Services.AddSingleton<PublishedPlansReader>();
        builder.Services.AddSingleton<Streaming.FigureRows>();
        builder.Services.AddSingleton<Drafting.DraftBooks>();
        builder.Services.AddSingleton<Drafting.Drafts>();
        builder.Services.AddSingleton<Drafting.DraftReviews>();
        builder.Services.AddSingleton<Drafting.DraftRelease>();
        builder.Services.AddSingleton<Drafting.DraftReverts>();
    }

    /// <summary>The folder of the database: what belongs with it lies beside it.</summary>
    public static string FolderOf(IConfiguration settings, IHostEnvironment host)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(host);
        var database = new SqliteConnectionStringBuilder(ConnectionString(settings.GetConnectionString("Plans"), host.ContentRootPath)).DataSource;
        return Path.GetDirectoryName(database) is { Length: > 0 } folder ? folder : host.ContentRootPath;
    }

    /// <summary>Relative paths start at the content root, wherever the program was started from.</summary>
    public static string ConnectionString(string? configured, string contentRoot)
    {
        var connection = new SqliteConnectionStringBuilder(configured ?? "Data Source=data/plans.db");
        if (connection.DataSource is { Length: > 0 } file && !file.StartsWith(':') && connection.Mode != SqliteOpenMode.Memory)
            connection.DataSource = Path.GetFullPath(file, contentRoot);
        return connection.ToString();
    }
}
