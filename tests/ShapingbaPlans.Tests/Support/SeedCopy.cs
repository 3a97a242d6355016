namespace ShapingbaPlans.Tests.Support;

/// <summary>A copy of the seed files that a test may spoil; gone when disposed.</summary>
public sealed class SeedCopy : IDisposable
{
    public SeedCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.SeedFolder, "*.csv"))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("plans-seed-").FullName;

    public string[] Lines(string file) => File.ReadAllLines(Path.Combine(Folder, file));

    public void Write(string file, IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(Folder, file), lines);

    public void Append(string file, string line) => Write(file, [.. Lines(file), line]);

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    /// <summary>Puts a text into one cell; the row is the line in the file, and must have no quoted cells.</summary>
    public void Set(string file, int row, string column, string text)
    {
        var lines = Lines(file);
        var cells = lines[row - 1].Split(',');
        Assert.DoesNotContain('"', lines[row - 1]);
        cells[Array.IndexOf(lines[0].Split(','), column)] = text;
        lines[row - 1] = string.Join(',', cells);
        Write(file, lines);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
