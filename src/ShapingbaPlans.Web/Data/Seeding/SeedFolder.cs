namespace ShapingbaPlans.Web.Data.Seeding;

/// <summary>Where the seed files lie: as set, from the content root; else beside the published program.</summary>
internal static class SeedFolder
{
    public static string Of(IConfiguration settings, string contentRoot)
    {
        var folder = Path.GetFullPath(settings["SeedData:Folder"] ?? "seed-data", contentRoot);
        // A published program carries the seed beside itself; the default setting is the checkout's.
        return !Directory.Exists(folder) && Path.Combine(AppContext.BaseDirectory, "seed-data") is var carried && Directory.Exists(carried)
            ? carried
            : folder;
    }
}
