using System.IO.Compression;
using System.Text;

namespace ShapingbaPlans.Tests.Tables;

/// <summary>The files in a zip file, and when they say they were made.</summary>
internal sealed class ZipContent
{
    public ZipContent(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Files = zip.Entries.ToDictionary(e => e.FullName, Read);
        Times = [.. zip.Entries.Select(e => e.LastWriteTime.DateTime).Distinct()];
    }

    public IReadOnlyDictionary<string, byte[]> Files { get; }

    public IReadOnlyList<DateTime> Times { get; }

    public string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
