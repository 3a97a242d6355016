using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Support;

/// <summary>The real host on a real SQLite file of its own, seeded from seed-data unless told otherwise; gone when disposed.</summary>
public class TestApp : WebApplicationFactory<Program>
{
    private readonly bool _keepsFolder;

    /// <summary>Settings over the usual ones; to be given before the host starts.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>A clock that the test moves.</summary>
    public MovableClock Clock { get; } = new();

    public TestApp()
        : this(Repository.SeedFolder)
    {
    }

    /// <param name="seedFolder">Where the seed files lie.</param>
    /// <param name="folder">A folder with a database to go on with; null for a new one that is removed at the end.</param>
    public TestApp(string seedFolder, string? folder = null)
    {
        SeedFolder = seedFolder;
        _keepsFolder = folder is not null;
        Folder = folder ?? Directory.CreateTempSubdirectory("plans-test-").FullName;
    }

    /// <summary>Without figures, for tests of other things: it starts sooner.</summary>
    public static TestApp Empty() => new(Path.Combine(AppContext.BaseDirectory, "no-seed"));

    public string Folder { get; }

    public string SeedFolder { get; }

    public string DatabaseFile => Path.Combine(Folder, "plans.db");

    /// <summary>A client that keeps no cookies and follows no redirects: each request stands alone.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    public PlansDb OpenDatabase() => Services.GetRequiredService<IDbContextFactory<PlansDb>>().CreateDbContext();

    public Task<PublishedPlans> PlansAsync() => Services.GetRequiredService<PublishedPlansReader>().LoadAsync(CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Plans", $"Data Source={DatabaseFile}");
        builder.UseSetting("SeedData:Folder", SeedFolder);
        builder.UseSetting("Documents:Folder", Repository.DocumentsFolder ?? "");
        builder.UseSetting("Logs:Folder", Path.Combine(Folder, "logs"));
        builder.UseSetting("DataProtection:Folder", Path.Combine(Folder, "keys"));
        // A failing test's words must not drown in a line per request.
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        if (disposing && !_keepsFolder && Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
