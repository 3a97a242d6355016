using System.IO.Compression;
using System.Text;

namespace ShapingbaPlans.Web.Tables;

/// <summary>
/// A zip file that is sent while it is made. Its entries bear the time of the release and not of the clock, so that an address that names a release
/// gives the same bytes for ever. What is not finished has no directory: a broken download never looks like a whole one.
/// </summary>
internal sealed class DatedZip
{
    // The earliest time that the format knows.
    private static readonly DateTime Earliest = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly ForwardStream _destination;
    private readonly ZipArchive _zip;
    private readonly DateTimeOffset _time;

    private DatedZip(ForwardStream destination, ZipArchive zip, DateTime? releasedAt)
        => (_destination, _zip, _time) = (destination, zip, new(DateTime.SpecifyKind(releasedAt > Earliest ? releasedAt.Value : Earliest, DateTimeKind.Utc)));

    public static async Task<DatedZip> OpenAsync(Stream destination, DateTime? releasedAt, CancellationToken cancellationToken)
    {
        var forward = new ForwardStream(destination);
        return new(forward, await ZipArchive.CreateAsync(forward, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken), releasedAt);
    }

    /// <summary>Begins a file; the one before must be closed.</summary>
    public Task<Stream> BeginAsync(string path, CancellationToken cancellationToken)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = _time;
        return entry.OpenAsync(cancellationToken);
    }

    public async Task AddAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var file = await BeginAsync(path, cancellationToken);
        await file.WriteAsync(content, cancellationToken);
    }

    public Task AddAsync(string path, string text, CancellationToken cancellationToken) => AddAsync(path, Encoding.UTF8.GetBytes(text), cancellationToken);

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await _zip.DisposeAsync();
        await _destination.SendAsync(cancellationToken);
    }
}
