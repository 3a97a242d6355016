namespace ShapingbaPlans.Tests.Support;

/// <summary>Places in the checkout, found from the test's own folder upwards.</summary>
public static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static string SeedFolder => Path.Combine(Root, "seed-data");

    /// <summary>The source documents' texts lie beside the checkout, never in it; null where they are absent.</summary>
    public static string? DocumentsFolder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("Documents__Folder") is { Length: > 0 } set
                ? Path.GetFullPath(set, Root)
                : Path.GetFullPath(Path.Combine(Root, "..", "shared", "reports"));
            return Directory.Exists(folder) ? folder : null;
        }
    }

    public static IEnumerable<string> Files(string folder, string pattern)
        => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(Root, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "ShapingbaPlans.sln")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException($"No ShapingbaPlans.sln above {folder}.");
    }
}
