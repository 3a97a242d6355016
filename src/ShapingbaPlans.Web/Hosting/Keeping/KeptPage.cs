using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ShapingbaPlans.Web.Hosting.Keeping;

/// <summary>A made page or download as it is sent: its tag, its headers, and its bytes, plain and compressed.</summary>
public sealed class KeptPage
{
    private const int Overhead = 2048;

    // What belongs to one answer, and what is said of the bytes, is said anew.
    private static readonly HashSet<string> OfOneAnswer = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Connection, HeaderNames.ContentEncoding, HeaderNames.ContentLength, HeaderNames.Date, HeaderNames.KeepAlive, HeaderNames.Server, HeaderNames.TransferEncoding,
    };

    private readonly byte[] _plain;
    private readonly ConcurrentDictionary<string, Lazy<byte[]>> _compressed = new();
    private readonly Action<long> _grew;
    private long _size;

    /// <param name="response">The answer, with its headers.</param>
    /// <param name="plain">Its bytes as made.</param>
    /// <param name="tag">What it is known by.</param>
    /// <param name="grew">Told when a compressed form joins.</param>
    public KeptPage(HttpResponse response, byte[] plain, EntityTagHeaderValue tag, Action<long> grew)
    {
        ArgumentNullException.ThrowIfNull(response);
        (_plain, Tag, _grew, _size) = (plain, tag, grew, plain.Length + Overhead);
        Headers = [.. response.Headers.Where(h => !OfOneAnswer.Contains(h.Key))];
        HeadersUnchanged = [.. Headers.Where(h => !h.Key.StartsWith("Content-T", StringComparison.OrdinalIgnoreCase) && !h.Key.StartsWith("Content-D", StringComparison.OrdinalIgnoreCase))];
    }

    public EntityTagHeaderValue Tag { get; }

    /// <summary>The headers of the page, those for the browser's safety among them.</summary>
    public IReadOnlyList<KeyValuePair<string, StringValues>> Headers { get; }

    /// <summary>The headers of "you have it already": without those of a body.</summary>
    public IReadOnlyList<KeyValuePair<string, StringValues>> HeadersUnchanged { get; }

    /// <summary>How much memory it takes, about.</summary>
    public long Size => Volatile.Read(ref _size);

    /// <summary>When it was last sent, in milliseconds of the machine's clock.</summary>
    public long LastSent { get; set; }

    /// <summary>The bytes in an encoding, compressed once; null for plain.</summary>
    public byte[] In(string? encoding)
        => encoding is null ? _plain : _compressed.GetOrAdd(encoding, e => new(() => Compressed(e))).Value;

    private byte[] Compressed(string encoding)
    {
        using var bytes = new MemoryStream(_plain.Length / 3);
        using (Stream compressing = encoding == "br" ? new BrotliStream(bytes, CompressionLevel.Optimal) : new GZipStream(bytes, CompressionLevel.Optimal))
            compressing.Write(_plain);
        var compressed = bytes.ToArray();
        Interlocked.Add(ref _size, compressed.Length);
        _grew(compressed.Length);
        return compressed;
    }
}
