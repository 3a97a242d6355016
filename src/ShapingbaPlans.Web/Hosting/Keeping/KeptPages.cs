using Microsoft.AspNetCore.ResponseCompression;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Hosting.Keeping;

/// <summary>The shelf of the latest release: with a new release there is a new one, and the old pages are gone.</summary>
public sealed class KeptPages(ReleaseWatch watch, IResponseCompressionProvider compression)
{
    private const long Room = 64 * 1024 * 1024;

    private readonly Lock _changing = new();
    private PageShelf? _shelf;

    /// <summary>How a reader's browser wants the bytes: the same rules as for everything else that is sent.</summary>
    public IResponseCompressionProvider Compression => compression;

    /// <summary>The shelf of the release that is the latest now; null when the database does not say.</summary>
    public PageShelf? Now()
    {
        if (watch.Latest() is not { } release)
            return null;
        if (Volatile.Read(ref _shelf) is { } shelf && shelf.Release == release)
            return shelf;
        lock (_changing)
        {
            if (_shelf is null || _shelf.Release != release)
                _shelf = new PageShelf(release, Room);
            return _shelf;
        }
    }
}
