using System.IO.Compression;

namespace ShapingbaPlans.Web.Features.Years.Brief.Word;

/// <summary>Packs a package anew so that the same content is the same bytes: entries in the order of their names, all of one time and not of the clock.</summary>
public static class SettledPackage
{
    // The first time that the format knows.
    private static readonly DateTimeOffset Oldest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static MemoryStream Of(Stream package, DateTime? time)
    {
        var settled = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(settled, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers look for the list of types first.
            foreach (var entry in from.Entries.OrderBy(e => e.FullName[0] != '[').ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = time is { } at && at.Year >= Oldest.Year ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Unspecified), TimeSpan.Zero) : Oldest;
                copy.ExternalAttributes = 0;
                using var content = entry.Open();
                using var written = copy.Open();
                content.CopyTo(written);
            }
        }

        settled.Position = 0;
        return settled;
    }
}
