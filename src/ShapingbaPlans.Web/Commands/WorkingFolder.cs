namespace ShapingbaPlans.Web.Commands;

/// <summary>
/// Paths as typed. <c>dotnet run --project</c> starts in the project's folder, not in the reader's: a relative path is looked for from the working
/// folder upwards, then in the folder that the shell names.
/// </summary>
public static class WorkingFolder
{
    /// <summary>The file or folder; null when it is nowhere.</summary>
    public static string? Find(string typed) => BaseOf(typed) is { } folder ? Path.GetFullPath(typed, folder) : null;

    /// <summary>Where a relative folder is to be made: beside the first of the files named, else in the shell's folder when the program runs below it.</summary>
    public static string PathOf(string typed, IEnumerable<string> files)
    {
        var named = files.Where(f => f != "-" && !Path.IsPathRooted(f)).Select(BaseOf).FirstOrDefault(b => b is not null);
        return Path.GetFullPath(typed, named ?? (Shell is { } shell && Upwards.Contains(shell) ? shell : Environment.CurrentDirectory));
    }

    private static string? BaseOf(string typed)
        => Upwards.Append(Shell).OfType<string>().FirstOrDefault(folder => Path.Exists(Path.GetFullPath(typed, folder)));

    private static string? Shell => Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } folder && Directory.Exists(folder) ? Path.GetFullPath(folder) : null;

    private static IEnumerable<string> Upwards
    {
        get
        {
            for (var at = new DirectoryInfo(Environment.CurrentDirectory); at is not null; at = at.Parent)
                yield return at.FullName;
        }
    }
}
